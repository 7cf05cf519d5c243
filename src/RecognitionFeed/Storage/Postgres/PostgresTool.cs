using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace RecognitionFeed.Storage.Postgres;

/// <summary>A program that comes with PostgreSQL, told by its environment how to reach the application's database.</summary>
internal sealed class PostgresTool(string name, string connection)
{
    private const string DebiansFolder = "/usr/lib/postgresql";

    private readonly NpgsqlConnectionStringBuilder settings = new(connection);

    public string Database => settings.Database ?? settings.Username ?? "postgres";

    /// <exception cref="DatabaseCopyException">It is not installed, or has failed: then with its own words.</exception>
    public async Task RunAsync(CancellationToken cancellation, params string[] arguments)
    {
        var start = new ProcessStartInfo(Find(), arguments) { RedirectStandardError = true };
        Tell(start.Environment);
        using var running = Process.Start(start)!;
        try
        {
            var said = await running.StandardError.ReadToEndAsync(cancellation);
            await running.WaitForExitAsync(cancellation);
            if (running.ExitCode != 0)
                throw new DatabaseCopyException($"{name} failed: {said.Trim()}");
        }
        finally
        {
            if (!running.HasExited)
                running.Kill();
        }
    }

    private string Find()
    {
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        // A tool reads older servers than itself, not newer ones.
        var debians = Directory.Exists(DebiansFolder)
            ? Directory
                .GetDirectories(DebiansFolder)
                .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
                .Select(folder => Path.Combine(folder, "bin"))
            : [];
        return onPath.Concat(debians).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
            ?? throw new DatabaseCopyException($"{name} is not installed. Run: apt-get install postgresql-client");
    }

    /// <summary>By the environment: a password among the arguments would be seen by every user of the machine.</summary>
    private void Tell(IDictionary<string, string?> environment)
    {
        environment["PGHOST"] = settings.Host;
        environment["PGPORT"] = settings.Port.ToString(CultureInfo.InvariantCulture);
        environment["PGDATABASE"] = Database;
        environment["PGUSER"] = settings.Username;
        if (settings.Password is { } password)
            environment["PGPASSWORD"] = password;
        if (settings.Passfile is { } passwords)
            environment["PGPASSFILE"] = passwords;
        if (settings.RootCertificate is { } root)
            environment["PGSSLROOTCERT"] = root;
        environment["PGSSLMODE"] = settings.SslMode switch
        {
            SslMode.VerifyCA => "verify-ca",
            SslMode.VerifyFull => "verify-full",
            var mode => mode.ToString().ToLowerInvariant(),
        };
    }
}
