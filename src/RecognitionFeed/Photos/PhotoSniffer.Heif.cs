using System.Buffers.Binary;

namespace RecognitionFeed.Photos;

public static partial class PhotoSniffer
{
    private const int MaxMetaBytes = 4_000_000;

    // ISO 23008-12. The same container holds MP4 video, so the brands decide.
    private static PhotoKind Heif(ReadOnlySpan<byte> bytes)
    {
        var length = U32(bytes, 0);
        if (length < 16 || length > 512 || length > bytes.Length)
            throw PhotoRejectedException.Damaged("HEIF file type");

        var kind = Brand(bytes[8..(int)length]);
        CheckBoxes(bytes, (int)length);
        return kind;
    }

    private static PhotoKind Brand(ReadOnlySpan<byte> brands)
    {
        PhotoKind? kind = null;
        for (var at = 0; at + 4 <= brands.Length; at += 4)
        {
            if (at == 4)
                continue; // the minor version, no brand
            if (Has(brands, at, "avif"u8))
                return PhotoKind.Avif;
            if (Has(brands, at, "heic"u8) || Has(brands, at, "heix"u8) || Has(brands, at, "mif1"u8))
                kind = PhotoKind.Heic;
        }
        return kind ?? throw PhotoRejectedException.Unsupported("This is a video or a sound.");
    }

    private static void CheckBoxes(ReadOnlySpan<byte> bytes, long at)
    {
        var meta = false;
        for (var boxes = 0; at + 8 <= bytes.Length && boxes < 64; boxes++)
        {
            var box = bytes[(int)at..];
            long length = U32(box, 0);
            if (length == 1 && box.Length >= 16)
                length = BinaryPrimitives.ReadInt64BigEndian(box[8..]);
            if (length == 0)
                length = box.Length;
            if (length < 8 || length > box.Length)
                throw PhotoRejectedException.Damaged("HEIF cut off");

            if (Has(box, 4, "meta"u8))
            {
                if (meta || length > MaxMetaBytes)
                    throw PhotoRejectedException.Damaged("HEIF meta box");
                meta = true;
                CheckSizes(box[..(int)length]);
            }
            at += length;
        }
        if (!meta)
            throw PhotoRejectedException.Damaged("HEIF without an image");
    }

    // Each item (tile, thumbnail, the whole) has an "ispe" property. They are found by a flat search: nested boxes need
    // not be trusted, and the decoder checks again.
    private static void CheckSizes(ReadOnlySpan<byte> meta)
    {
        for (int next; (next = meta.IndexOf("ispe"u8)) >= 0; meta = meta[(next + 4)..])
            if (next + 16 <= meta.Length)
                PhotoLimits.Check(U32(meta, next + 8), U32(meta, next + 12), heldWhole: true);
    }
}
