using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Audit;

/// <summary>
/// Enters what an operator does at the command line. Who that is, the machine's own logs tell. There may be no database yet, or
/// one of an earlier version: a backup before an upgrade must not fail for that.
/// </summary>
internal static class OperatorDeeds
{
    public static async Task EnterAsync(
        IServiceProvider services,
        AuditAction action,
        object details,
        CancellationToken cancellation
    )
    {
        await using var db = await services
            .GetRequiredService<IDbContextFactory<FeedDb>>()
            .CreateDbContextAsync(cancellation);
        if (await IsThereAsync(db, cancellation))
            await new AuditLog(TimeProvider.System).SaveAsync(
                db,
                new AuditDeed(null, action, null, details),
                cancellation
            );
        else
            await Console.Error.WriteLineAsync("  The database has no audit log to enter this in.");
    }

    /// <summary>Whether the database has an audit log; makes no database.</summary>
    public static async Task<bool> IsThereAsync(FeedDb db, CancellationToken cancellation) =>
        await db.Database.CanConnectAsync(cancellation)
        && (await db.Database.GetAppliedMigrationsAsync(cancellation)).Contains(Storage.Migrations.Audit.Name);
}
