namespace RecognitionFeed.Storage;

/// <summary>
/// Where renditions lie: files on the embedded default, Azure Blob storage at scale. Always private. Each method throws
/// <see cref="BlobStoreException"/> where the storage is away or refuses.
/// </summary>
public interface IBlobStore
{
    /// <summary>Makes the place where the blobs lie, if it is not there.</summary>
    Task PrepareAsync(CancellationToken cancellation);

    /// <summary>Stores the whole blob or nothing; a blob of the same name is replaced.</summary>
    Task WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellation);

    /// <summary>The blob, or null where there is none. The caller disposes it.</summary>
    /// <param name="expected">What will probably be read, which may save a request; any other part can be read, too.</param>
    Task<Blob?> OpenAsync(string name, CancellationToken cancellation, BlobRange? expected = null);

    /// <summary>What the blob holds, in short; null where there is none.</summary>
    Task<BlobDigest?> DescribeAsync(string name, CancellationToken cancellation);

    /// <summary>Deletes the blob if it is there.</summary>
    Task DeleteAsync(string name, CancellationToken cancellation);

    /// <summary>The names that begin with <paramref name="prefix"/>, in no order.</summary>
    IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellation);
}

/// <summary>An open blob, seekable.</summary>
public sealed record Blob(Stream Content, long Length) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}

/// <summary>Bytes of a blob, counted from 0; <paramref name="To"/> is the last one, or null for the blob's end.</summary>
public readonly record struct BlobRange(long From, long? To);
