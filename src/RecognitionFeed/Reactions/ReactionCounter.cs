using System.Collections.Concurrent;
using RecognitionFeed.Live;

namespace RecognitionFeed.Reactions;

/// <summary>
/// Tells every browser the new counts of the highlights that changed, at most once a second: 11,000 people reacting must
/// not become 11,000 × 11,000 messages.
/// </summary>
public sealed class ReactionCounter(FeedBroadcaster broadcaster, IEnumerable<ICountsCache> caches, TimeProvider clock)
    : BackgroundService
{
    private readonly ConcurrentDictionary<Guid, Counts> changed = [];

    /// <summary>Called in the order of commits, so the last counts are the true ones.</summary>
    public void Changed(Guid highlightId, Counts counts) => changed[highlightId] = counts;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var second = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        while (await second.WaitForNextTickAsync(stoppingToken))
        {
            var counts = Take();
            if (counts.Count == 0)
                continue;
            foreach (var cache in caches)
                cache.CountsChanged();
            broadcaster.Send("reactionsCounted", new { counts });
        }
    }

    private Dictionary<Guid, Counts> Take()
    {
        var taken = new Dictionary<Guid, Counts>();
        foreach (var id in changed.Keys)
        {
            if (changed.TryRemove(id, out var counts))
                taken[id] = counts;
        }
        return taken;
    }
}

/// <summary>Keeps counts in memory, and is told when they have changed.</summary>
public interface ICountsCache
{
    void CountsChanged();
}
