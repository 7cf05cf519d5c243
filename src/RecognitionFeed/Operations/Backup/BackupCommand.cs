using Microsoft.Extensions.Options;
using RecognitionFeed.Audit;
using RecognitionFeed.Operations.Commands;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Operations.Backup;

/// <summary><c>backup</c>: database and blobs to one folder, while the application is in use.</summary>
internal static class BackupCommand
{
    public const string Name = "backup";

    private const string Help = """
        Usage: RecognitionFeed backup FOLDER [--SETTING=VALUE ...]

        Writes a backup of the database and of all photos to FOLDER, which must not exist. The application may run meanwhile:
        the database is copied as it is at one moment, then the photos. Every photo that the copy shows is in the backup:
        where one was taken down in between, the database is copied once more, so that the backup knows of it.

        FOLDER holds the database's copy, blobs/, manifest.json and SHA256SUMS. It is complete as soon as it has its name;
        until then it is called FOLDER.unfinished. It holds personal data and the keys that protect sign-in cookies: keep it
        as you keep the database.

        Exit codes: 0 done, 1 failed, or photos were missing already before, 2 wrong usage or settings, 130 interrupted.
        """;

    /// <summary>Photos are taken down a few times a month; each round takes minutes at most.</summary>
    private const int MostRounds = 4;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Any(argument => argument is "--help" or "-h"))
            return CommandProgram.Explain(Help, asked: true);
        if (args is not [Name, [not '-', ..] folder, .. var settings])
            return CommandProgram.Explain(Help, asked: false);
        return await CommandProgram.RunAsync(
            settings,
            (services, stop) => WriteAsync(services, Path.GetFullPath(folder), stop)
        );
    }

    private static async Task<int> WriteAsync(IServiceProvider services, string folder, CancellationToken cancellation)
    {
        if (Path.Exists(folder))
            throw new CommandFailedException($"{folder} exists. Name a folder that does not.");
        var unfinished = $"{folder}.unfinished";
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true); // of a backup that was interrupted
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(unfinished);
        else
            Directory.CreateDirectory(
                unfinished,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );

        // Before the copy, which then tells of itself. Personal data may be on its way from here on.
        await OperatorDeeds.EnterAsync(services, AuditAction.BackupStarted, new { }, cancellation);
        var manifest = await CopyAsync(services, unfinished, cancellation);
        await manifest.WriteAsync(unfinished, cancellation);
        await BackupChecksums.WriteAsync(unfinished, cancellation);
        Directory.Move(unfinished, folder);

        Console.WriteLine($"  {folder}: the database and {manifest.Blobs:N0} blobs.");
        foreach (var name in manifest.Missing)
            await Console.Error.WriteLineAsync($"  {name} is in the database, but not in storage");
        return manifest.Missing.Count == 0 ? CommandProgram.Done : CommandProgram.Failed;
    }

    private static async Task<BackupManifest> CopyAsync(
        IServiceProvider services,
        string folder,
        CancellationToken cancellation
    )
    {
        var database = services.GetRequiredService<IDatabaseCopies>();
        var file = Path.Combine(folder, database.FileName);
        var blobs = new FileBlobStore(Path.Combine(folder, "blobs"));
        for (var round = 1; ; round++)
        {
            File.Delete(file);
            var shown = await database.WriteAsync(file, cancellation);

            // After the database: a photo's blobs are stored before its row, so what the copy shows is there by now.
            var outcome = await new BlobCopy(services.GetRequiredService<IBlobStore>(), blobs).RunAsync(cancellation);
            if (outcome.Failures.Count > 0)
                throw new CommandFailedException("Not all photos could be read. There is no backup.");
            var held = await NamesAsync(blobs, cancellation);
            var missing = shown.Where(name => !held.Contains(name)).ToList();
            if (missing.Count > 0 && round < MostRounds)
                continue;

            Directory.Delete(Path.Combine(folder, "blobs", ".unfinished"));
            return new BackupManifest(
                1,
                DateTimeOffset.UtcNow,
                services.GetRequiredService<IOptions<DatabaseOptions>>().Value.Provider,
                database.FileName,
                held.Count,
                missing
            );
        }
    }

    private static async Task<HashSet<string>> NamesAsync(FileBlobStore blobs, CancellationToken cancellation)
    {
        var names = new HashSet<string>();
        await foreach (var name in blobs.ListAsync("", cancellation))
            names.Add(name);
        return names;
    }
}
