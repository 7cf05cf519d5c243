using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Operations;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Audit;

/// <summary>Entries of the audit log as JSON lines: what the hashes are computed of, and the hashes.</summary>
/// <param name="Settings">What the command was given beside, for the application.</param>
internal sealed record AuditExport(DateTimeOffset? From, DateTimeOffset? To, string[] Settings)
{
    private const int Chunk = 2_000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static bool TryParse(string[] arguments, [NotNullWhen(true)] out AuditExport? export)
    {
        DateTimeOffset? from = null;
        DateTimeOffset? to = null;
        export = null;
        while (arguments is [("--from" or "--to") and var name, var text, .. var rest])
        {
            if (!Rfc3339.TryParse(text, out var time))
                return false;
            if (name == "--from")
                from = time;
            else
                to = time;
            arguments = rest;
        }
        if (!arguments.All(argument => argument.StartsWith("--", StringComparison.Ordinal) && argument.Contains('=')))
            return false;
        export = new AuditExport(from, to, arguments);
        return true;
    }

    /// <summary>Answers how many entries were written.</summary>
    public async Task<int> WriteAsync(FeedDb db, string file, CancellationToken cancellation)
    {
        var (written, last) = (0, 0L);
        await using var lines = new StreamWriter(new FileStream(file, FileMode.CreateNew));
        while (await ChunkAsync(db, last, cancellation) is { Count: > 0 } entries)
        {
            foreach (var entry in entries)
                await lines.WriteAsync($"{JsonSerializer.Serialize(entry, Json)}\n");
            written += entries.Count;
            last = entries[^1].Sequence;
        }
        return written;
    }

    private Task<List<AuditEntry>> ChunkAsync(FeedDb db, long after, CancellationToken cancellation) =>
        new AuditFilter { From = From, To = To }
            .Of(db.AuditEntries.AsNoTracking())
            .Where(entry => entry.Sequence > after)
            .OrderBy(entry => entry.Sequence)
            .Take(Chunk)
            .ToListAsync(cancellation);
}
