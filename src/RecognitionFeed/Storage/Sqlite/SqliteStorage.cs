using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using RecognitionFeed.Reactions;

namespace RecognitionFeed.Storage.Sqlite;

internal static class SqliteStorage
{
    public static void AddSqlite(this IServiceCollection services, string connection)
    {
        services.AddPooledDbContextFactory<FeedDb>(options =>
            options.UseSqlite(connection).AddInterceptors(new DurableConnection())
        );
        services.AddSingleton<IStartupLock>(new SqliteStartupLock(connection));
        services.AddSingleton<IDatabaseCopies>(new SqliteCopies(connection));
        services.AddSingleton<ITextSearch, SqliteTextSearch>();
        services.AddSingleton<IReactionStore, SqliteReactionStore>();
        services.AddSingleton<IEventSignal, InProcessSignal>();
        services.AddSingleton<INoticeChanges, SqliteNoticeChanges>();
    }

    /// <summary>
    /// FULL, because what is acknowledged must survive a power cut, and with batched writes it costs little more than NORMAL.
    /// </summary>
    private sealed class DurableConnection : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
            Set(connection);

        public override Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            Set(connection);
            return Task.CompletedTask;
        }

        private static void Set(DbConnection connection)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA synchronous = FULL";
            command.ExecuteNonQuery();
        }
    }
}

internal sealed class SqliteStartupLock(string connection) : IStartupLock
{
    private const int ReadOnlyFileSystem = 30; // EROFS: waiting does not help

    public async Task<IAsyncDisposable> TakeAsync()
    {
        var path = new SqliteConnectionStringBuilder(connection).DataSource + ".starting";
        while (true)
        {
            try
            {
                var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                await PrepareAsync();
                return file;
            }
            catch (IOException held) when (held.HResult != ReadOnlyFileSystem && File.Exists(path))
            {
                await Task.Delay(100);
            }
        }
    }

    private async Task PrepareAsync()
    {
        await using var database = new SqliteConnection(connection);
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = """
            PRAGMA journal_mode = WAL;
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" (
                "Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            DELETE FROM "__EFMigrationsLock";
            """;
        await command.ExecuteNonQueryAsync();
    }
}
