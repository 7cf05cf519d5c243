using RecognitionFeed.Storage;

namespace RecognitionFeed.Tests.Storage;

/// <summary>A database of a test's own, made when first asked for and gone with it.</summary>
public abstract class TestDatabase : IDisposable
{
    /// <summary>What <c>RECOGNITIONFEED_TEST_DATABASE</c> names: Sqlite, which is the default, or PostgreSql.</summary>
    public static DatabaseProvider Chosen { get; } =
        Environment.GetEnvironmentVariable("RECOGNITIONFEED_TEST_DATABASE") is { Length: > 0 } name
            ? Enum.Parse<DatabaseProvider>(name)
            : DatabaseProvider.Sqlite;

    public abstract DatabaseProvider Provider { get; }
    public abstract string Connection { get; }

    public static TestDatabase In(string folder, DatabaseProvider provider) =>
        provider == DatabaseProvider.Sqlite
            ? new SqliteTestDatabase(folder)
            : new PostgresTestDatabase(PostgresServer.Shared);

    public abstract void Dispose();
}

internal sealed class SqliteTestDatabase(string folder) : TestDatabase
{
    public override DatabaseProvider Provider => DatabaseProvider.Sqlite;
    public override string Connection => $"Data Source={Path.Combine(folder, "feed.db")}";

    public override void Dispose() => Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
}

internal sealed class PostgresTestDatabase : TestDatabase
{
    private readonly PostgresServer server;

    public PostgresTestDatabase(PostgresServer server)
    {
        this.server = server;
        server.Execute("postgres", $"CREATE DATABASE {Name}");
    }

    public string Name { get; } = $"feed_{Guid.NewGuid():N}";
    public override DatabaseProvider Provider => DatabaseProvider.PostgreSql;
    public override string Connection => server.ConnectionTo(Name);

    public void Execute(string sql) => server.Execute(Name, sql);

    public override void Dispose() => server.Execute("postgres", $"DROP DATABASE {Name} WITH (FORCE)");
}
