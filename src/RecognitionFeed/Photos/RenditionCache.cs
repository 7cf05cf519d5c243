using Microsoft.Extensions.Caching.Memory;
using RecognitionFeed.Live;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Photos;

/// <summary>
/// Keeps in memory what was shown lately: when a highlight comes, everybody asks for the same few renditions. Whether somebody
/// may see one is asked before, each time. When something is taken down, all is given up.
/// </summary>
public sealed class RenditionCache(IBlobStore blobs) : IEventListener, IDisposable
{
    private const long MostBytes = 64 * 1024 * 1024;
    private const long LargestBytes = 512 * 1024;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private MemoryCache kept = Empty();

    /// <summary>The rendition, or null where there is none. Only one of its two is set; the caller disposes the blob.</summary>
    /// <param name="part">What will be read of it; null for all.</param>
    /// <exception cref="BlobStoreException">The storage is away.</exception>
    public async ValueTask<(ReadOnlyMemory<byte>? Bytes, Blob? Blob)?> OpenAsync(
        string name,
        BlobRange? part,
        CancellationToken cancellation
    )
    {
        // Taken before the blob is read: what is read too early is kept where it is given up.
        var cache = Volatile.Read(ref kept);
        if (cache.TryGetValue(name, out byte[]? known))
            return (known, null);
        if (await blobs.OpenAsync(name, cancellation, part) is not { } blob)
            return null;
        if (part is not null || blob.Length > LargestBytes)
            return (null, blob);
        await using (blob)
        {
            var bytes = new byte[blob.Length];
            await blob.Content.ReadExactlyAsync(bytes, cancellation);
            cache.Set(
                name,
                bytes,
                new MemoryCacheEntryOptions { Size = bytes.Length, AbsoluteExpirationRelativeToNow = Longest }
            );
            return (bytes, null);
        }
    }

    public void Handle(FeedEvent entry)
    {
        if (PhotoVisibility.MayEnd(entry))
            Volatile.Write(ref kept, Empty());
    }

    public void Dispose() => kept.Dispose();

    private static MemoryCache Empty() => new(new MemoryCacheOptions { SizeLimit = MostBytes });
}
