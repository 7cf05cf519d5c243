namespace RecognitionFeed.Photos;

public static partial class PhotoSniffer
{
    private static PhotoKind Webp(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30 || U32Little(bytes, 4) + 8L > bytes.Length)
            throw PhotoRejectedException.Damaged("WebP cut off");

        if (Has(bytes, 12, "VP8X"u8))
            PhotoLimits.Check(1 + U24Little(bytes, 24), 1 + U24Little(bytes, 27));
        else if (Has(bytes, 12, "VP8 "u8))
            PhotoLimits.Check(U16Little(bytes, 26) & 0x3FFF, U16Little(bytes, 28) & 0x3FFF);
        else if (Has(bytes, 12, "VP8L"u8))
            PhotoLimits.Check(1 + (U32Little(bytes, 21) & 0x3FFF), 1 + (U32Little(bytes, 21) >> 14 & 0x3FFF));
        else
            throw PhotoRejectedException.Damaged("WebP header");

        return PhotoKind.Webp;
    }
}
