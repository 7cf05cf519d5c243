using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace RecognitionFeed.Storage.Azure;

/// <summary>
/// Signs with the account's key, as in "Authorize with Shared Key" of Azure Storage's REST reference: the headers in this
/// order, then the x-ms- headers, then the address.
/// </summary>
internal sealed class SharedKeySigner(string account, string key) : IRequestSigner
{
    private readonly byte[] key = Convert.FromBase64String(key);

    public ValueTask SignAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        // The system's clock: the service compares it with its own and refuses fifteen minutes' difference.
        request.Headers.Remove("x-ms-date");
        request.Headers.Add("x-ms-date", DateTime.UtcNow.ToString("R", CultureInfo.InvariantCulture));
        var signature = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(TextToSign(request)));
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "SharedKey",
            $"{account}:{Convert.ToBase64String(signature)}"
        );
        return ValueTask.CompletedTask;
    }

    private string TextToSign(HttpRequestMessage request)
    {
        var length = request.Content?.Headers.ContentLength is > 0 and var bytes ? $"{bytes}" : "";
        string[] lines =
        [
            request.Method.Method,
            Header(request, "Content-Encoding"),
            Header(request, "Content-Language"),
            length,
            Header(request, "Content-MD5"),
            Header(request, "Content-Type"),
            "", // Date: x-ms-date takes its place
            Header(request, "If-Modified-Since"),
            Header(request, "If-Match"),
            Header(request, "If-None-Match"),
            Header(request, "If-Unmodified-Since"),
            Header(request, "Range"),
            .. OwnHeaders(request),
            Resource(request.RequestUri!),
        ];
        return string.Join('\n', lines);
    }

    private static string Header(HttpRequestMessage request, string name) =>
        request.Headers.TryGetValues(name, out var values)
        || request.Content?.Headers.TryGetValues(name, out values) == true
            ? string.Join(",", values!)
            : "";

    private static IEnumerable<string> OwnHeaders(HttpRequestMessage request) =>
        request
            .Headers.Where(header => header.Key.StartsWith("x-ms-", StringComparison.OrdinalIgnoreCase))
            .OrderBy(header => header.Key, StringComparer.Ordinal)
            .Select(header => $"{header.Key}:{string.Join(",", header.Value)}");

    private string Resource(Uri address)
    {
        var parameters = address
            .Query.TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(parameter => parameter.Split('=', 2))
            .OrderBy(parameter => parameter[0], StringComparer.Ordinal)
            .Select(parameter => $"\n{parameter[0]}:{Uri.UnescapeDataString(parameter[1])}");
        return $"/{account}{address.AbsolutePath}{string.Concat(parameters)}";
    }
}
