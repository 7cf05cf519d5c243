using System.Diagnostics.Metrics;

namespace RecognitionFeed.Storage;

/// <summary>How the blobs fare, whichever store they lie in.</summary>
public sealed class BlobMetrics
{
    private static readonly string[] Operations = ["read", "write", "delete", "describe"];

    private readonly Histogram<double> duration;
    private readonly Counter<long> failures;
    private readonly Counter<long> retries;

    public BlobMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("RecognitionFeed.Storage");
        duration = meter.CreateHistogram(
            "feed.blobs.duration",
            "s",
            "Time until a blob was written, or began to be read",
            advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
            }
        );
        failures = meter.CreateCounter<long>("feed.blobs.failures", null, "Operations on blobs that failed");
        retries = meter.CreateCounter<long>("feed.blobs.retries", null, "Requests to blob storage sent once more");
        foreach (var operation in Operations)
        {
            // A counter that is not there cannot be told from one that is not watched.
            failures.Add(0, Of(operation));
            retries.Add(0, Of(operation));
        }
    }

    public void Took(string operation, TimeSpan time) => duration.Record(time.TotalSeconds, Of(operation));

    public void Failed(string operation) => failures.Add(1, Of(operation));

    public void Retried(string operation) => retries.Add(1, Of(operation));

    private static KeyValuePair<string, object?> Of(string operation) => new("operation", operation);
}
