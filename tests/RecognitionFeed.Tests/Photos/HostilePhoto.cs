using System.Buffers.Binary;
using System.Text;
using RecognitionFeed.Photos;

namespace RecognitionFeed.Tests.Photos;

/// <summary>Files that are no photo, lie about what they are, or would cost the server dearly.</summary>
internal static class HostilePhoto
{
    internal static readonly Dictionary<string, (PhotoRejection Reason, Func<byte[]> Create)> All = new()
    {
        ["nothing at all"] = (PhotoRejection.Empty, () => []),
        ["one byte"] = (PhotoRejection.Unsupported, () => [0xFF]),
        ["a PDF"] = (PhotoRejection.Unsupported, () => [.. "%PDF-1.7\n"u8, .. Jpeg()]),
        ["an SVG"] = (PhotoRejection.Unsupported, () => Text("<svg xmlns='http://www.w3.org/2000/svg'/>")),
        ["an SVG document"] = (PhotoRejection.Unsupported, () => Text("<?xml version='1.0'?><svg onload='alert(1)'/>")),
        ["a page before a JPEG"] = (PhotoRejection.Unsupported, () => [.. "<html></html>"u8, .. Jpeg()]),
        ["a script"] = (PhotoRejection.Unsupported, () => Text("#!/bin/sh\nrm -rf /")),
        ["an archive"] = (PhotoRejection.Unsupported, () => [.. "PK\u0003\u0004"u8, .. Jpeg()]),
        ["an MP4 video"] = (PhotoRejection.Unsupported, () => Ftyp("isom", "mp42")),
        ["a QuickTime video"] = (PhotoRejection.Unsupported, () => Ftyp("qt  ", "qt  ")),
        ["a TIFF"] = (PhotoRejection.Unsupported, () => TestPhoto.Stored(1, "tif", 80, 60)),
        ["a script that begins as a GIF"] = (
            PhotoRejection.Damaged,
            () => Text("GIF89a\u0001\0\u0001\0\0\0\0=1;alert(1)//")
        ),

        ["half a JPEG"] = (PhotoRejection.Damaged, () => Half(Jpeg())),
        ["half a progressive JPEG"] = (PhotoRejection.Damaged, () => Half(TestPhoto.Stored(1, "jpg[interlace]"))),
        ["half a PNG"] = (PhotoRejection.Damaged, () => Half(Png())),
        ["half a WebP"] = (PhotoRejection.Damaged, () => Half(TestPhoto.Stored(1, "webp"))),
        ["half a WebP of the right length"] = (PhotoRejection.Damaged, () => HalfEmpty(TestPhoto.Stored(1, "webp"))),
        ["half a GIF"] = (PhotoRejection.Damaged, () => Half(TestPhoto.Stored(1, "gif"))),
        ["half a HEIC"] = (PhotoRejection.Damaged, () => Half(TestPhoto.Heif(Png(), "heic"))),
        ["half an AVIF"] = (PhotoRejection.Damaged, () => Half(TestPhoto.Heif(Png(), "avif"))),
        ["a JPEG's header alone"] = (PhotoRejection.Damaged, () => Jpeg()[..64]),
        ["half a JPEG with an end"] = (PhotoRejection.Damaged, () => [.. Half(Jpeg()), 0xFF, 0xD9]),
        ["a PNG whose data is damaged"] = (PhotoRejection.Damaged, () => Changed(Png(), "IDAT"u8, 40, [1, 2, 3, 4])),

        ["a JPEG of 60,000 pixels a side"] = (PhotoRejection.TooManyPixels, () => JpegOf(60_000, 60_000)),
        ["a JPEG with more pixels than data"] = (PhotoRejection.Damaged, () => JpegOf(9_000, 9_000)),
        ["a PNG of 30,000 pixels a side"] = (
            PhotoRejection.TooManyPixels,
            () => PngBomb.Create(30_000, 30_000, rows: 1)
        ),
        ["a PNG with more pixels than data"] = (PhotoRejection.Damaged, () => PngBomb.Create(9_000, 9_000, rows: 1)),
        ["an interlaced PNG of 81 megapixels"] = (
            PhotoRejection.TooManyPixels,
            () => PngBomb.Create(9_000, 9_000, rows: 1, interlaced: true)
        ),
        ["a GIF of 65,535 pixels a side"] = (
            PhotoRejection.TooManyPixels,
            () => Changed(TestPhoto.Stored(1, "gif"), "GIF89a"u8, 6, [0xFF, 0xFF, 0xFF, 0xFF])
        ),
        ["a HEIC of 30,000 pixels a side"] = (
            PhotoRejection.TooManyPixels,
            () => Changed(TestPhoto.Heif(Png(), "heic"), "ispe"u8, 8, [0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30])
        ),
        ["a WebP of 16,384 pixels a side"] = (PhotoRejection.TooManyPixels, WebpOfGreatSize),

        ["a progressive JPEG of a thousand scans"] = (PhotoRejection.TooComplex, JpegOfManyScans),
        ["a JPEG of 5,000 segments"] = (
            PhotoRejection.TooComplex,
            () => TestPhoto.With(Jpeg(), [.. Enumerable.Repeat(TestPhoto.Segment(0xFE, "x"u8), 5_000)])
        ),
        ["a PNG of 600 texts"] = (PhotoRejection.TooComplex, () => PngBomb.Create(10, 10, rows: 10, texts: 600)),
        ["forty million bytes and one"] = (PhotoRejection.TooLarge, () => [.. Jpeg(), .. new byte[40_000_001]]),
    };

    private static byte[] Jpeg() => TestPhoto.Stored(1, "jpg");

    private static byte[] Png() => TestPhoto.Stored(1, "png");

    private static byte[] Text(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Half(byte[] file) => file[..(file.Length / 2)];

    private static byte[] HalfEmpty(byte[] file) => [.. Half(file), .. new byte[file.Length - file.Length / 2]];

    private static byte[] Ftyp(string brand, string compatible) =>
        [0, 0, 0, 24, .. "ftyp"u8, .. Text(brand), 0, 0, 2, 0, .. Text(brand), .. Text(compatible), .. new byte[64]];

    private static byte[] Changed(byte[] file, ReadOnlySpan<byte> mark, int distance, byte[] bytes)
    {
        bytes.CopyTo(file, file.AsSpan().IndexOf(mark) + distance);
        return file;
    }

    private static byte[] JpegOf(ushort width, ushort height)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteUInt16BigEndian(size, height);
        BinaryPrimitives.WriteUInt16BigEndian(size.AsSpan(2), width);
        return Changed(Jpeg(), [0xFF, 0xC0], 5, size);
    }

    private static byte[] JpegOfManyScans()
    {
        var jpeg = TestPhoto.Stored(1, "jpg[interlace]");
        var lastScan = jpeg[jpeg.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA])..^2];
        return [.. jpeg[..^2], .. Enumerable.Repeat(lastScan, 1_000).SelectMany(scan => scan), 0xFF, 0xD9];
    }

    private static byte[] WebpOfGreatSize()
    {
        var webp = TestPhoto.Stored(1, "webp");
        byte[] canvas = [.. "VP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0x3F, 0, 0xFF, 0x3F, 0];
        byte[] file = [.. webp[..12], .. canvas, .. webp[12..]];
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        return file;
    }
}
