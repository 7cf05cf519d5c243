using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Audit;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Tests.Audit;

internal static class GivenAudit
{
    /// <summary>The latest entries that fit, as an administrator reads them: the latest first.</summary>
    public static async Task<JsonArray> AuditedAsync(this FeedApp app, string query = "")
    {
        using var admin = await app.SignedInAsync("admin");
        return await admin.GetItemsAsync($"/api/audit{query}");
    }

    /// <summary>What was done to it, in the order in which it was.</summary>
    public static async Task<IReadOnlyList<string>> Deeds_to(this FeedApp app, Guid subject) =>
        [.. (await app.AuditedAsync($"?subject={subject}")).Reverse().Select(entry => entry.Text("action"))];

    public static async Task<AuditVerdict> VerifyAsync(this FeedApp app, AuditAnchor? anchor = null)
    {
        await using var db = app.OpenDb();
        return await AuditVerification.RunAsync(db, anchor, step: null, CancellationToken.None);
    }

    /// <summary>Where the page says in words what was done.</summary>
    public static string SentencesFile([CallerFilePath] string here = "") =>
        Path.Combine(here, "..", "..", "..", "..", "src", "RecognitionFeed.Client", "audit", "sentences.ts");

    public static async Task<long> EndAsync(this FeedApp app)
    {
        await using var db = app.OpenDb();
        return await db.AuditHeads.Select(head => head.Sequence).SingleAsync();
    }

    /// <summary>
    /// The database as it is for somebody who owns it, drops its guard and writes; as it was before when it is disposed.
    /// </summary>
    public static async Task<FeedDb> Tampered_with(this FeedApp app, string sql)
    {
        var db = app.OpenDb();
        await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlRawAsync(
            db.Database.IsSqlite()
                ? "DROP TRIGGER audit_entries_not_changed; DROP TRIGGER audit_entries_not_removed"
                : "DROP TRIGGER audit_entries_kept ON audit_entries"
        );
        await db.Database.ExecuteSqlRawAsync(sql);
        return db;
    }
}
