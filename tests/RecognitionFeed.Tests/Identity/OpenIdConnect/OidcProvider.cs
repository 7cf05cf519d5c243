using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace RecognitionFeed.Tests.Identity.OpenIdConnect;

/// <summary>A real OpenID provider, npm's oidc-provider, which tests may make lie (see provider.mjs).</summary>
public sealed class OidcProvider : IDisposable
{
    public const string Secret = "a secret for tests";

    private static readonly Lazy<OidcProvider> OneForTheRun = new(() => new OidcProvider());

    private readonly HttpClient http = new();
    private readonly string? trusted;
    private Process process;

    /// <summary>Starts a provider of its own, for a test that changes its keys or stops it.</summary>
    /// <param name="trusted">A file with a certificate that it trusts when it tells the application of a sign-out.</param>
    public OidcProvider(string? trusted = null, int? port = null)
    {
        this.trusted = trusted;
        Port = port ?? FreePort();
        process = Start();
    }

    /// <summary>The provider that all tests of this run share, started by the first that needs it.</summary>
    public static OidcProvider Shared => OneForTheRun.Value;

    public int Port { get; }

    /// <summary>Its issuer.</summary>
    public string Issuer => $"http://127.0.0.1:{Port}";

    /// <summary>Makes the application known to it, by its dynamic client registration.</summary>
    public async Task RegisterAsync(string client, Uri application)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{Issuer}/reg")
        {
            Headers = { { "client", client } },
            Content = JsonContent.Create(
                new
                {
                    redirect_uris = new[] { new Uri(application, "/sign-in/answer") },
                    post_logout_redirect_uris = new[] { new Uri(application, "/sign-in") },
                    backchannel_logout_uri = new Uri(application, "/sign-in/back-channel"),
                    backchannel_logout_session_required = true,
                    token_endpoint_auth_method = "client_secret_post",
                }
            ),
        };
        var answer = await http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>What its id tokens for the application say from now on, true or not; null removes a claim.</summary>
    /// <param name="key">Whose key signs them: current, old (the one before), or stranger.</param>
    public Task TellsAsync(string client, object? claims = null, object? header = null, string key = "current") =>
        OrderAsync(
            "tell",
            new
            {
                client,
                claims,
                header,
                key,
            }
        );

    /// <summary>A token with just these claims, beside its issuer.</summary>
    public Task<string> SignAsync(object claims, object? header = null, string key = "current") =>
        OrderAsync(
            "sign",
            new
            {
                claims,
                header,
                key,
            }
        );

    public Task ChangesItsKeyAsync() => OrderAsync("roll", new { });

    public void Stop()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void StartAgain() => process = Start();

    public void Dispose()
    {
        if (!process.HasExited)
            Stop();
        process.Dispose();
        http.Dispose();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<string> OrderAsync(string order, object content)
    {
        var answer = await http.PostAsJsonAsync($"{Issuer}/test/{order}", content);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    private Process Start()
    {
        var program = Path.Combine(Folder(), "provider.mjs");
        if (!Directory.Exists(Path.Combine(Folder(), "node_modules")))
            throw new InvalidOperationException(
                "The OpenID provider is not installed. Run: npm --prefix tests/oidc-provider ci"
            );
        // It ends when its standard input does: with this process, however that ends.
        var start = new ProcessStartInfo("node", [program, $"{Port}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        if (trusted is not null)
            start.Environment["NODE_EXTRA_CA_CERTS"] = trusted;
        var started = Process.Start(start)!;
        var ready = new TaskCompletionSource();
        started.OutputDataReceived += (_, line) =>
        {
            // It may say more before that, such as that it is not meant for production.
            if (line.Data == "ready")
                ready.TrySetResult();
        };
        started.BeginOutputReadLine();
        if (!ready.Task.Wait(TimeSpan.FromSeconds(60)))
            throw new InvalidOperationException("The OpenID provider did not start.");
        return started;
    }

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../oidc-provider"));
}
