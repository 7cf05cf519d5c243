using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Highlights;
using RecognitionFeed.People;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Notifications;

/// <summary>
/// Who is told of a highlight: those named in it, and the units. A unit is one row, however many thousand belong to it; each
/// reads it as their own.
/// </summary>
public static class HighlightNotices
{
    /// <summary>
    /// Brings the notices in step with what the highlight says, in the transaction that is open: who is new in it is told, and
    /// who no longer is in it never was.
    /// </summary>
    public static async Task WriteAsync(
        FeedDb db,
        Highlight highlight,
        DateTimeOffset at,
        CancellationToken cancellation
    )
    {
        var units = await TopmostAsync(db, highlight.Body.UnitIds, cancellation);
        var people = highlight.Body.PersonIds;
        await db
            .Notifications.Where(notice =>
                notice.HighlightId == highlight.Id
                && (
                    notice.Kind == NotificationKind.ScheduledFailed
                    || (notice.Kind == NotificationKind.InHighlight && !people.Contains(notice.RecipientId))
                    || (notice.Kind == NotificationKind.TeamInHighlight && !units.Contains(notice.RecipientId))
                    || (
                        notice.Kind == NotificationKind.Reactions
                        && notice.RecipientId != highlight.AuthorId
                        && !people.Contains(notice.RecipientId)
                    )
                )
            )
            .ExecuteDeleteAsync(cancellation);

        var told = await db
            .Notifications.Where(notice =>
                notice.HighlightId == highlight.Id
                && (notice.Kind == NotificationKind.InHighlight || notice.Kind == NotificationKind.TeamInHighlight)
            )
            .Select(notice => notice.RecipientId)
            .ToListAsync(cancellation);
        await TellAsync(NotificationKind.InHighlight, people);
        await TellAsync(NotificationKind.TeamInHighlight, units);

        Task TellAsync(NotificationKind kind, IEnumerable<Guid> recipients) =>
            Notices.AddAsync(
                db,
                new Notice(kind, highlight.Id, at) { HighlightId = highlight.Id, ActorId = highlight.AuthorId },
                recipients.Except(told),
                cancellation
            );
    }

    /// <summary>It is taken down: nobody is told of it, or of what came of it.</summary>
    public static Task RemoveAsync(FeedDb db, Guid highlight, CancellationToken cancellation) =>
        db.Notifications.Where(notice => notice.HighlightId == highlight).ExecuteDeleteAsync(cancellation);

    /// <summary>Without those below another of them, whose people are told as its.</summary>
    private static async Task<IReadOnlyList<Guid>> TopmostAsync(
        FeedDb db,
        IReadOnlyList<Guid> units,
        CancellationToken cancellation
    )
    {
        var chains = await UnitChains.OfAsync(db, units, cancellation);
        return [.. units.Where(unit => !chains[unit].Skip(1).Any(units.Contains))];
    }
}
