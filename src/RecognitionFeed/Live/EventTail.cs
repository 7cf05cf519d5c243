using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Live;

/// <summary>
/// Follows the log and hands each event, once and in order, first to what this instance keeps in memory and then to its
/// connections. A wake-up is only a hint: the table is the truth, and is read every other second in any case.
/// </summary>
public sealed class EventTail(
    IDbContextFactory<FeedDb> databases,
    FeedBroadcaster broadcaster,
    IEnumerable<IEventListener> listeners,
    IEventSignal signal,
    LiveMetrics metrics,
    TimeProvider clock,
    ILogger<EventTail> logger
) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentDictionary<TaskCompletionSource, long> waiting = [];
    private long last = -1;

    /// <summary>The last sequence that this instance has handed on.</summary>
    public long Last => Volatile.Read(ref last);

    /// <summary>Completes when this instance has handed on the event, or after two seconds: then the browser must wait.</summary>
    public async Task ReachedAsync(long sequence)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[reached] = sequence;
        if (Last < sequence)
            await Task.WhenAny(reached.Task, Task.Delay(Poll));
        waiting.TryRemove(reached, out _);
    }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // Before the first request: whoever connects from now on is told of everything after this.
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        last = await db.EventHeads.Select(head => head.Sequence).SingleAsync(cancellationToken);
        metrics.Reached(last);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = FirstPause;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var next = signal.Next; // taken before reading, so that no wake-up is lost
                if (!await HandOnAsync(stoppingToken))
                    await Task.WhenAny(next, Task.Delay(Poll, stoppingToken));
                pause = FirstPause;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(failure, "The event log could not be read; trying again");
                await Task.Delay(pause * (0.5 + Random.Shared.NextDouble()), stoppingToken);
                pause = pause * 2 < Poll ? pause * 2 : Poll;
            }
        }
    }

    private async Task<bool> HandOnAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var events = await db
            .Events.AsNoTracking()
            .Where(entry => entry.Sequence > last)
            .OrderBy(entry => entry.Sequence)
            .Take(500)
            .ToListAsync(cancellation);
        foreach (var entry in events)
        {
            foreach (var listener in listeners)
                listener.Handle(entry);
            broadcaster.Send(entry);
            metrics.HandedOn(entry, clock.GetUtcNow());
            Volatile.Write(ref last, entry.Sequence);
        }
        foreach (var (reached, sequence) in waiting)
        {
            if (sequence <= Last)
                reached.TrySetResult();
        }
        return events.Count > 0;
    }
}

/// <summary>Keeps something in memory that an event makes stale. Called before any browser hears of the event.</summary>
public interface IEventListener
{
    void Handle(FeedEvent entry);
}
