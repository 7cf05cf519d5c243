using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RecognitionFeed.Storage;
using RecognitionFeed.Storage.Azure;

namespace RecognitionFeed.Tests.Storage.Blobs;

/// <summary>A real Azurite, Microsoft's emulator of Azure Storage, with its own folder and port.</summary>
public sealed class Azurite : IDisposable
{
    public const string Account = "lyft";
    public static readonly string Key = Convert.ToBase64String(SHA256.HashData("a key for tests"u8));

    // What all tests share ends with their process, which could not clear a folder away.
    private const string InMemory = "--inMemoryPersistence";

    private static readonly Lazy<Azurite> OneForTheRun = new(() => new Azurite(InMemory));
    private readonly DirectoryInfo? folder;
    private readonly string[] options;
    private Process process;

    /// <summary>Starts a service of its own, for a test that stops it.</summary>
    /// <param name="options">Further options of Azurite's command line.</param>
    public Azurite(params string[] options)
    {
        if (!File.Exists(Program))
            throw new InvalidOperationException(
                $"Azurite is not installed: {Program} is missing. Run: npm --prefix tests/azurite ci"
            );
        folder = options.Contains(InMemory) ? null : Directory.CreateTempSubdirectory("recognition-feed-azurite-");
        this.options = options;
        process = Run();
    }

    /// <summary>The service that all tests of this run share, started by the first that needs it.</summary>
    public static Azurite Shared => OneForTheRun.Value;

    public int Port { get; } = FreePort();

    public Uri Address => AddressAt(Port);

    public static Uri AddressAt(int port) => new($"http://127.0.0.1:{port}/{Account}");

    /// <summary>The repository's folder of tests.</summary>
    internal static string Tests { get; } = FindTests();

    private static string Program { get; } = Path.Combine(Tests, "azurite/node_modules/azurite/dist/src/blob/main.js");

    /// <summary>A prepared store in a new container.</summary>
    internal async Task<AzureBlobStore> NewStoreAsync()
    {
        var store = Store(Address, NewContainer());
        await store.PrepareAsync(default);
        return store;
    }

    internal static string NewContainer() => $"photos-{Guid.NewGuid():N}";

    /// <summary>A store made as the application makes its own.</summary>
    internal static AzureBlobStore Store(Uri service, string container, string? key = null)
    {
        var services = new ServiceCollection().AddLogging().AddMetrics();
        services.AddSingleton<IConfiguration>(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    new Dictionary<string, string?>
                    {
                        ["Blobs:Provider"] = "Azure",
                        ["Blobs:ServiceUri"] = service.AbsoluteUri,
                        ["Blobs:Container"] = container,
                        ["Blobs:AccountKey"] = key ?? Key,
                    }
                )
                .Build()
        );
        services.AddBlobs();
        return services.BuildServiceProvider().GetRequiredService<AzureBlobStore>();
    }

    /// <summary>Waits until a kill would no longer make it forget the blob: it writes its catalogue now and then.</summary>
    public Task Has_kept(string blob)
    {
        var catalogue = Path.Combine(folder!.FullName, "__azurite_db_blob__.json");
        return Eventually.Holds(
            $"{blob} is in Azurite's catalogue",
            () => File.Exists(catalogue) && File.ReadAllText(catalogue).Contains(blob, StringComparison.Ordinal)
        );
    }

    /// <summary>As a power cut would.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void StartAgain() => process = Run();

    public void Dispose()
    {
        if (!process.HasExited)
            Kill();
        process.Dispose();
        folder?.Delete(recursive: true);
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Process Run()
    {
        var started = new TaskCompletionSource<Process>();
        // The kernel ends Azurite with the thread that started it, which therefore stays until Azurite has ended.
        var thread = new Thread(() =>
        {
            var running = Process.Start(Command())!;
            running.OutputDataReceived += (_, _) => { };
            running.BeginOutputReadLine();
            started.SetResult(running);
            running.WaitForExit();
        })
        {
            IsBackground = true,
        };
        thread.Start();
        var azurite = started.Task.GetAwaiter().GetResult();
        WaitUntilReady(azurite);
        return azurite;
    }

    private ProcessStartInfo Command()
    {
        var start = new ProcessStartInfo("setpriv") { RedirectStandardOutput = true };
        string[] arguments =
        [
            "--pdeathsig=KILL",
            "--",
            "node",
            Program,
            "--silent",
            "--blobHost",
            "127.0.0.1",
            "--blobPort",
            $"{Port}",
            "--skipApiVersionCheck",
            "--disableTelemetry",
            .. folder is null ? [] : (string[])["--location", folder.FullName],
            .. options,
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["AZURITE_ACCOUNTS"] = $"{Account}:{Key}";
        return start;
    }

    private void WaitUntilReady(Process azurite)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var connection = new TcpClient();
                connection.Connect(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException) when (!azurite.HasExited && waited.Elapsed < TimeSpan.FromSeconds(60))
            {
                Thread.Sleep(20);
            }
        }
    }

    private static string FindTests([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
}
