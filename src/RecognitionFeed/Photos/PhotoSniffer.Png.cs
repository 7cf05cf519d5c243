namespace RecognitionFeed.Photos;

public static partial class PhotoSniffer
{
    private static PhotoKind Png(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 33 || U32(bytes, 8) != 13 || !Has(bytes, 12, "IHDR"u8))
            throw PhotoRejectedException.Damaged("PNG header");

        var interlaced = bytes[28] != 0;
        PhotoLimits.Check(U32(bytes, 16), U32(bytes, 20), heldWhole: interlaced);

        var chunks = 0;
        for (long at = 8; at + 12 <= bytes.Length; )
        {
            var chunk = bytes[(int)at..];
            if (Has(chunk, 4, "IEND"u8))
                return PhotoKind.Png;
            if (!Has(chunk, 4, "IDAT"u8) && ++chunks > PhotoLimits.MaxChunks)
                throw PhotoRejectedException.TooComplex("PNG chunks");
            at += 12 + U32(chunk, 0);
        }
        throw PhotoRejectedException.Damaged("PNG cut off");
    }
}
