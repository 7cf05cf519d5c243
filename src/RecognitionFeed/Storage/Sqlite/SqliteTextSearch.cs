using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Nominations;

namespace RecognitionFeed.Storage.Sqlite;

/// <summary>LIKE on the trigram index of <see cref="SqliteTextIndex"/>; shorter words than three letters scan it.</summary>
internal sealed class SqliteTextSearch : ITextSearch
{
    public IQueryable<Guid> Highlights(FeedDb db, string words) =>
        LikePattern
            .ForEach(words)
            .Select(pattern => HighlightsContaining(db, pattern))
            .Aggregate(
                db.HighlightTexts.Select(text => text.HighlightId),
                (found, next) => found.Where(id => next.Contains(id))
            );

    /// <summary>
    /// A rare word's nominations are looked up in the index. A common word's are met soon when one walks along the page's own
    /// order, where fetching them all from the index would take a third of a second.
    /// </summary>
    public async Task<IQueryable<Nomination>> WithWordsAsync(
        FeedDb db,
        IQueryable<Nomination> nominations,
        string words,
        CancellationToken cancellation
    )
    {
        var common = new List<string>();
        foreach (var pattern in LikePattern.ForEach(words))
        {
            if (await IsCommonAsync(db, pattern, cancellation))
            {
                common.Add(pattern);
                continue;
            }
            var found = NominationsContaining(db, pattern);
            nominations = nominations.Where(nomination => found.Contains(nomination.Id));
        }
        if (common.Count == 0)
            return nominations;
        // Common words may seldom stand together: each text is read once, and mostly for its longest word only.
        var texts = common
            .OrderByDescending(pattern => pattern.Length)
            .Aggregate(
                db.NominationTexts.AsQueryable(),
                (texts, pattern) => texts.Where(text => EF.Functions.Like(text.Text, pattern))
            );
        return nominations.Where(nomination => texts.Any(text => text.NominationId == nomination.Id));
    }

    private static async Task<bool> IsCommonAsync(FeedDb db, string pattern, CancellationToken cancellation)
    {
        const int many = 300;
        if (pattern.Length < "%abc%".Length)
            return true; // the index has no such short parts
        var counts = await db
            .Database.SqlQuery<int>(
                $"""
                SELECT count(*) AS "Value" FROM
                    (SELECT 1 FROM nomination_text_index WHERE "Text" LIKE {pattern} LIMIT {many})
                """
            )
            .ToListAsync(cancellation);
        return counts[0] == many;
    }

    private static IQueryable<Guid> HighlightsContaining(FeedDb db, string pattern) =>
        db
            .HighlightTexts.FromSql(
                $"""
                SELECT * FROM highlight_texts WHERE "Number" IN
                    (SELECT rowid FROM highlight_text_index WHERE "Text" LIKE {pattern})
                """
            )
            .Select(text => text.HighlightId);

    private static IQueryable<Guid> NominationsContaining(FeedDb db, string pattern) =>
        db
            .NominationTexts.FromSql(
                $"""
                SELECT * FROM nomination_texts WHERE "Number" IN
                    (SELECT rowid FROM nomination_text_index WHERE "Text" LIKE {pattern})
                """
            )
            .Select(text => text.NominationId);
}
