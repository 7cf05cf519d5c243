using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Highlights;
using RecognitionFeed.People;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Notifications;

/// <summary>Reads the notices of one person, or of many at once: as many queries in either case.</summary>
public static class Inboxes
{
    /// <summary>Nobody scrolls further; and retention removes what is older.</summary>
    private const int MostOfOne = 1_000;
    private const int PeopleAtOnce = 500;

    public static async Task<Inbox> InboxAsync(this FeedDb db, Guid person, CancellationToken cancellation) =>
        (await db.InboxesAsync([person], cancellation))[0];

    public static async Task<IReadOnlyList<Inbox>> InboxesAsync(
        this FeedDb db,
        IReadOnlyCollection<Guid> people,
        CancellationToken cancellation
    )
    {
        var inboxes = new List<Inbox>(people.Count);
        foreach (var some in people.Chunk(PeopleAtOnce))
            inboxes.AddRange(await SomeAsync(db, some, cancellation));
        return inboxes;
    }

    private static async Task<IEnumerable<Inbox>> SomeAsync(FeedDb db, Guid[] people, CancellationToken cancellation)
    {
        var units = await UnitsAsync(db, people, cancellation);
        var recipients = people.Concat(units.SelectMany(person => person)).Distinct().ToList();
        var notices = (
            await db
                .Notifications.AsNoTracking()
                .Where(notice => EF.Parameter(recipients).Contains(notice.RecipientId))
                // Gone with its highlight, even where the two happened at the same moment.
                .Where(notice =>
                    notice.HighlightId == null
                    || db.Highlights.Any(highlight =>
                        highlight.Id == notice.HighlightId
                        && (
                            highlight.State == HighlightState.Published
                            || notice.Kind == NotificationKind.ScheduledFailed
                        )
                    )
                )
                .OrderByDescending(notice => notice.At)
                .Take(MostOfOne * people.Length)
                .ToListAsync(cancellation)
        ).ToLookup(notice => notice.RecipientId);
        var readers = await db
            .NotificationReaders.AsNoTracking()
            .Where(reader => EF.Parameter(people).Contains(reader.PersonId))
            .ToDictionaryAsync(reader => reader.PersonId, cancellation);
        return people.Select(person =>
            Inbox.Of(
                person,
                readers.GetValueOrDefault(person),
                notices[person],
                units[person].SelectMany(unit => notices[unit])
            )
        );
    }

    /// <summary>The units whose notices a person reads: their own and those of whom they manage, and all above.</summary>
    private static async Task<ILookup<Guid, Guid>> UnitsAsync(FeedDb db, Guid[] people, CancellationToken cancellation)
    {
        var members = await db
            .People.Employed()
            .Where(person => EF.Parameter(people).Contains(person.Id))
            .Select(person => new { person.Id, person.UnitId })
            .ToListAsync(cancellation);
        var managed = await db
            .People.Employed()
            .Where(person => person.ManagerId != null && EF.Parameter(people).Contains(person.ManagerId.Value))
            .Select(person => new { Id = person.ManagerId!.Value, person.UnitId })
            .Distinct()
            .ToListAsync(cancellation);
        var direct = members.Concat(managed).ToList();
        var chains = await UnitChains.OfAsync(db, [.. direct.Select(pair => pair.UnitId).Distinct()], cancellation);
        return direct
            .SelectMany(pair => chains[pair.UnitId].Select(unit => (pair.Id, unit)))
            .Distinct()
            .ToLookup(pair => pair.Id, pair => pair.unit);
    }
}
