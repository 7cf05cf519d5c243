using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Operations;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Audit;

/// <summary>
/// Once a day walks along the whole audit log. What it finds goes to the log and the metrics, which are kept elsewhere than the
/// database: the end that is told there is an anchor for <c>audit verify</c>.
/// </summary>
public sealed class AuditCheck(
    IDbContextFactory<FeedDb> databases,
    AuditMetrics metrics,
    PeriodicTurns turns,
    ILogger<AuditCheck> logger
) : PeriodicWorker(turns, logger)
{
    private readonly ILogger logger = logger;

    /// <summary>What this instance last saw in order.</summary>
    private AuditAnchor? seen;

    protected override string Name => "audit-check";

    protected override async Task<TimeSpan> WorkAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var verdict = await AuditVerification.RunAsync(db, seen, step: null, cancellation);
        metrics.Checked(verdict);
        if (verdict.BrokenAt is { } sequence)
            logger.LogError("The audit log is broken at entry {Sequence}: {Problem}", sequence, verdict.Problem);
        else
        {
            seen = verdict.End;
            logger.LogInformation("The audit log is in order; its end is {Anchor}", seen);
        }
        return TimeSpan.FromDays(1);
    }
}
