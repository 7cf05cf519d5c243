using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Comments;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Notifications;

/// <summary>
/// Who is mentioned in a comment is told; so are, in one notice however many comments come, those who are in its highlight or have
/// written it. In the transaction that is open.
/// </summary>
public static class CommentNotices
{
    public static async Task AddedAsync(FeedDb db, Comment comment, CancellationToken cancellation)
    {
        var highlight = await db
            .Highlights.AsNoTracking()
            .SingleAsync(highlight => highlight.Id == comment.HighlightId, cancellation);
        await Notices.AddAsync(
            db,
            new Notice(NotificationKind.CommentOnYours, highlight.Id, comment.At)
            {
                HighlightId = highlight.Id,
                ActorId = comment.AuthorId,
            },
            highlight.Body.PersonIds.Append(highlight.AuthorId).Except(comment.MentionIds),
            cancellation
        );
        await MentionAsync(db, comment, comment.MentionIds, comment.At, cancellation);
    }

    /// <summary>Who is mentioned now and was not before is told; who no longer is never was.</summary>
    public static async Task ChangedAsync(FeedDb db, Comment comment, DateTimeOffset at, CancellationToken cancellation)
    {
        var mentions = db.Notifications.Where(notice =>
            notice.Kind == NotificationKind.Mention && notice.About == comment.Id
        );
        var mentioned = comment.MentionIds;
        await mentions.Where(notice => !mentioned.Contains(notice.RecipientId)).ExecuteDeleteAsync(cancellation);
        var told = await mentions.Select(notice => notice.RecipientId).ToListAsync(cancellation);
        await MentionAsync(db, comment, mentioned.Except(told), at, cancellation);
    }

    public static async Task RemovedAsync(FeedDb db, Comment comment, CancellationToken cancellation)
    {
        await Notices.TakeBackAsync(db, NotificationKind.CommentOnYours, comment.HighlightId, cancellation);
        await Notices.RemoveAsync(db, comment.Id, cancellation);
    }

    private static Task MentionAsync(
        FeedDb db,
        Comment comment,
        IEnumerable<Guid> people,
        DateTimeOffset at,
        CancellationToken cancellation
    ) =>
        Notices.AddAsync(
            db,
            new Notice(NotificationKind.Mention, comment.Id, at)
            {
                HighlightId = comment.HighlightId,
                ActorId = comment.AuthorId,
            },
            people,
            cancellation
        );
}
