using System.Net;
using Azure.Identity;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace RecognitionFeed.Storage.Azure;

/// <summary>One container of a storage account, reached by its REST interface.</summary>
internal sealed class AzureContainer(
    HttpClient http,
    IOptions<BlobOptions> options,
    IRequestSigner signer,
    ILogger<AzureContainer> logger
)
{
    private const string Version = "2023-11-03";

    private readonly string address = $"{options.Value.ServiceUri!.AbsoluteUri.TrimEnd('/')}/{options.Value.Container}";

    public ILogger Logger => logger;

    public Uri Address(string query) => new(address + query);

    public Uri AddressOf(string blob) =>
        new($"{address}/{string.Join('/', BlobName.Checked(blob).Split('/').Select(Uri.EscapeDataString))}");

    /// <summary>Sends what <paramref name="request"/> makes, which is made anew for each attempt.</summary>
    /// <param name="expected">Statuses that are answers like success.</param>
    /// <exception cref="BlobStoreException">Any other status, or none at all.</exception>
    public async Task<HttpResponseMessage> SendAsync(
        ResiliencePipeline<HttpResponseMessage> pipeline,
        Func<HttpRequestMessage> request,
        CancellationToken cancellation,
        params HttpStatusCode[] expected
    )
    {
        HttpResponseMessage answer;
        try
        {
            answer = await pipeline.ExecuteAsync(
                async attempt => await SendOnceAsync(request(), attempt),
                cancellation
            );
        }
        catch (AuthenticationFailedException failure)
        {
            throw new BlobStoreException(
                $"The application has no identity for blob storage: {failure.Message} Set Blobs:AccountKey, or give the machine "
                    + "an identity in Azure.",
                failure
            )
            {
                IsRefusal = true,
            };
        }
        catch (Exception failure)
            when (failure is HttpRequestException or IOException or TimeoutRejectedException or BrokenCircuitException)
        {
            throw new BlobStoreException($"Blob storage at {address} cannot be reached: {failure.Message}", failure);
        }
        if (answer.IsSuccessStatusCode || expected.Contains(answer.StatusCode))
            return answer;
        using (answer)
            throw Refusal(answer);
    }

    /// <summary>The service's own word for what is wrong, such as <c>ContainerNotFound</c>.</summary>
    public static string ErrorCode(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("x-ms-error-code", out var codes) ? codes.First() : "";

    private async Task<HttpResponseMessage> SendOnceAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using (request)
        {
            request.Headers.Add("x-ms-version", Version);
            await signer.SignAsync(request, cancellation);
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        }
    }

    private BlobStoreException Refusal(HttpResponseMessage answer)
    {
        var status = (int)answer.StatusCode;
        var said = $"Blob storage at {address} answered {status} {ErrorCode(answer)}";
        return status is 400 or 401 or 403 or 404
            ? new BlobStoreException(
                $"{said}. Check Blobs:ServiceUri, and Blobs:AccountKey or what the application's identity may do there."
            )
            {
                IsRefusal = true,
            }
            : new BlobStoreException($"{said}.");
    }
}
