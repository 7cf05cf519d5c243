using Microsoft.EntityFrameworkCore;

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

    public IQueryable<Guid> Nominations(FeedDb db, string words) =>
        LikePattern
            .ForEach(words)
            .Select(pattern => NominationsContaining(db, pattern))
            .Aggregate(
                db.NominationTexts.Select(text => text.NominationId),
                (found, next) => found.Where(id => next.Contains(id))
            );

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
