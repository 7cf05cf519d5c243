using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RecognitionFeed.Operations;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Live;

/// <summary>
/// What clients that were away have missed, read and serialised once however many ask: after a restart all come back with the
/// same last sequence. A page is good until the next event, and for two seconds at most.
/// </summary>
public sealed class EventPages(
    IDbContextFactory<FeedDb> databases,
    IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions> json,
    LiveMetrics metrics,
    TimeProvider clock
) : IEventListener
{
    /// <summary>More than have ever been away since different events at one moment; who comes beyond reads for themselves.</summary>
    private const int Most = 256;
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private Dictionary<(long After, int Limit), Task<SharedBytes?>> pages = [];
    private long madeAt;

    /// <summary>The events after a sequence; null when the log does not hold them.</summary>
    public Task<SharedBytes?> AfterAsync(long after, int limit)
    {
        lock (gate)
        {
            if (pages.Count > 0 && clock.GetElapsedTime(madeAt) >= GoodFor)
                pages = [];
            if (pages.TryGetValue((after, limit), out var known) && !known.IsFaulted)
                return known;
            if (pages.Count == 0)
                madeAt = clock.GetTimestamp();
            var page = ReadAsync(after, limit);
            if (pages.Count < Most)
                pages[(after, limit)] = page;
            return page;
        }
    }

    /// <summary>What was read before the event may lack it, or tell what it has taken down.</summary>
    public void Handle(FeedEvent entry)
    {
        lock (gate)
            pages = [];
    }

    private async Task<SharedBytes?> ReadAsync(long after, int limit)
    {
        await Task.Yield(); // out of the lock
        metrics.PageRead();
        await using var db = await databases.CreateDbContextAsync();
        var last = await db.EventHeads.Select(head => head.Sequence).SingleAsync();
        var events = await db
            .Events.AsNoTracking()
            .Where(entry => entry.Sequence > after && entry.Sequence <= last)
            .OrderBy(entry => entry.Sequence)
            .Take(limit)
            .ToListAsync();
        var first = events.Count > 0 ? events[0].Sequence : last + 1;
        if (after > last || first != after + 1)
            return null;
        var page = new EventPage(
            [
                .. events.Select(entry => new EventEntry(
                    entry.Sequence,
                    entry.Type,
                    entry.At,
                    JsonElement.Parse(entry.Data)
                )),
            ],
            last
        );
        return new SharedBytes(
            JsonSerializer.Serialize(page, json.Value.SerializerOptions),
            "application/json; charset=utf-8"
        );
    }
}
