using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Audit;
using RecognitionFeed.Notifications;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Highlights;

/// <summary>
/// Publishes what waits, when its time has come. Every instance waits for that time, and the highlight's version lets one of
/// them win; what came due while none ran is published at the start.
/// </summary>
public sealed class Publisher(
    IDbContextFactory<FeedDb> databases,
    Publication publication,
    AuditLog audit,
    IEventSignal signal,
    TimeProvider clock,
    ILogger<Publisher> logger
) : BackgroundService
{
    /// <summary>A wake-up may get lost, and a clock may be set.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var changed = signal.Next; // taken before reading, so that no wake-up is lost
                var pause = await PublishDueAsync(stoppingToken);
                await Task.WhenAny(changed, Task.Delay(pause, stoppingToken));
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(failure, "What waits to be published could not be; trying again in a second");
                await Task.Delay(AfterFailure, stoppingToken);
            }
        }
    }

    /// <summary>Answers the time until something is due.</summary>
    private async Task<TimeSpan> PublishDueAsync(CancellationToken cancellation)
    {
        while (true)
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            var waiting = db
                .Highlights.Where(highlight => highlight.State == HighlightState.Scheduled)
                .OrderBy(highlight => highlight.ScheduledFor)
                .ThenBy(highlight => highlight.Id);
            if (
                await waiting.Select(highlight => highlight.ScheduledFor).FirstOrDefaultAsync(cancellation)
                is not { } due
            )
                return LongestPause;
            var wait = due - clock.GetUtcNow();
            if (wait > TimeSpan.Zero)
                return wait < LongestPause ? wait : LongestPause;
            try
            {
                if (
                    await waiting.FirstOrDefaultAsync(cancellation) is { } next
                    && next.ScheduledFor <= clock.GetUtcNow()
                )
                    await PublishAsync(db, next, cancellation);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Another instance was first, or somebody has changed it: the next look tells.
            }
        }
    }

    private async Task PublishAsync(FeedDb db, Highlight highlight, CancellationToken cancellation)
    {
        var missing = await DraftRules.MissingAsync(db, highlight, cancellation);
        if (missing.Count == 0)
        {
            await publication.PublishAsync(db, highlight, by: null, cancellation);
            return;
        }
        logger.LogWarning("{Highlight} lacks {Missing} and is a draft again", highlight.Id, missing.Keys.First());
        highlight.State = HighlightState.Draft;
        highlight.ScheduledFor = null;
        highlight.Version++;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
        await Notices.AddAsync(
            db,
            new Notice(NotificationKind.ScheduledFailed, highlight.Id, clock.GetUtcMicroseconds())
            {
                HighlightId = highlight.Id,
                Detail = missing.Keys.First(),
            },
            [highlight.AuthorId],
            cancellation
        );
        await audit.AppendAsync(
            db,
            new AuditDeed(null, AuditAction.HighlightUnscheduled, highlight.Id, new { missing = missing.Keys }),
            cancellation
        );
        await transaction.CommitAsync(cancellation);
    }
}
