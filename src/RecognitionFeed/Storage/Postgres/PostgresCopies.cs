using System.Data;
using Microsoft.EntityFrameworkCore;

namespace RecognitionFeed.Storage.Postgres;

/// <summary>By pg_dump, which reads the same snapshot as the list of the blobs that the copy shows.</summary>
internal sealed class PostgresCopies(IDbContextFactory<FeedDb> databases, string connection) : IDatabaseCopies
{
    public string FileName => "feed.dump";

    public async Task<IReadOnlyList<string>> WriteAsync(string file, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(
            IsolationLevel.RepeatableRead,
            cancellation
        );
        var snapshot = await db
            .Database.SqlQuery<string>($"""SELECT pg_export_snapshot() AS "Value" """)
            .ToListAsync(cancellation);
        var blobs = await db.ShownBlobsAsync(cancellation);
        await new PostgresTool("pg_dump", connection).RunAsync(
            cancellation,
            "--format=custom",
            "--no-owner",
            "--no-privileges",
            $"--snapshot={snapshot[0]}",
            $"--file={file}"
        );
        return blobs;
    }

    public async Task RequireEmptyAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var tables = await db
            .Database.SqlQuery<string>(
                $"""SELECT table_name AS "Value" FROM information_schema.tables WHERE table_schema = 'public'"""
            )
            .ToListAsync(cancellation);
        if (tables.Count > 0)
            throw new DatabaseCopyException(
                "The database is not empty. Create a new one, and name it in ConnectionStrings:Feed."
            );
    }

    public async Task RestoreAsync(string file, CancellationToken cancellation)
    {
        await RequireEmptyAsync(cancellation);
        var tool = new PostgresTool("pg_restore", connection);
        await tool.RunAsync(
            cancellation,
            "--no-owner",
            "--no-privileges",
            "--exit-on-error",
            "--single-transaction",
            $"--dbname={tool.Database}",
            file
        );
    }
}
