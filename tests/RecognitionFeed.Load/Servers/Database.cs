using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Storage;
using RecognitionFeed.Tests.Storage;

namespace RecognitionFeed.Load.Servers;

/// <summary>What the application under test keeps its rows in: a file of SQLite, or a PostgreSQL server of this run's own.</summary>
internal sealed class Database : IDisposable
{
    private const string Name = "feed";
    private readonly PostgresServer? server;

    private Database(string connection, PostgresServer? server)
    {
        Connection = connection;
        this.server = server;
    }

    public string Connection { get; }
    public DatabaseProvider Provider => server is null ? DatabaseProvider.Sqlite : DatabaseProvider.PostgreSql;

    public static Database SqliteIn(string folder) => new($"Data Source={Path.Combine(folder, "feed.db")}", null);

    /// <summary>What <c>--database</c> names; SQLite when it is not given.</summary>
    public static Database Of(Arguments arguments, string folder) =>
        arguments.Text("database") switch
        {
            null or nameof(DatabaseProvider.Sqlite) => SqliteIn(folder),
            nameof(DatabaseProvider.PostgreSql) => Postgres(),
            var other => throw new LoadException($"--database is Sqlite or PostgreSql, not '{other}'."),
        };

    /// <summary>The processor time that the database's own server has used, in milliseconds; SQLite works within the application.</summary>
    public double ProcessorTime() => server is null ? 0 : ServerProcess.ProcessorTime(server.ProcessId);

    public FeedDb OpenDb()
    {
        var options = new DbContextOptionsBuilder<FeedDb>();
        return new FeedDb((server is null ? options.UseSqlite(Connection) : options.UseNpgsql(Connection)).Options);
    }

    public void Dispose() => server?.Dispose();

    public static Database Postgres()
    {
        Progress.Show("Starting PostgreSQL");
        try
        {
            var server = new PostgresServer();
            server.Execute("postgres", $"CREATE DATABASE {Name}");
            return new Database(server.ConnectionTo(Name), server);
        }
        catch (InvalidOperationException failure)
        {
            throw new LoadException(failure.Message);
        }
    }
}
