using RecognitionFeed.Storage;

namespace RecognitionFeed.Tests.Storage.Blobs;

internal static class BlobReading
{
    /// <summary>The whole blob; null where there is none.</summary>
    internal static async Task<byte[]?> ReadAsync(this IBlobStore blobs, string name)
    {
        await using var blob = await blobs.OpenAsync(name, default);
        if (blob is null)
            return null;
        var content = new byte[blob.Length];
        await blob.Content.ReadExactlyAsync(content);
        return content;
    }

    /// <summary>The names that begin with <paramref name="prefix"/>, sorted.</summary>
    internal static async Task<List<string>> NamesAsync(this IBlobStore blobs, string prefix = "")
    {
        var names = new List<string>();
        await foreach (var name in blobs.ListAsync(prefix, default))
            names.Add(name);
        return [.. names.Order(StringComparer.Ordinal)];
    }
}
