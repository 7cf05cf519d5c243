using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace RecognitionFeed.Reactions;

/// <summary>How many reactions share a transaction, and how long it takes.</summary>
public sealed class ReactionMetrics
{
    private readonly Histogram<long> size;
    private readonly Histogram<double> duration;

    public ReactionMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("RecognitionFeed.Reactions");
        size = meter.CreateHistogram(
            "feed.reactions.batch.size",
            null,
            "Reactions written in one transaction",
            advice: new InstrumentAdvice<long> { HistogramBucketBoundaries = [1, 2, 5, 10, 20, 50, 100, 150, 200] }
        );
        duration = meter.CreateHistogram(
            "feed.reactions.batch.duration",
            "s",
            "Time to write one batch of reactions",
            advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
            }
        );
    }

    public void Wrote(int reactions, long started)
    {
        size.Record(reactions);
        duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds);
    }
}
