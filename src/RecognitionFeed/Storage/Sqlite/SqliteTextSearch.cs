using Microsoft.EntityFrameworkCore;

namespace RecognitionFeed.Storage.Sqlite;

/// <summary>LIKE on the trigram index of <see cref="SqliteTextIndex"/>; shorter words than three letters scan it.</summary>
internal sealed class SqliteTextSearch : ITextSearch
{
    public IQueryable<Guid> Highlights(FeedDb db, string words) =>
        LikePattern
            .ForEach(words)
            .Select(pattern => Containing(db, pattern))
            .Aggregate(
                db.HighlightTexts.Select(text => text.HighlightId),
                (found, next) => found.Where(id => next.Contains(id))
            );

    private static IQueryable<Guid> Containing(FeedDb db, string pattern) =>
        db
            .HighlightTexts.FromSql(
                $"""
                SELECT * FROM highlight_texts WHERE "Number" IN
                    (SELECT rowid FROM highlight_text_index WHERE "Text" LIKE {pattern})
                """
            )
            .Select(text => text.HighlightId);
}
