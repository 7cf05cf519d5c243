using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Live;
using RecognitionFeed.People;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Notifications;

/// <summary>
/// Tells a person's open browsers, and nobody else's, how much they have not seen: at most once a second, whichever instance
/// wrote the notices and on whichever device they were read. In quiet hours it waits for their end.
/// </summary>
public sealed class NoticeTeller(
    INoticeChanges changes,
    IDbContextFactory<FeedDb> databases,
    FeedBroadcaster broadcaster,
    ConnectedPeople connected,
    TimeProvider clock,
    ILogger<NoticeTeller> logger
) : BackgroundService
{
    /// <summary>Who has something to hear when their quiet hours are over.</summary>
    private readonly Dictionary<Guid, DateTimeOffset> waiting = [];
    private readonly HashSet<Guid> untold = [];

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await changes.TakeAsync(cancellationToken); // before the first request
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var second = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        while (await second.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await TellAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(failure, "Notices could not be told; trying again in a second");
            }
        }
    }

    private async Task TellAsync(CancellationToken cancellation)
    {
        var changed = await changes.TakeAsync(cancellation);
        untold.UnionWith(changed.IsComplete ? changed.Recipients : connected.All);
        var now = clock.GetUtcNow();
        foreach (var person in waiting.Where(quiet => quiet.Value <= now).Select(quiet => quiet.Key).ToList())
        {
            waiting.Remove(person);
            untold.Add(person);
        }
        if (untold.Count == 0)
            return;
        if (!connected.IsEmpty)
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            var people = await ConnectedAsync(db, cancellation);
            foreach (var inbox in await db.InboxesAsync(people, cancellation))
                Tell(inbox, now);
        }
        untold.Clear();
    }

    private void Tell(Inbox inbox, DateTimeOffset now)
    {
        // That all has been seen, on another device, calls for nobody's attention.
        if (inbox.Unseen > 0 && inbox.QuietUntil(now) is { } end)
        {
            waiting[inbox.Person] = end;
            return;
        }
        waiting.Remove(inbox.Person);
        broadcaster.SendTo(inbox.Person, "notified", NotificationState.Of(inbox, now));
    }

    /// <summary>Those of the recipients who are here; a unit stands for its people and their managers.</summary>
    private async Task<IReadOnlyCollection<Guid>> ConnectedAsync(FeedDb db, CancellationToken cancellation)
    {
        var people = untold.Where(connected.Contains).ToHashSet();
        var units = new HashSet<Guid>();
        for (var level = untold.Except(people).ToList(); level.Count > 0; )
        {
            var asked = level;
            var isFirst = units.Count == 0;
            level = await db
                .Units.Where(unit =>
                    isFirst
                        ? EF.Parameter(asked).Contains(unit.Id)
                        : unit.ParentId != null && EF.Parameter(asked).Contains(unit.ParentId.Value)
                )
                .Select(unit => unit.Id)
                .ToListAsync(cancellation);
            level.RemoveAll(unit => !units.Add(unit));
        }
        if (units.Count == 0)
            return people;
        var members = await db
            .People.Employed()
            .Where(person => EF.Parameter(units.ToList()).Contains(person.UnitId))
            .Select(person => new { person.Id, person.ManagerId })
            .ToListAsync(cancellation);
        people.UnionWith(members.Select(person => person.Id).Where(connected.Contains));
        people.UnionWith(members.Select(person => person.ManagerId).OfType<Guid>().Where(connected.Contains));
        return people;
    }
}
