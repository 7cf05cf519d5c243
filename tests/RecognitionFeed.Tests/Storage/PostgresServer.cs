using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Npgsql;

namespace RecognitionFeed.Tests.Storage;

/// <summary>A real PostgreSQL of Debian's postgresql-15, with its own folder and port, durable as in production.</summary>
public sealed partial class PostgresServer : IDisposable
{
    private const string Binaries = "/usr/lib/postgresql/15/bin";
    private const int StopForNow = 10; // SIGUSR1 to the shell in Serve
    private const int StopForGood = 15; // SIGTERM
    private static readonly Lazy<PostgresServer> OneForTheRun = new(() => new PostgresServer());

    private readonly string folder;
    private readonly int port;
    private Process process;

    /// <summary>Starts a server of its own, for a test that stops it.</summary>
    public PostgresServer()
    {
        if (!File.Exists($"{Binaries}/postgres"))
            throw new InvalidOperationException(
                $"PostgreSQL is not installed: {Binaries}/postgres is missing. Run: apt-get install postgresql-15"
            );
        folder = Run("mktemp", "--directory", "--tmpdir", "recognition-feed-postgres-XXXXXX").Trim();
        // A Swedish collation, so that no order in the tests is right only because the database's is plain.
        Run(
            $"{Binaries}/initdb",
            $"--pgdata={folder}/data",
            "--username=feed",
            "--auth=trust",
            "--no-sync",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--locale-provider=icu",
            "--icu-locale=sv-SE"
        );
        port = FreePort();
        process = Start();
    }

    /// <summary>The server that all tests of this run share, started by the first that needs it.</summary>
    public static PostgresServer Shared => OneForTheRun.Value;

    /// <summary>The server, or the shell that it runs in.</summary>
    public int ProcessId => process.Id;

    /// <summary>How to reach one of its databases.</summary>
    public string ConnectionTo(string database) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = "feed",
            Database = database,
            MaxPoolSize = 30,
        }.ConnectionString;

    /// <summary>Runs a statement beside the application, as a database administrator would.</summary>
    public void Execute(string database, string sql)
    {
        using var connection = new NpgsqlConnection(Unpooled(database));
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>Stops it, ending every session, and starts it on the same folder and port.</summary>
    public void Restart()
    {
        Stop();
        StartAgain();
    }

    /// <summary>Stops it, ending every session.</summary>
    public void Stop() => Stop(StopForNow);

    public void StartAgain() => process = Start();

    public void Dispose() => Stop(StopForGood);

    private Process Start()
    {
        var started = new TaskCompletionSource<Process>();
        // The kernel ends the server with the thread that started it, which therefore stays until the server has ended.
        var thread = new Thread(() =>
        {
            var server = Process.Start(AsPostgres("--pdeathsig=TERM", "--", "sh", "-c", Serve(), "sh", folder))!;
            started.SetResult(server);
            server.WaitForExit();
        })
        {
            IsBackground = true,
        };
        thread.Start();
        var running = started.Task.GetAwaiter().GetResult();
        WaitUntilReady(running);
        return running;
    }

    /// <summary>Also a killed test run leaves neither server nor folder behind: the shell outlives it and clears up.</summary>
    private string Serve() =>
        $"""
            {Binaries}/postgres -D "$1/data" -p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
                -c max_connections=300 -c fsync=on >"$1/log" 2>&1 &
            trap 'kill -INT $!' USR1
            trap 'kill -INT $!; over=1' TERM
            wait $!
            wait $!
            [ -z "$over" ] || rm -rf "$1"
            """;

    private void WaitUntilReady(Process running)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                Execute("postgres", "SELECT 1");
                return;
            }
            catch (NpgsqlException) when (!running.HasExited && waited.Elapsed < TimeSpan.FromSeconds(30))
            {
                Thread.Sleep(20);
            }
        }
    }

    private void Stop(int signal)
    {
        _ = Kill(process.Id, signal);
        process.WaitForExit();
    }

    private string Unpooled(string database) =>
        new NpgsqlConnectionStringBuilder(ConnectionTo(database)) { Pooling = false }.ConnectionString;

    private static string Run(params string[] command)
    {
        var start = AsPostgres(["--", .. command]);
        start.RedirectStandardOutput = true;
        using var running = Process.Start(start)!;
        var output = running.StandardOutput.ReadToEnd();
        running.WaitForExit();
        return running.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{command[0]} ended with {running.ExitCode}: {output}");
    }

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static ProcessStartInfo AsPostgres(params string[] arguments)
    {
        string[] user = Environment.IsPrivilegedProcess
            ? ["--reuid=postgres", "--regid=postgres", "--init-groups"]
            : [];
        return new ProcessStartInfo("setpriv", [.. user, .. arguments]) { WorkingDirectory = Path.GetTempPath() };
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
