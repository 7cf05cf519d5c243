using RecognitionFeed.Operations;

namespace RecognitionFeed.Photos;

/// <summary>Daily removes the blobs that no row knows.</summary>
public sealed class UnknownBlobs(PhotoSweeper sweeper, PeriodicTurns turns, ILogger<UnknownBlobs> logger)
    : PeriodicWorker(turns, logger)
{
    protected override string Name => "unknown-blobs";

    protected override async Task<TimeSpan> WorkAsync(CancellationToken cancellation)
    {
        await sweeper.SweepUnknownAsync(cancellation);
        return TimeSpan.FromDays(1);
    }
}
