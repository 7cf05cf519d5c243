using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace RecognitionFeed.Operations;

/// <summary>An answer that many share: compressed once for each encoding that is asked for, with an ETag, and sent without touching the database.</summary>
public sealed class SharedBytes : IResult
{
    // What Chromium, Firefox and Safari's newest send: not worth parsing at each request.
    private const string AllBrowsers = "gzip, deflate, br, zstd";

    private readonly EntityTagHeaderValue own;
    private readonly string contentType;
    private readonly byte[] plain;
    private readonly Lazy<byte[]> brotli;
    private readonly Lazy<byte[]> gzip;

    public SharedBytes(string text, string contentType)
    {
        this.contentType = contentType;
        plain = Encoding.UTF8.GetBytes(text);
        brotli = new(() => Compress(output => new BrotliStream(output, new BrotliCompressionOptions { Quality = 5 })));
        gzip = new(() => Compress(output => new GZipStream(output, CompressionLevel.Optimal)));
        ETag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, 12))}\"";
        own = EntityTagHeaderValue.Parse(ETag);
    }

    /// <summary>Weak, because the same page is sent in three encodings.</summary>
    public string ETag { get; }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.Headers.ETag = ETag;
        response.Headers.Vary = "Accept-Encoding, Cookie";
        response.Headers.CacheControl = "private, no-cache";
        if (IsKnown(httpContext.Request.Headers.IfNoneMatch))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        var (bytes, encoding) = Choose(httpContext.Request.Headers.AcceptEncoding);
        if (encoding is not null)
            response.Headers.ContentEncoding = encoding;
        response.ContentType = contentType;
        response.ContentLength = bytes.Length;
        return response.Body.WriteAsync(bytes, httpContext.RequestAborted).AsTask();
    }

    private bool IsKnown(StringValues tags) =>
        tags == ETag
        || (
            EntityTagHeaderValue.TryParseList(tags, out var known)
            && known.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(own, useStrongComparison: false))
        );

    private (byte[] Bytes, string? Encoding) Choose(StringValues accepted)
    {
        if (Accepts(accepted, "br"))
            return (brotli.Value, "br");
        return Accepts(accepted, "gzip") ? (gzip.Value, "gzip") : (plain, null);
    }

    private static bool Accepts(StringValues accepted, string encoding) =>
        accepted == AllBrowsers
        || (
            StringWithQualityHeaderValue.TryParseList(accepted, out var values)
            && values.Any(value =>
                value.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && value.Quality is not 0
            )
        );

    private byte[] Compress(Func<Stream, Stream> compressor)
    {
        var output = new MemoryStream();
        using (var stream = compressor(output))
            stream.Write(plain);
        return output.ToArray();
    }
}
