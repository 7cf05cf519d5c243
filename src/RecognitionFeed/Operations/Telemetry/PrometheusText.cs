using System.Globalization;
using System.Text;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace RecognitionFeed.Operations.Telemetry;

/// <summary>Writes metrics in the Prometheus text exposition format 0.0.4, with names as OpenTelemetry prescribes.</summary>
[ExportModes(ExportModes.Push)] // Pull is for exporters of the SDK's own
internal sealed class PrometheusText : BaseExporter<Metric>
{
    private readonly StringBuilder page = new();

    /// <summary>What was exported last.</summary>
    public string Last { get; private set; } = "";

    public override ExportResult Export(in Batch<Metric> batch)
    {
        page.Clear();
        var seen = new HashSet<string>();
        foreach (var metric in batch)
        {
            var name = NameOf(metric);
            if (!seen.Add(name))
                continue;
            page.Append(CultureInfo.InvariantCulture, $"# HELP {name} {metric.Description.ReplaceLineEndings(" ")}\n");
            page.Append(CultureInfo.InvariantCulture, $"# TYPE {name} {TypeOf(metric)}\n");
            foreach (ref readonly var point in metric.GetMetricPoints())
                Write(metric, name, point);
        }
        Last = page.ToString();
        return ExportResult.Success;
    }

    private void Write(Metric metric, string name, in MetricPoint point)
    {
        var labels = LabelsOf(point);
        if (metric.MetricType != MetricType.Histogram)
        {
            Line(name, labels, ValueOf(metric, point));
            return;
        }
        long upTo = 0;
        foreach (var bucket in point.GetHistogramBuckets())
        {
            upTo += bucket.BucketCount;
            Line($"{name}_bucket", [.. labels, $"le=\"{Number(bucket.ExplicitBound)}\""], upTo);
        }
        Line($"{name}_sum", labels, point.GetHistogramSum());
        Line($"{name}_count", labels, point.GetHistogramCount());
    }

    private void Line(string name, List<string> labels, double value)
    {
        var joined = labels.Count == 0 ? "" : $"{{{string.Join(',', labels)}}}";
        page.Append(CultureInfo.InvariantCulture, $"{name}{joined} {Number(value)}\n");
    }

    private static string NameOf(Metric metric)
    {
        var name = Word(metric.Name);
        var unit = metric.Unit switch
        {
            "s" => "_seconds",
            "By" => "_bytes",
            _ => "",
        };
        if (!name.EndsWith(unit, StringComparison.Ordinal))
            name += unit;
        var total = TypeOf(metric) == "counter" && !name.EndsWith("_total", StringComparison.Ordinal) ? "_total" : "";
        return name + total;
    }

    private static string TypeOf(Metric metric) =>
        metric.MetricType switch
        {
            MetricType.Histogram => "histogram",
            MetricType.LongSum or MetricType.DoubleSum => "counter",
            _ => "gauge",
        };

    private static double ValueOf(Metric metric, in MetricPoint point) =>
        metric.MetricType switch
        {
            MetricType.LongSum or MetricType.LongSumNonMonotonic => point.GetSumLong(),
            MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic => point.GetSumDouble(),
            MetricType.LongGauge => point.GetGaugeLastValueLong(),
            _ => point.GetGaugeLastValueDouble(),
        };

    private static List<string> LabelsOf(in MetricPoint point)
    {
        var labels = new List<string>();
        foreach (var tag in point.Tags)
            labels.Add($"{Word(tag.Key)}=\"{Escaped($"{tag.Value}")}\"");
        return labels;
    }

    private static string Word(string name) =>
        string.Concat(name.Select(character => char.IsAsciiLetterOrDigit(character) ? character : '_'));

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Number(double value) =>
        double.IsPositiveInfinity(value) ? "+Inf" : value.ToString("R", CultureInfo.InvariantCulture);
}
