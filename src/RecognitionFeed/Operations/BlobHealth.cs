using Microsoft.Extensions.Diagnostics.HealthChecks;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Operations;

/// <summary>
/// Degraded while blobs cannot be read: still ready, since the feed's text is answered without them, and a load balancer that
/// took every instance out would make the outage whole.
/// </summary>
public sealed class BlobHealth(IBlobStore blobs, ILogger<BlobHealth> logger) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await blobs.DescribeAsync("health", patience.Token); // there is none of that name, which is an answer
            return HealthCheckResult.Healthy();
        }
        catch (Exception failure)
            when (failure is IOException
                || (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            )
        {
            logger.LogWarning(failure, "Blobs cannot be read");
            return HealthCheckResult.Degraded();
        }
    }
}
