using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace RecognitionFeed.Photos;

/// <summary>How long a sent photo takes until it is stored, or its sender is told why not.</summary>
public sealed class PhotoMetrics
{
    private readonly Histogram<double> upload;

    public PhotoMetrics(IMeterFactory meters) =>
        upload = meters
            .Create("RecognitionFeed.Photos")
            .CreateHistogram(
                "feed.photos.upload",
                "s",
                "Time from an upload's beginning to its answer",
                advice: new InstrumentAdvice<double>
                {
                    HistogramBucketBoundaries = [0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 20, 40, 60],
                }
            );

    /// <param name="outcome"><c>stored</c>, <c>refused</c> or <c>failed</c>.</param>
    public void Answered(string outcome, long started) =>
        upload.Record(
            Stopwatch.GetElapsedTime(started).TotalSeconds,
            new KeyValuePair<string, object?>("outcome", outcome)
        );
}
