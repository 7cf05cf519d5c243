using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace RecognitionFeed.Storage.Sqlite;

/// <summary>By VACUUM INTO, which reads one snapshot while others write.</summary>
internal sealed class SqliteCopies(string connection) : IDatabaseCopies
{
    public string FileName => "feed.db";

    private string Database => new SqliteConnectionStringBuilder(connection).DataSource;

    public async Task<IReadOnlyList<string>> WriteAsync(string file, CancellationToken cancellation)
    {
        if (!File.Exists(Database))
            throw new DatabaseCopyException($"There is no database {Database}.");
        await using (var database = new SqliteConnection(To(Database, SqliteOpenMode.ReadWrite)))
        {
            await database.OpenAsync(cancellation);
            await using var vacuum = database.CreateCommand();
            vacuum.CommandText = "VACUUM INTO $file";
            vacuum.CommandTimeout = 0;
            vacuum.Parameters.AddWithValue("$file", file);
            await vacuum.ExecuteNonQueryAsync(cancellation);
        }
        Flush(file);
        var options = new DbContextOptionsBuilder<FeedDb>().UseSqlite(To(file, SqliteOpenMode.ReadOnly)).Options;
        await using var copy = new FeedDb(options);
        return await copy.ShownBlobsAsync(cancellation);
    }

    public Task RequireEmptyAsync(CancellationToken cancellation)
    {
        // A log that was left behind would be applied to the restored database.
        foreach (var file in (string[])[Database, $"{Database}-wal", $"{Database}-shm"])
        {
            if (File.Exists(file))
                throw new DatabaseCopyException(
                    $"{file} exists. Stop the application and move its database away first."
                );
        }
        return Task.CompletedTask;
    }

    public async Task RestoreAsync(string file, CancellationToken cancellation)
    {
        await RequireEmptyAsync(cancellation);
        Directory.CreateDirectory(Path.GetDirectoryName(Database)!);
        var unfinished = $"{Database}.unfinished";
        File.Copy(file, unfinished, overwrite: true);
        Flush(unfinished);
        File.Move(unfinished, Database);
    }

    private static string To(string file, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mode,
            Pooling = false,
        }.ConnectionString;

    private static void Flush(string file)
    {
        using var written = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        written.Flush(flushToDisk: true);
    }
}
