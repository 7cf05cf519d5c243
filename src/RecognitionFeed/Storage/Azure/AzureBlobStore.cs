using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Polly;

namespace RecognitionFeed.Storage.Azure;

/// <summary>Blobs in a private container of Azure Blob storage.</summary>
internal sealed class AzureBlobStore : IBlobStore
{
    private static readonly TimeSpan ListPatience = TimeSpan.FromSeconds(30);

    private readonly AzureContainer container;
    private readonly ResiliencePipeline<HttpResponseMessage> reads;
    private readonly ResiliencePipeline<HttpResponseMessage> descriptions;
    private readonly ResiliencePipeline<HttpResponseMessage> lists;
    private readonly ResiliencePipeline<HttpResponseMessage> writes;
    private readonly ResiliencePipeline<HttpResponseMessage> deletions;

    public AzureBlobStore(AzureContainer container, BlobMetrics metrics)
    {
        this.container = container;
        var resilience = new AzureResilience(metrics, container.Logger);
        reads = resilience.Read("read");
        descriptions = resilience.Read("describe");
        lists = resilience.Read("list");
        writes = resilience.Write("write");
        deletions = resilience.Delete("delete");
    }

    /// <exception cref="BlobStoreException">
    /// Also where the container is open to the public: photos must never lie there.
    /// </exception>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        // Looked for first: an identity that may only use the container is refused to make it.
        var address = container.Address("?restype=container");
        using var found = await container.SendAsync(
            descriptions,
            () => new HttpRequestMessage(HttpMethod.Get, address),
            cancellation,
            HttpStatusCode.NotFound
        );
        if (found.StatusCode == HttpStatusCode.NotFound)
        {
            using var made = await container.SendAsync(
                writes,
                () => new HttpRequestMessage(HttpMethod.Put, address) { Content = new ByteArrayContent([]) },
                cancellation,
                HttpStatusCode.Conflict // another instance was first
            );
        }
        else if (found.Headers.Contains("x-ms-blob-public-access"))
            throw new BlobStoreException("The container of Blobs:Container is open to the public. Close it first.")
            {
                IsRefusal = true,
            };
    }

    public async Task WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        using var answer = await PutAsync(name, content, cancellation, HttpStatusCode.NotFound);
        if (answer.StatusCode != HttpStatusCode.NotFound)
            return;
        await PrepareAsync(cancellation); // storage was away at the start
        using var again = await PutAsync(name, content, cancellation);
    }

    public async Task<Blob?> OpenAsync(string name, CancellationToken cancellation, BlobRange? expected = null)
    {
        var answer = await GetAsync(name, expected, null, cancellation);
        if (expected is not null && answer.StatusCode != HttpStatusCode.NotFound && !IsPart(answer))
        {
            answer.Dispose(); // the blob is shorter than was expected
            answer = await GetAsync(name, null, null, cancellation);
        }
        if (answer.StatusCode == HttpStatusCode.NotFound)
        {
            answer.Dispose();
            return null;
        }
        var part = answer.Content.Headers.ContentRange;
        var length = part?.Length ?? answer.Content.Headers.ContentLength!.Value;
        var version = answer.Headers.ETag;
        var stream = new AzureBlobStream(answer, part?.From ?? 0, length, ResumeAsync);
        return new Blob(stream, length);

        async Task<HttpResponseMessage> ResumeAsync(long from, CancellationToken stop)
        {
            var rest = await GetAsync(name, new BlobRange(from, null), version, stop);
            if (rest.IsSuccessStatusCode)
                return rest;
            using (rest)
                throw new BlobStoreException($"Blob storage answered {(int)rest.StatusCode} to the rest of {name}.");
        }
    }

    public async Task<BlobDigest?> DescribeAsync(string name, CancellationToken cancellation)
    {
        using var answer = await container.SendAsync(
            descriptions,
            () => new HttpRequestMessage(HttpMethod.Head, container.AddressOf(name)),
            cancellation,
            HttpStatusCode.NotFound
        );
        if (answer.StatusCode == HttpStatusCode.NotFound)
            return null;
        var headers = answer.Content.Headers;
        return headers.ContentMD5 is { } md5
            ? new BlobDigest(headers.ContentLength!.Value, Convert.ToBase64String(md5))
            : await BlobDigest.OfAsync(await OpenAsync(name, cancellation), cancellation);
    }

    public async Task DeleteAsync(string name, CancellationToken cancellation)
    {
        using var answer = await container.SendAsync(
            deletions,
            () => new HttpRequestMessage(HttpMethod.Delete, container.AddressOf(name)),
            cancellation,
            HttpStatusCode.NotFound
        );
    }

    public async IAsyncEnumerable<string> ListAsync(
        string prefix,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var query = $"?restype=container&comp=list&maxresults=1000&prefix={Uri.EscapeDataString(prefix)}";
        for (var next = ""; next is not null; )
        {
            var marker = next.Length == 0 ? "" : $"&marker={Uri.EscapeDataString(next)}";
            using var answer = await container.SendAsync(
                lists,
                () => new HttpRequestMessage(HttpMethod.Get, container.Address(query + marker)),
                cancellation
            );
            var text = await answer.Content.ReadAsStringAsync(cancellation).WaitAsync(ListPatience, cancellation);
            var page = XDocument.Parse(text).Root!;
            foreach (var blob in page.Element("Blobs")!.Elements("Blob"))
                yield return (string)blob.Element("Name")!;
            next = (string?)page.Element("NextMarker") is { Length: > 0 } more ? more : null;
        }
    }

    private static bool IsPart(HttpResponseMessage answer) =>
        answer.Content.Headers.ContentRange is { HasRange: true, HasLength: true };

    private Task<HttpResponseMessage> PutAsync(
        string name,
        ReadOnlyMemory<byte> content,
        CancellationToken cancellation,
        params HttpStatusCode[] expected
    )
    {
        var md5 = BlobDigest.Md5Of(content);
        return container.SendAsync(writes, Request, cancellation, expected);

        HttpRequestMessage Request()
        {
            var request = new HttpRequestMessage(HttpMethod.Put, container.AddressOf(name))
            {
                Content = new ReadOnlyMemoryContent(content),
            };
            request.Content.Headers.ContentMD5 = md5; // the service refuses a body that was damaged on its way, and keeps it
            request.Headers.Add("x-ms-blob-type", "BlockBlob");
            return request;
        }
    }

    private Task<HttpResponseMessage> GetAsync(
        string name,
        BlobRange? range,
        EntityTagHeaderValue? version,
        CancellationToken cancellation
    )
    {
        return container.SendAsync(
            reads,
            Request,
            cancellation,
            HttpStatusCode.NotFound,
            HttpStatusCode.PreconditionFailed,
            HttpStatusCode.RequestedRangeNotSatisfiable
        );

        HttpRequestMessage Request()
        {
            var request = new HttpRequestMessage(HttpMethod.Get, container.AddressOf(name));
            if (range is { } part)
                request.Headers.Range = new RangeHeaderValue(part.From, part.To);
            if (version is not null)
                request.Headers.IfMatch.Add(version);
            return request;
        }
    }
}
