using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Live;

/// <summary>Once an hour removes the events that are older than <see cref="LiveOptions.EventRetention"/>.</summary>
public sealed class EventRetention(
    IDbContextFactory<FeedDb> databases,
    IOptions<LiveOptions> options,
    TimeProvider clock,
    ILogger<EventRetention> logger
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hour = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        do
        {
            try
            {
                await RemoveOldAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(failure, "Old events could not be removed; trying again in an hour");
            }
        } while (await hour.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RemoveOldAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var oldest = clock.GetUtcNow() - options.Value.EventRetention;
        await db.Events.Where(entry => entry.At < oldest).ExecuteDeleteAsync(cancellation);
    }
}
