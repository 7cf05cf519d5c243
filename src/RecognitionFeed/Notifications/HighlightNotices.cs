using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Highlights;
using RecognitionFeed.People;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Notifications;

/// <summary>
/// Who is told of a highlight: those named in it, the units, and those who follow them. A unit is one row, however many thousand
/// belong to it; each reads it as their own.
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
        var chains = await UnitChains.OfAsync(db, highlight.Body.UnitIds, cancellation);
        var units = Topmost(highlight.Body.UnitIds, chains);
        var people = highlight.Body.PersonIds;
        var followers = await FollowersAsync(db, units, chains, cancellation);
        await db
            .Notifications.Where(notice =>
                notice.HighlightId == highlight.Id
                && (
                    notice.Kind == NotificationKind.ScheduledFailed
                    || (notice.Kind == NotificationKind.InHighlight && !people.Contains(notice.RecipientId))
                    || (notice.Kind == NotificationKind.TeamInHighlight && !units.Contains(notice.RecipientId))
                    || (notice.Kind == NotificationKind.FollowedUnit && !followers.Contains(notice.RecipientId))
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
                && (
                    notice.Kind == NotificationKind.InHighlight
                    || notice.Kind == NotificationKind.TeamInHighlight
                    || notice.Kind == NotificationKind.FollowedUnit
                )
            )
            .Select(notice => notice.RecipientId)
            .ToListAsync(cancellation);
        await TellAsync(NotificationKind.InHighlight, people);
        await TellAsync(NotificationKind.TeamInHighlight, units);
        await TellAsync(NotificationKind.FollowedUnit, followers.Except(people));

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

    /// <summary>
    /// It is out of sight, or there again, and with it all that is told of it: the browsers of those who are told count anew.
    /// </summary>
    public static Task RetellAsync(FeedDb db, Guid highlight, CancellationToken cancellation) =>
        db
            .Notifications.Where(notice => notice.HighlightId == highlight)
            .ExecuteUpdateAsync(set => set.SetProperty(notice => notice.Count, notice => notice.Count), cancellation);

    /// <summary>Without those below another of them, whose people are told as its.</summary>
    private static List<Guid> Topmost(
        IReadOnlyList<Guid> units,
        IReadOnlyDictionary<Guid, IReadOnlyList<Guid>> chains
    ) => [.. units.Where(unit => !chains[unit].Skip(1).Any(units.Contains))];

    /// <summary>Those who follow one of the units or one above it, but who belong to none: these are told as the team.</summary>
    private static async Task<List<Guid>> FollowersAsync(
        FeedDb db,
        IReadOnlyList<Guid> units,
        IReadOnlyDictionary<Guid, IReadOnlyList<Guid>> chains,
        CancellationToken cancellation
    )
    {
        var followed = chains.Values.SelectMany(chain => chain).Distinct().ToList();
        var followers = await db
            .People.Employed()
            .Where(person =>
                db.UnitFollows.Any(follow => follow.PersonId == person.Id && followed.Contains(follow.UnitId))
            )
            .Select(person => new { person.Id, person.UnitId })
            .ToListAsync(cancellation);
        var theirs = await UnitChains.OfAsync(db, [.. followers.Select(person => person.UnitId)], cancellation);
        return [.. followers.Where(person => !theirs[person.UnitId].Any(units.Contains)).Select(person => person.Id)];
    }
}
