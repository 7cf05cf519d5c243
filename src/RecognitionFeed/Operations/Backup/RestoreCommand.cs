using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RecognitionFeed.Audit;
using RecognitionFeed.Operations.Commands;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Operations.Backup;

/// <summary><c>restore</c>: what <see cref="BackupCommand"/> wrote, to an empty database and to the blobs of the settings.</summary>
internal static class RestoreCommand
{
    public const string Name = "restore";

    private const string Help = """
        Usage: RecognitionFeed restore FOLDER [--SETTING=VALUE ...]

        Restores a backup to the database and the blobs of the settings. The application must not run, and the database must be
        empty: for SQLite its file must not exist, for PostgreSQL it must be newly created. Every file of the backup is
        checked first, and nothing is touched where one is missing or damaged.

        The audit log is verified afterwards, and where it is broken the exit code is 1, though all is restored.

        The database must be of the same kind as the one that was backed up; the blobs may go to files or to Azure.

        Exit codes: 0 done, 1 failed, 2 wrong usage or settings, 130 interrupted.
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Any(argument => argument is "--help" or "-h"))
            return CommandProgram.Explain(Help, asked: true);
        if (args is not [Name, [not '-', ..] folder, .. var settings])
            return CommandProgram.Explain(Help, asked: false);
        return await CommandProgram.RunAsync(
            settings,
            (services, stop) => RestoreAsync(services, Path.GetFullPath(folder), stop)
        );
    }

    private static async Task<int> RestoreAsync(
        IServiceProvider services,
        string folder,
        CancellationToken cancellation
    )
    {
        var manifest = await CheckAsync(services, folder, cancellation);
        var database = services.GetRequiredService<IDatabaseCopies>();
        await database.RequireEmptyAsync(cancellation);

        // The database last: until then it is empty, and the same command can be given again.
        var blobs = new FileBlobStore(Path.Combine(folder, "blobs"));
        var outcome = await new BlobCopy(blobs, services.GetRequiredService<IBlobStore>()).RunAsync(cancellation);
        if (outcome.Failures.Count > 0)
            throw new CommandFailedException("Not all photos could be restored. The database is still empty.");
        await database.RestoreAsync(Path.Combine(folder, manifest.DatabaseFile), cancellation);

        await OperatorDeeds.EnterAsync(services, AuditAction.BackupRestored, new { manifest.MadeAt }, cancellation);
        Console.WriteLine($"  The feed of {manifest.MadeAt:u} is restored. Start the application.");
        return await IsAuditedAsync(services, cancellation)
            ? await AuditCommand.VerifyAsync(services, anchor: null, cancellation)
            : CommandProgram.Done;
    }

    /// <summary>Not in a backup that an earlier version has made.</summary>
    private static async Task<bool> IsAuditedAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await using var db = await services
            .GetRequiredService<IDbContextFactory<FeedDb>>()
            .CreateDbContextAsync(cancellation);
        return await OperatorDeeds.IsThereAsync(db, cancellation);
    }

    private static async Task<BackupManifest> CheckAsync(
        IServiceProvider services,
        string folder,
        CancellationToken cancellation
    )
    {
        var manifest = await BackupManifest.ReadAsync(folder, cancellation);
        var provider = services.GetRequiredService<IOptions<DatabaseOptions>>().Value.Provider;
        if (manifest.Format != 1)
            throw new CommandFailedException("The backup was made by a newer version of the application.");
        if (manifest.Database != provider)
            throw new CommandFailedException($"The backup is of {manifest.Database}; Database:Provider is {provider}.");
        var problems = await BackupChecksums.ProblemsAsync(folder, cancellation);
        if (problems.Count > 0)
            throw new CommandFailedException($"The backup is not whole: {string.Join(", ", problems)}.");
        return manifest;
    }
}
