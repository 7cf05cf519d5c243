using System.Diagnostics.Metrics;

namespace RecognitionFeed.Audit;

/// <summary>What the last check of the audit log found; told by the instance that made it.</summary>
public sealed class AuditMetrics
{
    private readonly Gauge<long> entries;
    private readonly Gauge<int> broken;

    public AuditMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("RecognitionFeed.Audit");
        entries = meter.CreateGauge<long>("feed.audit.entries", null, "Entries that the last check found in order");
        broken = meter.CreateGauge<int>(
            "feed.audit.broken",
            null,
            "1 where the last check found the audit log changed, else 0"
        );
    }

    public void Checked(AuditVerdict verdict)
    {
        entries.Record(verdict.Count);
        broken.Record(verdict.BrokenAt is null ? 0 : 1);
    }
}
