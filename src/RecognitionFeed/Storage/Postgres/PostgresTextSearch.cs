using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Nominations;

namespace RecognitionFeed.Storage.Postgres;

internal sealed class PostgresTextSearch : ITextSearch
{
    public IQueryable<Guid> Highlights(FeedDb db, string words) =>
        LikePattern
            .ForEach(words)
            .Aggregate(
                db.HighlightTexts.AsQueryable(),
                (found, pattern) => found.Where(text => EF.Functions.Like(text.Text, pattern))
            )
            .Select(text => text.HighlightId);

    public Task<IQueryable<Nomination>> WithWordsAsync(
        FeedDb db,
        IQueryable<Nomination> nominations,
        string words,
        CancellationToken cancellation
    )
    {
        var found = LikePattern
            .ForEach(words)
            .Aggregate(
                db.NominationTexts.AsQueryable(),
                (found, pattern) => found.Where(text => EF.Functions.Like(text.Text, pattern))
            )
            .Select(text => text.NominationId);
        return Task.FromResult(nominations.Where(nomination => found.Contains(nomination.Id)));
    }
}
