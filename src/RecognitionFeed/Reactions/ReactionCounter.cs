using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Live;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Reactions;

/// <summary>
/// Tells every browser the new counts of the highlights that changed, whichever instance changed them, at most once a second:
/// 11,000 people reacting must not become 11,000 × 11,000 messages.
/// </summary>
public sealed class ReactionCounter(
    IReactionStore store,
    IDbContextFactory<FeedDb> databases,
    FeedBroadcaster broadcaster,
    IEnumerable<ICountsCache> caches,
    TimeProvider clock,
    ILogger<ReactionCounter> logger
) : BackgroundService
{
    private readonly HashSet<Guid> untold = [];

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // Before the first request: what changes from now on is told to whoever read it before.
        await store.TakeChangedAsync(cancellationToken);
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
                logger.LogError(failure, "New counts could not be read; trying again in a second");
            }
        }
    }

    private async Task TellAsync(CancellationToken cancellation)
    {
        untold.UnionWith(await store.TakeChangedAsync(cancellation));
        if (untold.Count == 0)
            return;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var known = await db.CountsAsync(untold, cancellation);
        var counts = untold.ToDictionary(id => id, id => known.GetValueOrDefault(id, Counts.None));
        untold.Clear();
        foreach (var cache in caches)
            cache.CountsChanged();
        broadcaster.Send("reactionsCounted", new { counts });
    }
}

/// <summary>Keeps counts in memory, and is told when they have changed.</summary>
public interface ICountsCache
{
    void CountsChanged();
}
