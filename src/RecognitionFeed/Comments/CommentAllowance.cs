using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace RecognitionFeed.Comments;

/// <summary>How much each person may still write: a bucket a person, in this instance's memory.</summary>
public sealed class CommentAllowance(IOptions<CommentOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<Guid> buckets = PartitionedRateLimiter.Create<Guid, Guid>(person =>
        RateLimitPartition.GetTokenBucketLimiter(
            person,
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = options.Value.AtOnce,
                TokensPerPeriod = 1,
                ReplenishmentPeriod = options.Value.Every,
            }
        )
    );

    /// <summary>Null where the person may write; else how long to wait.</summary>
    public TimeSpan? Take(Guid person)
    {
        using var lease = buckets.AttemptAcquire(person);
        if (lease.IsAcquired)
            return null;
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : options.Value.Every;
    }

    public void Dispose() => buckets.Dispose();
}
