namespace RecognitionFeed.Storage;

/// <summary>The blobs cannot be reached, or not in this way.</summary>
public sealed class BlobStoreException(string message, Exception? inner = null) : IOException(message, inner)
{
    /// <summary>The storage refuses the application: a setting is wrong, and trying again does not help.</summary>
    public bool IsRefusal { get; init; }
}
