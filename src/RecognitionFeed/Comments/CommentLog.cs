using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Audit;
using RecognitionFeed.Highlights;
using RecognitionFeed.Live;
using RecognitionFeed.Notifications;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Comments;

/// <summary>
/// Commits what happens to comments. Each takes hold of its highlight's row first: the number of comments follows the log's
/// order, and no text comes into the log after its highlight was taken down.
/// </summary>
public static class CommentLog
{
    /// <exception cref="DbUpdateConcurrencyException">The highlight is no longer published, or is locked.</exception>
    public static Task AddAsync(FeedDb db, EventLog log, Comment comment, CancellationToken cancellation)
    {
        db.Comments.Add(comment);
        return log.CommitAsync(
            db,
            CommentEvents.Added,
            comment.Id,
            async () =>
            {
                var comments = await CountAsync(db, comment.HighlightId, 1, mustBeOpen: true, cancellation);
                await CommentNotices.AddedAsync(db, comment, cancellation);
                return new { comment = await db.ResolveAsync(comment, cancellation), comments };
            },
            cancellation
        );
    }

    /// <exception cref="DbUpdateConcurrencyException">
    /// The comment was removed, or the highlight is no longer published, or is locked.
    /// </exception>
    public static Task ChangeAsync(FeedDb db, EventLog log, Comment comment, CancellationToken cancellation) =>
        log.CommitAsync(
            db,
            CommentEvents.Changed,
            comment.Id,
            async () =>
            {
                var comments = await CountAsync(db, comment.HighlightId, 0, mustBeOpen: true, cancellation);
                await CommentNotices.ChangedAsync(db, comment, comment.ChangedAt ?? comment.At, cancellation);
                return new { comment = await db.ResolveAsync(comment, cancellation), comments };
            },
            cancellation
        );

    /// <summary>What was reported is thereby settled.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else removed it, or took the highlight down.</exception>
    public static Task RemoveAsync(
        FeedDb db,
        EventLog log,
        AuditLog audit,
        Comment comment,
        CancellationToken cancellation
    )
    {
        var removed = new { id = comment.Id, highlight = comment.HighlightId };
        return log.CommitAsync(
            db,
            CommentEvents.Removed,
            comment.Id,
            async () =>
            {
                var comments = await CountAsync(db, comment.HighlightId, -1, mustBeOpen: false, cancellation);
                await CommentNotices.RemovedAsync(db, comment, cancellation);
                await SettleAsync(db, comment.Id, comment.RemovedAt!.Value, cancellation);
                await log.ReplaceAsync(db, comment.Id, CommentEvents.Removed, removed, cancellation);
                await audit.AppendAsync(db, Deed(comment), cancellation);
                return new
                {
                    removed.id,
                    removed.highlight,
                    comments,
                };
            },
            cancellation
        );
    }

    private static AuditDeed Deed(Comment comment) =>
        comment.State == CommentState.Hidden
            ? new(
                comment.RemovedById,
                AuditAction.CommentHidden,
                comment.Id,
                new { highlight = comment.HighlightId, comment.Reason }
            )
            : new(comment.RemovedById, AuditAction.CommentDeleted, comment.Id, new { highlight = comment.HighlightId });

    /// <summary>Marks the reports of a comment as seen to; answers how many.</summary>
    public static Task<int> SettleAsync(FeedDb db, Guid comment, DateTimeOffset at, CancellationToken cancellation) =>
        db
            .CommentReports.Where(report => report.CommentId == comment && report.SettledAt == null)
            .ExecuteUpdateAsync(report => report.SetProperty(x => x.SettledAt, at), cancellation);

    /// <summary>Adds to a published highlight's number of comments, and answers it; the row is held until the commit.</summary>
    private static async Task<int> CountAsync(
        FeedDb db,
        Guid highlight,
        int step,
        bool mustBeOpen,
        CancellationToken cancellation
    )
    {
        var held = db.Highlights.Where(x =>
            x.Id == highlight && x.State == HighlightState.Published && (!mustBeOpen || x.CommentsLockedAt == null)
        );
        if (
            await held.ExecuteUpdateAsync(
                x => x.SetProperty(y => y.CommentCount, y => y.CommentCount + step),
                cancellation
            ) == 0
        )
            throw new DbUpdateConcurrencyException("The highlight was taken down or locked meanwhile.");
        return await db.Highlights.Where(x => x.Id == highlight).Select(x => x.CommentCount).SingleAsync(cancellation);
    }
}
