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
    /// What few nominations contain is looked up in the index, all words at once. What many do is met soon when one walks along
    /// the page's own order, where fetching them all from the index would take a third of a second.
    /// </summary>
    public async Task<IQueryable<Nomination>> WithWordsAsync(
        FeedDb db,
        IQueryable<Nomination> nominations,
        string words,
        CancellationToken cancellation
    )
    {
        var (indexed, others) = (new List<string>(), new List<string>());
        foreach (var pattern in LikePattern.ForEach(words))
            (pattern.Length < "%abc%".Length ? others : indexed).Add(pattern); // the index has no such short parts
        if (indexed.Count > 0 && await AreRareAsync(db, indexed, cancellation))
        {
            var found = NominationsContaining(db, indexed);
            nominations = nominations.Where(nomination => found.Contains(nomination.Id));
        }
        else
            others = [.. indexed, .. others];
        if (others.Count == 0)
            return nominations;
        var texts = others.Aggregate(
            db.NominationTexts.AsQueryable(),
            (texts, pattern) => texts.Where(text => EF.Functions.Like(text.Text, pattern))
        );
        return nominations.Where(nomination => texts.Any(text => text.NominationId == nomination.Id));
    }

    /// <summary>Asked of all words together: common ones may seldom be in the same nomination.</summary>
    private static async Task<bool> AreRareAsync(FeedDb db, List<string> patterns, CancellationToken cancellation)
    {
        const int many = 300;
        var sql = $"""SELECT count(*) AS "Value" FROM ({Numbers(patterns)} LIMIT {many})""";
        var counts = await db.Database.SqlQueryRaw<int>(sql, [.. patterns]).ToListAsync(cancellation);
        return counts[0] < many;
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

    private static IQueryable<Guid> NominationsContaining(FeedDb db, List<string> patterns)
    {
        var sql = $"""SELECT * FROM nomination_texts WHERE "Number" IN ({Numbers(patterns)})""";
        return db.NominationTexts.FromSqlRaw(sql, [.. patterns]).Select(text => text.NominationId);
    }

    /// <summary>The texts that contain all patterns, which are its parameters.</summary>
    private static string Numbers(List<string> patterns) =>
        "SELECT rowid FROM nomination_text_index WHERE "
        + string.Join(" AND ", patterns.Select((_, i) => $"\"Text\" LIKE {{{i}}}"));
}
