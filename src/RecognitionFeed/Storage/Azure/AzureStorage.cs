using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace RecognitionFeed.Storage.Azure;

internal static class AzureStorage
{
    public static void AddAzureBlobs(this IServiceCollection services)
    {
        services.TryAddSingleton<TokenCredential>(_ => new DefaultAzureCredential());
        services.AddSingleton(provider => new AzureContainer(
            NewClient(),
            provider.GetRequiredService<IOptions<BlobOptions>>(),
            Signer(provider),
            provider.GetRequiredService<ILogger<AzureContainer>>()
        ));
        services.AddSingleton<AzureBlobStore>();
    }

    private static IRequestSigner Signer(IServiceProvider services)
    {
        var blobs = services.GetRequiredService<IOptions<BlobOptions>>().Value;
        return string.IsNullOrEmpty(blobs.AccountKey)
            ? new TokenSigner(services.GetRequiredService<TokenCredential>())
            : new SharedKeySigner(Account(blobs.ServiceUri!), blobs.AccountKey);
    }

    /// <summary>The account's name: the path where there is one, as with Azurite, else the host's first part.</summary>
    internal static string Account(Uri service) =>
        service.AbsolutePath.Trim('/') is { Length: > 0 } path ? path : service.Host.Split('.')[0];

    private static HttpClient NewClient() =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                ConnectTimeout = TimeSpan.FromSeconds(5),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5), // so that a changed address is noticed
            }
        )
        {
            Timeout = Timeout.InfiniteTimeSpan, // the bounds are those of AzureResilience
        };
}
