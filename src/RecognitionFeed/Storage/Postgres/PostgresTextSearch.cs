using Microsoft.EntityFrameworkCore;

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

    public IQueryable<Guid> Nominations(FeedDb db, string words) =>
        LikePattern
            .ForEach(words)
            .Aggregate(
                db.NominationTexts.AsQueryable(),
                (found, pattern) => found.Where(text => EF.Functions.Like(text.Text, pattern))
            )
            .Select(text => text.NominationId);
}
