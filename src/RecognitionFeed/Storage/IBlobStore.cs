namespace RecognitionFeed.Storage;

/// <summary>Where renditions lie: files on the embedded default, Azure Blob storage at scale. Always private.</summary>
public interface IBlobStore
{
    /// <summary>Stores the whole blob or nothing; a blob of the same name is replaced.</summary>
    Task WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellation);

    /// <summary>The blob, or null where there is none. The caller disposes it.</summary>
    Task<Blob?> OpenAsync(string name, CancellationToken cancellation);

    /// <summary>Deletes the blob if it is there.</summary>
    Task DeleteAsync(string name, CancellationToken cancellation);

    /// <summary>The names that begin with <paramref name="prefix"/>, in no order.</summary>
    IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellation);
}

/// <summary>An open blob, seekable where it is a file.</summary>
public sealed record Blob(Stream Content, long Length) : IAsyncDisposable
{
    /// <summary>Set where the blob is a file, so that the server can hand it to the kernel.</summary>
    public string? Path { get; init; }

    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
