using System.Security.Cryptography;

namespace RecognitionFeed.Storage;

#pragma warning disable CA5351 // MD5 is what Azure keeps of a blob

/// <param name="Md5">In Base64. It finds what was damaged on its way, not what somebody has forged.</param>
public sealed record BlobDigest(long Length, string Md5)
{
    public static byte[] Md5Of(ReadOnlyMemory<byte> content) => MD5.HashData(content.Span);

    /// <summary>Reads the blob to its end, and disposes it.</summary>
    public static async Task<BlobDigest?> OfAsync(Blob? blob, CancellationToken cancellation)
    {
        if (blob is null)
            return null;
        await using (blob)
        {
            var md5 = await MD5.HashDataAsync(blob.Content, cancellation);
            return new BlobDigest(blob.Length, Convert.ToBase64String(md5));
        }
    }
}
