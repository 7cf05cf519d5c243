using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Storage;
using RecognitionFeed.Tests;

namespace RecognitionFeed.BrowserTests;

/// <summary>infra's cluster, started for real: nginx with TLS, three instances, PostgreSQL and Azurite.</summary>
public sealed class Cluster : IAsyncLifetime
{
    private static readonly string Script = Path.Combine(Repository.Root, "infra", "cluster", "cluster.sh");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("recognition-feed-cluster-");
    private readonly int port = FreePorts(6);

    public Uri Address => new($"https://localhost:{port}");

    public async Task InitializeAsync()
    {
        await RunAsync("start");
        var options = new DbContextOptionsBuilder<FeedDb>()
            .UseNpgsql($"Host=127.0.0.1;Port={port + 1};Username=feed;Database=feed")
            .Options;
        await using var db = new FeedDb(options);
        await TestCity.SeedAsync(db);
    }

    /// <summary>Replaces the three instances, one after the other.</summary>
    public Task RollingRestartAsync() => RunAsync("rolling-restart");

    /// <summary>Somebody who has signed in, through nginx.</summary>
    public async Task<Browser> SignedInAsync(string person)
    {
        var browser = Anybody();
        await browser.SignInAsync(person);
        return browser;
    }

    public Browser Anybody() =>
        new(
            new HttpClient(
                new SocketsHttpHandler
                {
                    UseCookies = false,
                    SslOptions = new() { CertificateChainPolicy = TrustsItsCertificate() },
                }
            )
            {
                BaseAddress = Address,
            }
        );

    /// <summary>The cluster makes a certificate for itself.</summary>
    private X509ChainPolicy TrustsItsCertificate() =>
        new()
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            CustomTrustStore =
            {
                X509Certificate2.CreateFromPem(
                    File.ReadAllText(Path.Combine(folder.FullName, "nginx", "certificate.pem"))
                ),
            },
            RevocationMode = X509RevocationMode.NoCheck,
        };

    public async Task DisposeAsync()
    {
        await RunAsync("stop");
        folder.Delete(recursive: true);
    }

    private async Task RunAsync(string command)
    {
        var start = new ProcessStartInfo("bash", [Script, command, folder.FullName])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["APP"] = AppContext.BaseDirectory,
                ["PORT"] = $"{port}",
                ["Demo__Seed"] = "false",
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
}
