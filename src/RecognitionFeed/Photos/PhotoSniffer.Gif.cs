namespace RecognitionFeed.Photos;

public static partial class PhotoSniffer
{
    // GIF89a: blocks up to the first frame, which may not be larger than the screen that the header promises.
    private static PhotoKind Gif(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 13)
            throw PhotoRejectedException.Damaged("GIF header");
        var (width, height) = (U16Little(bytes, 6), U16Little(bytes, 8));
        PhotoLimits.Check(width, height);

        var at = 13 + ColourTable(bytes[10]);
        while (at + 10 <= bytes.Length)
        {
            switch (bytes[at])
            {
                case 0x2C:
                    PhotoLimits.Check(
                        U16Little(bytes, at + 1) + U16Little(bytes, at + 5),
                        U16Little(bytes, at + 3) + U16Little(bytes, at + 7)
                    );
                    return PhotoKind.Gif;
                case 0x21:
                    at += 2;
                    while (at < bytes.Length && bytes[at] != 0)
                        at += 1 + bytes[at];
                    at++;
                    break;
                default:
                    throw PhotoRejectedException.Damaged("GIF block");
            }
        }
        throw PhotoRejectedException.Damaged("GIF cut off");
    }

    private static int ColourTable(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
}
