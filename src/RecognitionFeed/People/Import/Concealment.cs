using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Notifications;
using RecognitionFeed.Storage;

namespace RecognitionFeed.People.Import;

/// <summary>
/// What is stored of people whose identity is protected from now on. Where they are known by their id they are no longer named by
/// itself; what was written with their name, or told of them, is changed or goes.
/// </summary>
internal static class Concealment
{
    private const string Unnamed = "@…";

    /// <summary>Told of one person's doing, which would from then on be somebody's who may not be named.</summary>
    private static readonly NotificationKind[] OfOneDoing =
    [
        NotificationKind.CommentOnYours,
        NotificationKind.Mention,
        NotificationKind.NominationStep,
        NotificationKind.NominationSupported,
    ];

    /// <summary>Within the transaction that is open.</summary>
    /// <param name="people">By id, with every name they may have been told by.</param>
    public static async Task ConcealAsync(
        FeedDb db,
        IReadOnlyDictionary<Guid, IReadOnlyList<string>> people,
        CancellationToken cancellation
    )
    {
        foreach (var (person, names) in people)
        {
            await TakeOutOfCommentsAsync(db, person, names, cancellation);
            await db
                .Notifications.Where(notice => notice.ActorId == person && OfOneDoing.Contains(notice.Kind))
                .ExecuteDeleteAsync(cancellation);
            // Nobody would see who has it, and so nobody else would take it on.
            await db
                .Nominations.Where(nomination => nomination.AssigneeId == person)
                .ExecuteUpdateAsync(set => set.SetProperty(x => x.AssigneeId, (Guid?)null), cancellation);
        }
        db.ChangeTracker.Clear();
    }

    private static async Task TakeOutOfCommentsAsync(
        FeedDb db,
        Guid person,
        IReadOnlyList<string> names,
        CancellationToken cancellation
    )
    {
        var comments = await db
            .Comments.Where(comment => comment.MentionIds.Contains(person))
            .ToListAsync(cancellation);
        foreach (var comment in comments)
        {
            comment.MentionIds = [.. comment.MentionIds.Where(id => id != person)];
            comment.Text = names.Aggregate(
                comment.Text,
                (text, name) => text.Replace($"@{name}", Unnamed, StringComparison.OrdinalIgnoreCase)
            );
        }
        await db.SaveChangesAsync(cancellation);
    }
}
