using System.Security.Cryptography;
using System.Text;

namespace RecognitionFeed.Operations.Demo;

/// <summary>
/// Ids that are the same in every run, in the shape of UUID version 7, so that links, screenshots and bookmarks into a
/// demo city survive its re-creation.
/// </summary>
public static class DemoId
{
    /// <summary>The id of the thing so named, e.g. <c>Of("unit", "Skolan", 3)</c>.</summary>
    public static Guid Of(string kind, string name, int number = 0)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}/{name}/{number}"), hash);
        var bytes = hash[..16];
        // 2025-01-01T00:00:00Z in milliseconds, big-endian, is the time part.
        ReadOnlySpan<byte> time = [0x01, 0x94, 0x1f, 0x29, 0x7c, 0x00];
        time.CopyTo(bytes);
        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0f));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3f));
        return new Guid(bytes, bigEndian: true);
    }
}
