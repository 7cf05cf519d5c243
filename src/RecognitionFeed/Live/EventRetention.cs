using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RecognitionFeed.Operations;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Live;

/// <summary>Once an hour removes the events that are older than <see cref="LiveOptions.EventRetention"/>.</summary>
public sealed class EventRetention(
    IDbContextFactory<FeedDb> databases,
    IOptions<LiveOptions> options,
    TimeProvider clock,
    PeriodicTurns turns,
    ILogger<EventRetention> logger
) : PeriodicWorker(turns, logger)
{
    protected override string Name => "event-retention";

    protected override async Task<TimeSpan> WorkAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var oldest = clock.GetUtcNow() - options.Value.EventRetention;
        await db.Events.Where(entry => entry.At < oldest).ExecuteDeleteAsync(cancellation);
        return TimeSpan.FromHours(1);
    }
}
