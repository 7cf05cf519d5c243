using System.Buffers.Binary;

namespace RecognitionFeed.Photos;

/// <summary>
/// Says what a file is, and refuses what is no photo, is cut off or would cost too much, before any native code sees
/// a byte of it. Only the structure is read: the decoder checks the rest.
/// </summary>
public static partial class PhotoSniffer
{
    /// <exception cref="PhotoRejectedException">The file is none of <see cref="PhotoKind"/>, or over a limit.</exception>
    public static PhotoKind Sniff(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            throw PhotoRejectedException.Empty();
        if (bytes.Length > PhotoLimits.MaxBytes)
            throw PhotoRejectedException.TooLarge();

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return Jpeg(bytes);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]))
            return Png(bytes);
        if (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8))
            return Gif(bytes);
        if (bytes.StartsWith("RIFF"u8) && Has(bytes, 8, "WEBP"u8))
            return Webp(bytes);
        if (Has(bytes, 4, "ftyp"u8))
            return Heif(bytes);

        throw PhotoRejectedException.Unsupported(Describe(bytes));
    }

    private static string Describe(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, 512)].TrimStart(" \t\r\n\uFEFF"u8);
        if (start.StartsWith("%PDF"u8))
            return "This is a PDF.";
        if (start.StartsWith("<svg"u8) || start.StartsWith("<?xml"u8) && bytes[..start.Length].IndexOf("<svg"u8) >= 0)
            return "This is an SVG drawing.";
        return "This is not a photo.";
    }

    private static bool Has(ReadOnlySpan<byte> bytes, int at, ReadOnlySpan<byte> name) =>
        bytes.Length >= at + name.Length && bytes.Slice(at, name.Length).SequenceEqual(name);

    private static int U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);

    private static int U16Little(ReadOnlySpan<byte> bytes, int at) =>
        BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static int U24Little(ReadOnlySpan<byte> bytes, int at) => U16Little(bytes, at) | bytes[at + 2] << 16;

    private static uint U32Little(ReadOnlySpan<byte> bytes, int at) =>
        BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
