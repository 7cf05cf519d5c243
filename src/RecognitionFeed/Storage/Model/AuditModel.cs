using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Audit;

namespace RecognitionFeed.Storage.Model;

internal static class AuditModel
{
    /// <summary>Without foreign keys: an entry outlives what it is about.</summary>
    public static void AddAudit(this ModelBuilder model)
    {
        model.Entity<AuditEntry>(entry =>
        {
            entry.ToTable("audit_entries");
            entry.HasKey(x => x.Sequence);
            entry.Property(x => x.Sequence).ValueGeneratedNever();
        });
        model.Entity<AuditHead>(head =>
        {
            head.ToTable("audit_head");
            head.Property(x => x.Id).ValueGeneratedNever();
        });
    }
}
