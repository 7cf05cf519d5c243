using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace RecognitionFeed.Storage.Postgres;

internal static class PostgresStorage
{
    public static void AddPostgres(this IServiceCollection services, string connection)
    {
        services.AddSingleton(_ =>
            new NpgsqlDataSourceBuilder(connection) { Name = "feed" }.Build() // as metrics call it
        );
        services.AddPooledDbContextFactory<FeedDb>(
            (provider, options) =>
                options.UseNpgsql(
                    provider.GetRequiredService<NpgsqlDataSource>(),
                    npgsql => npgsql.ExecutionStrategy(dependencies => new PostgresRetries(dependencies))
                )
        );
        services.AddSingleton<IStartupLock>(new PostgresStartupLock(connection));
        services.AddSingleton<IDatabaseCopies>(provider =>
            ActivatorUtilities.CreateInstance<PostgresCopies>(provider, connection)
        );
        services.AddSingleton<ITextSearch, PostgresTextSearch>();
        services.AddSingleton<IReactionStore, PostgresReactionStore>();
        services.AddSingleton<PostgresNoticeChanges>();
        services.AddSingleton<INoticeChanges>(provider => provider.GetRequiredService<PostgresNoticeChanges>());
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<PostgresSignal>(provider, connection));
        services.AddSingleton<IEventSignal>(provider => provider.GetRequiredService<PostgresSignal>());
        services.AddHostedService(provider => provider.GetRequiredService<PostgresSignal>());
    }
}

internal sealed class PostgresStartupLock(string connection) : IStartupLock
{
    private const long LockNumber = 726951;

    public async Task<IAsyncDisposable> TakeAsync()
    {
        // Unpooled: closing the session frees the lock, also when the process dies.
        var session = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString
        );
        try
        {
            await session.OpenAsync();
            await using var command = new NpgsqlCommand($"SELECT pg_advisory_lock({LockNumber})", session);
            command.CommandTimeout = 300;
            await command.ExecuteNonQueryAsync();
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }
}
