using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Operations.Commands;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Audit;

/// <summary><c>audit verify</c> and <c>audit export</c>: beside running instances, or without any.</summary>
internal static class AuditCommand
{
    public const string Name = "audit";

    private const string Help = """
        Usage: RecognitionFeed audit verify [--anchor SEQUENCE:HASH] [--SETTING=VALUE ...]
               RecognitionFeed audit export FILE [--from TIME] [--to TIME] [--SETTING=VALUE ...]

        verify walks along the whole audit log and computes every hash anew. It tells how many entries there are and the chain's
        end, SEQUENCE:HASH: note that elsewhere, on paper or in another system. With --anchor it also proves that what was
        noted is still there, so that nobody has cut off the end or written all of it anew.

        export writes the entries to FILE, which must not exist, as JSON lines: one object a line, in the order of the log, with
        ids instead of names. Times are RFC 3339, --to is not included.

        Exit codes: 0 in order or done, 1 broken (the first broken entry is named) or failed, 2 wrong usage or settings,
        130 interrupted.
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Any(argument => argument is "--help" or "-h"))
            return CommandProgram.Explain(Help, asked: true);
        switch (args)
        {
            case [Name, "verify", "--anchor", var text, .. var settings]
                when AuditAnchor.TryParse(text, out var anchor):
                return await CommandProgram.RunAsync(settings, (services, stop) => VerifyAsync(services, anchor, stop));
            case [Name, "verify", .. var settings] when settings.All(IsSetting):
                return await CommandProgram.RunAsync(settings, (services, stop) => VerifyAsync(services, null, stop));
            case [Name, "export", [not '-', ..] file, .. var rest] when AuditExport.TryParse(rest, out var export):
                return await CommandProgram.RunAsync(
                    export.Settings,
                    (services, stop) => ExportAsync(services, export, file, stop)
                );
            default:
                return CommandProgram.Explain(Help, asked: false);
        }
    }

    /// <summary>Walks along the chain and says what it found; answers the exit code.</summary>
    public static async Task<int> VerifyAsync(
        IServiceProvider services,
        AuditAnchor? anchor,
        CancellationToken cancellation
    )
    {
        await using var db = await OpenAsync(services, cancellation);
        var total = await db.AuditHeads.Select(head => head.Sequence).SingleOrDefaultAsync(cancellation);
        var bar = new ProgressBar("entries of the audit log", total);
        var verdict = await AuditVerification.RunAsync(db, anchor, bar.Reach, cancellation);
        if (verdict.BrokenAt is { } sequence)
        {
            await Console.Error.WriteLineAsync($"\n  The audit log is broken at entry {sequence}: {verdict.Problem}.");
            if (verdict.Count > 0)
                await Console.Error.WriteLineAsync($"  Up to there it is in order: {verdict.End}");
            return CommandProgram.Failed;
        }
        Console.WriteLine($"  The audit log is in order: {verdict.Count:N0} entries. Its end is");
        Console.WriteLine($"  {verdict.End}");
        return CommandProgram.Done;
    }

    private static async Task<int> ExportAsync(
        IServiceProvider services,
        AuditExport export,
        string file,
        CancellationToken cancellation
    )
    {
        await using var db = await OpenAsync(services, cancellation);
        Console.WriteLine($"  {await export.WriteAsync(db, file, cancellation):N0} entries in {file}.");
        return CommandProgram.Done;
    }

    private static async Task<FeedDb> OpenAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var db = await services.GetRequiredService<IDbContextFactory<FeedDb>>().CreateDbContextAsync(cancellation);
        if (await OperatorDeeds.IsThereAsync(db, cancellation))
            return db;
        await db.DisposeAsync();
        throw new CommandFailedException(
            "There is no audit log: the database is away, empty, or of an earlier version."
        );
    }

    private static bool IsSetting(string argument) =>
        argument.StartsWith("--", StringComparison.Ordinal) && argument.Contains('=');
}
