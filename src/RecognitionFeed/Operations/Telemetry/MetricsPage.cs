using OpenTelemetry.Metrics;

namespace RecognitionFeed.Operations.Telemetry;

/// <summary>All metrics as they stand when asked for, in Prometheus' text form.</summary>
public sealed class MetricsPage : IDisposable
{
    private readonly Lock gate = new();
    private readonly PrometheusText text = new();

    public MetricsPage() =>
        Reader = new BaseExportingMetricReader(text)
        {
            TemporalityPreference = MetricReaderTemporalityPreference.Cumulative,
        };

    internal BaseExportingMetricReader Reader { get; }

    public void Dispose()
    {
        Reader.Dispose();
        text.Dispose();
    }

    public string Read()
    {
        lock (gate)
        {
            Reader.Collect();
            return text.Last;
        }
    }
}
