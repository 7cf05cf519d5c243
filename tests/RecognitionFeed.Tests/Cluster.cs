using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography.X509Certificates;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Storage;
using RecognitionFeed.Tests.Identity.OpenIdConnect;

namespace RecognitionFeed.Tests;

/// <summary>
/// infra's cluster, started for real as in production: nginx with TLS, three instances, PostgreSQL, Azurite, and a provider at
/// which one signs in.
/// </summary>
public sealed partial class Cluster : IAsyncLifetime
{
    private const int SigKill = 9;
    private const string Client = "lyft";

    private static readonly string Script = Path.Combine(Root(), "infra", "cluster", "cluster.sh");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("recognition-feed-cluster-");
    private readonly int port = FreePorts(6);
    private readonly int providerPort = OidcProvider.FreePort();

    /// <summary>Where people sign in: it takes any password.</summary>
    public OidcProvider Provider { get; private set; } = null!;

    public Uri Address => new($"https://localhost:{port}");

    public async Task InitializeAsync()
    {
        await RunAsync("start");
        Provider = new OidcProvider(Certificate, providerPort);
        await Provider.RegisterAsync(Client, Address);
        await using var db = OpenDb();
        await TestCity.SeedAsync(db);
        await OidcCity.NumberAsync(db);
    }

    public FeedDb OpenDb() => new(new DbContextOptionsBuilder<FeedDb>().UseNpgsql(Database).Options);

    /// <summary>Replaces the three instances, one after the other.</summary>
    public Task RollingRestartAsync() => RunAsync("rolling-restart");

    /// <summary>How to reach its database, past the instances.</summary>
    public string Database => $"Host=127.0.0.1;Port={port + 1};Username=feed;Database=feed";

    /// <summary>Where an instance listens, past nginx; they are numbered from 1.</summary>
    public Uri Instance(int number) => new($"http://127.0.0.1:{port + 2 + number}");

    /// <summary>The ids of a part's processes: it and those that it has started, which have its name.</summary>
    /// <param name="part">postgres, azurite, nginx, instance1, instance2 or instance3.</param>
    public IReadOnlyList<int> ProcessesOf(string part)
    {
        var pid = part == "postgres" ? "postgres/postmaster.pid" : $"{part}.pid";
        var first = int.Parse(
            File.ReadLines(Path.Combine(folder.FullName, pid)).First(),
            System.Globalization.CultureInfo.InvariantCulture
        );
        return [first, .. Children(first)];
    }

    /// <summary>Ends processes at once, as a power cut would.</summary>
    public static void Kill(params IEnumerable<int> processes)
    {
        foreach (var process in processes)
            _ = Send(process, SigKill);
    }

    /// <summary>Starts a part that has ended, as systemd does.</summary>
    public Task StartAgainAsync(string part) => RunAsync("start-again", part);

    /// <summary>The catalogue of its blob storage knows of this blob: a kill would no longer make Azurite forget it.</summary>
    public bool HasKept(string blob)
    {
        var catalogue = Path.Combine(folder.FullName, "azurite", "__azurite_db_blob__.json");
        return File.Exists(catalogue) && File.ReadAllText(catalogue).Contains(blob, StringComparison.Ordinal);
    }

    /// <summary>Somebody who has signed in, through nginx.</summary>
    public async Task<Browser> SignedInAsync(string person)
    {
        using var visitor = new OidcVisitor(Address, Network());
        Assert.Equal("/", await visitor.SignInAsync(person));
        var browser = Anybody();
        browser.Cookie = visitor.CookieHeader;
        return browser;
    }

    public Browser Anybody() => new(Network());

    private HttpClient Network() =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                SslOptions = new() { CertificateChainPolicy = TrustsItsCertificate() },
            }
        )
        {
            BaseAddress = Address,
        };

    /// <summary>The cluster makes a certificate for itself.</summary>
    internal X509ChainPolicy TrustsItsCertificate() =>
        new()
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            CustomTrustStore = { X509Certificate2.CreateFromPem(File.ReadAllText(Certificate)) },
            RevocationMode = X509RevocationMode.NoCheck,
        };

    private string Certificate => Path.Combine(folder.FullName, "nginx", "certificate.pem");

    public async Task DisposeAsync()
    {
        Provider?.Dispose();
        await RunAsync("stop");
        folder.Delete(recursive: true);
    }

    private static IEnumerable<int> Children(int parent)
    {
        try
        {
            return File.ReadAllText($"/proc/{parent}/task/{parent}/children")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(id => int.Parse(id, System.Globalization.CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            return []; // it has ended
        }
    }

    private async Task RunAsync(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", [Script, command, folder.FullName, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["APP"] = AppContext.BaseDirectory,
                ["PORT"] = $"{port}",
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["SignIn__Provider"] = "OpenIdConnect",
                ["SignIn__Authority"] = $"http://127.0.0.1:{providerPort}",
                ["SignIn__ClientId"] = Client,
                ["SignIn__ClientSecret"] = OidcProvider.Secret,
                ["SignIn__PersonClaim"] = "employee",
                ["Demo__Seed"] = "false",
                ["Limits__Comments__AtOnce"] = "1000",
                ["Limits__Photos__AtOnce"] = "1000", // a ledger's client writes more than a person does
                ["Logging__LogLevel__Default"] = "Warning",
            },
        };
        using var script = Process.Start(start)!;
        var said = await Task.WhenAll(script.StandardOutput.ReadToEndAsync(), script.StandardError.ReadToEndAsync());
        await script.WaitForExitAsync();
        if (script.ExitCode != 0)
            throw new InvalidOperationException(
                $"cluster.sh {command} ended with {script.ExitCode}: {string.Concat(said)}\n{Logs()}"
            );
    }

    private string Logs() =>
        string.Join(
            '\n',
            folder
                .GetFiles("*.log")
                .Select(log => $"{log.Name}: {string.Join('\n', File.ReadLines(log.FullName).TakeLast(20))}")
        );

    /// <summary>The first of so many ports in a row that nobody listens at.</summary>
    private static int FreePorts(int count)
    {
        for (var first = Random.Shared.Next(20_000, 30_000); ; first += count)
        {
            if (Enumerable.Range(first, count).All(IsFree))
                return first;
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../.."));

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Send(int process, int signal);
}
