using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RecognitionFeed.Operations;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Notifications;

/// <summary>Once a day removes the notices that are older than <see cref="NotificationOptions.Retention"/>.</summary>
public sealed class NotificationRetention(
    IDbContextFactory<FeedDb> databases,
    IOptions<NotificationOptions> options,
    TimeProvider clock,
    PeriodicTurns turns,
    ILogger<NotificationRetention> logger
) : PeriodicWorker(turns, logger)
{
    protected override string Name => "notification-retention";

    protected override async Task<TimeSpan> WorkAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var oldest = clock.GetUtcNow() - options.Value.Retention;
        await db.Notifications.Where(notice => notice.At < oldest).ExecuteDeleteAsync(cancellation);
        return TimeSpan.FromDays(1);
    }
}
