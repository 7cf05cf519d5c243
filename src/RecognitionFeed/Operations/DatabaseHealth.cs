using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Operations;

/// <summary>Ready while the database answers.</summary>
public sealed class DatabaseHealth(IDbContextFactory<FeedDb> databases) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.EventHeads.SingleAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
