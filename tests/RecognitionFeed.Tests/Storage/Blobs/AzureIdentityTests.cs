using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using RecognitionFeed.Storage;
using RecognitionFeed.Storage.Azure;

namespace RecognitionFeed.Tests.Storage.Blobs;

/// <summary>The application's own identity in Azure, instead of the account's key: tokens, which travel by TLS alone.</summary>
[Trait("Without", "Database")]
public sealed class AzureIdentityTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("recognition-feed-tls-");
    private readonly Azurite azurite;
    private readonly HttpClient http;

    public AzureIdentityTests()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(
            DateTimeOffset.UtcNow.AddDays(-1),
            DateTimeOffset.UtcNow.AddDays(1)
        );
        File.WriteAllText(In("cert.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(In("key.pem"), key.ExportPkcs8PrivateKeyPem());
        azurite = new Azurite("--oauth", "basic", "--cert", In("cert.pem"), "--key", In("key.pem"));
        var thumbprint = certificate.Thumbprint;
        http = new HttpClient(
            new SocketsHttpHandler
            {
                SslOptions =
                {
                    RemoteCertificateValidationCallback = (_, shown, _, _) =>
                        (shown as X509Certificate2)?.Thumbprint == thumbprint,
                },
            }
        );
    }

    public void Dispose()
    {
        http.Dispose();
        azurite.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_token_opens_the_container_and_is_asked_for_anew_before_it_runs_out()
    {
        var identity = new Identity(TimeSpan.FromHours(1));
        var blobs = Store(identity);
        await blobs.PrepareAsync(default);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => blobs.WriteAsync($"{i}", new byte[] { 1, 2 }, default)));

        Assert.Equal([1, 2], await blobs.ReadAsync("7"));
        Assert.Equal(20, (await blobs.NamesAsync()).Count);
        Assert.Equal(1, identity.Asked);

        var forgetful = new Identity(TimeSpan.FromMinutes(4));
        var other = Store(forgetful);
        await other.PrepareAsync(default);
        await other.WriteAsync("1", new byte[1], default);
        Assert.InRange(forgetful.Asked, 2, 4);
    }

    [Fact]
    public async Task Without_an_identity_the_refusal_names_the_setting()
    {
        var refusal = await Assert.ThrowsAsync<BlobStoreException>(() => Store(new Nobody()).PrepareAsync(default));

        Assert.True(refusal.IsRefusal);
        Assert.Contains("Blobs:AccountKey", refusal.Message, StringComparison.Ordinal);
    }

    private AzureBlobStore Store(TokenCredential credential)
    {
        var options = new BlobOptions
        {
            Provider = BlobProvider.Azure,
            ServiceUri = new Uri($"https://127.0.0.1:{azurite.Port}/{Azurite.Account}"),
            Container = Azurite.NewContainer(),
        };
        var metrics = new ServiceCollection().AddMetrics().AddSingleton<BlobMetrics>().BuildServiceProvider();
        return new AzureBlobStore(
            new AzureContainer(
                http,
                Options.Create(options),
                new TokenSigner(credential),
                NullLogger<AzureContainer>.Instance
            ),
            metrics.GetRequiredService<BlobMetrics>()
        );
    }

    private string In(string name) => Path.Combine(folder.FullName, name);

    private sealed class Nobody : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new CredentialUnavailableException("No managed identity.");

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext,
            CancellationToken cancellationToken
        ) => new(GetToken(requestContext, cancellationToken));
    }

    /// <summary>Stands in for Microsoft Entra ID; Azurite reads what a token says and does not check its signature.</summary>
    private sealed class Identity(TimeSpan life) : TokenCredential
    {
        private int asked;

        public int Asked => asked;

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref asked);
            Assert.Equal(["https://storage.azure.com/.default"], requestContext.Scopes);
            var now = DateTimeOffset.UtcNow;
            var claims = new
            {
                aud = "https://storage.azure.com",
                iss = $"https://sts.windows.net/{Guid.Empty}/",
                iat = now.AddMinutes(-1).ToUnixTimeSeconds(),
                nbf = now.AddMinutes(-1).ToUnixTimeSeconds(),
                exp = (now + life).ToUnixTimeSeconds(),
            };
            return new AccessToken($"{Part(new { alg = "RS256", typ = "JWT" })}.{Part(claims)}.{Part("")}", now + life);
        }

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext,
            CancellationToken cancellationToken
        ) => new(GetToken(requestContext, cancellationToken));

        private static string Part(object content) =>
            System.Buffers.Text.Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(content));
    }
}
