using System.Buffers.Binary;

namespace RecognitionFeed.Photos;

/// <summary>
/// The last guard of "no metadata in what is stored". Renditions are made from bare pixels; should a saver write EXIF
/// all the same (libvips 8.14's WebP saver ignores that it should not), it ends here.
/// </summary>
internal static class PhotoMetadata
{
    private const byte AlphaFlag = 0x10;

    internal static byte[] RemoveFromWebp(byte[] webp)
    {
        var kept = new MemoryStream(webp.Length);
        kept.Write(webp, 0, 12);
        for (var at = 12; at + 8 <= webp.Length; )
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(webp.AsSpan(at + 4));
            var chunk = webp.AsSpan(at, Math.Min(8 + length + (length & 1), webp.Length - at));
            var isExtended = chunk.StartsWith("VP8X"u8);
            if (isExtended)
                chunk[8] &= AlphaFlag; // says no longer that metadata follows
            if (isExtended || chunk.StartsWith("VP8 "u8) || chunk.StartsWith("VP8L"u8) || chunk.StartsWith("ALPH"u8))
                kept.Write(chunk);
            at += chunk.Length;
        }
        var bytes = kept.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), bytes.Length - 8);
        return bytes;
    }

    internal static byte[] RefuseInJpeg(byte[] jpeg)
    {
        const byte startOfScan = 0xDA;
        const byte comment = 0xFE;
        for (
            var at = 2;
            jpeg[at + 1] != startOfScan;
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(at + 2))
        )
            if (jpeg[at + 1] is (>= 0xE1 and <= 0xEF) or comment)
                throw new InvalidOperationException("The JPEG saver wrote metadata.");
        return jpeg;
    }
}
