using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Highlights;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Comments;

/// <summary>Keyset-paged: of thousands, the last page costs what the first does.</summary>
public static class CommentPages
{
    public const int Size = 30;

    public static async Task<CommentPage> PageAsync(
        FeedDb db,
        Guid highlight,
        FeedCursor? before,
        Guid reader,
        CancellationToken cancellation
    )
    {
        var found = await Query(db, highlight, before).ToListAsync(cancellation);
        var comments = found.Take(Size).ToList();
        var next = found.Count > Size ? new FeedCursor(comments[^1].At, comments[^1].Id) : null;
        return new CommentPage(
            await db.ResolveAsync(comments, cancellation),
            next?.ToString(),
            [.. comments.Where(x => x.AuthorId == reader).Select(x => x.Id)]
        );
    }

    /// <summary>A page, newest first, and one more to tell whether it is the last.</summary>
    public static IQueryable<Comment> Query(FeedDb db, Guid highlight, FeedCursor? before)
    {
        var query = db.Comments.AsNoTracking().Where(x => x.HighlightId == highlight && x.State == CommentState.Shown);
        // The form "<= and (< or …)" is one index range on both databases; the usual "or" form is not on PostgreSQL.
        if (before is (var at, var id))
            query = query.Where(x => x.At <= at && (x.At < at || x.Id.CompareTo(id) < 0));
        return query.OrderByDescending(x => x.At).ThenByDescending(x => x.Id).Take(Size + 1);
    }
}
