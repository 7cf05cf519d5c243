using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace RecognitionFeed.Live;

/// <summary>How the live feed fares on this instance. A broadcast costs one record, however many it reaches.</summary>
public sealed class LiveMetrics
{
    private readonly UpDownCounter<long> connections;
    private readonly Histogram<double> fanOut;
    private readonly Histogram<double> lag;
    private readonly Gauge<long> sequence;
    private readonly Counter<long> pages;

    public LiveMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("RecognitionFeed.Live");
        var times = new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10],
        };
        connections = meter.CreateUpDownCounter<long>("feed.live.connections", null, "Browsers that listen here");
        fanOut = meter.CreateHistogram(
            "feed.live.fanout",
            "s",
            "Time to hand one message to every browser",
            advice: times
        );
        lag = meter.CreateHistogram("feed.events.lag", "s", "Time from an event to its broadcast here", advice: times);
        sequence = meter.CreateGauge<long>("feed.events.sequence", null, "The last event handed on here");
        pages = meter.CreateCounter<long>("feed.events.pages", null, "Pages of missed events read for who was away");
        connections.Add(0);
        pages.Add(0);
    }

    public void Connected() => connections.Add(1);

    public void Disconnected() => connections.Add(-1);

    public void Sent(string message, long started) =>
        fanOut.Record(
            Stopwatch.GetElapsedTime(started).TotalSeconds,
            new KeyValuePair<string, object?>("message", message)
        );

    public void HandedOn(FeedEvent entry, DateTimeOffset now)
    {
        lag.Record(Math.Max(0, (now - entry.At).TotalSeconds)); // clocks of two machines may differ
        Reached(entry.Sequence);
    }

    public void PageRead() => pages.Add(1);

    public void Reached(long last) => sequence.Record(last);
}
