using System.Buffers.Binary;
using System.Collections.Concurrent;

namespace RecognitionFeed.Tests.Photos;

/// <summary>
/// Photos to send: four quarters of one colour each, so that any corner tells whether a photo is upright and its colours
/// are right.
/// </summary>
internal static class TestPhoto
{
    internal const int Width = 2000;
    internal const int Height = 1500;

    /// <summary>Upper left, upper right, lower left, lower right.</summary>
    internal static readonly (byte R, byte G, byte B)[] Quarters =
    [
        (200, 50, 50),
        (50, 160, 60),
        (50, 70, 200),
        (220, 210, 70),
    ];

    private static readonly ConcurrentDictionary<(int, string, int, int), byte[]> Made = new();

    /// <summary>The photo as a camera held in this EXIF orientation (1 to 8) stores it, without the tag.</summary>
    internal static byte[] Stored(int orientation, string format, int width = Width, int height = Height) =>
        (byte[])
            Made.GetOrAdd((orientation, format, width, height), _ => Store(orientation, format, width, height)).Clone();

    private static byte[] Store(int orientation, string format, int width, int height)
    {
        var onItsSide = orientation >= 5;
        var (w, h) = onItsSide ? (height, width) : (width, height);
        var pixels = new byte[w * h * 3];
        for (var y = 0; y < height; y++)
        for (var x = 0; x < width; x++)
        {
            var (sx, sy) = orientation switch
            {
                1 => (x, y),
                2 => (width - 1 - x, y),
                3 => (width - 1 - x, height - 1 - y),
                4 => (x, height - 1 - y),
                5 => (y, x),
                6 => (y, width - 1 - x),
                7 => (height - 1 - y, width - 1 - x),
                _ => (height - 1 - y, x),
            };
            var (r, g, b) = Quarters[(x < width / 2 ? 0 : 1) + (y < height / 2 ? 0 : 2)];
            (pixels[(sy * w + sx) * 3], pixels[(sy * w + sx) * 3 + 1], pixels[(sy * w + sx) * 3 + 2]) = (r, g, b);
        }
        return Encode(pixels, w, h, 3, format);
    }

    /// <param name="format">As libvips names it: "jpg", "png[interlace]".</param>
    internal static byte[] Encode(byte[] pixels, int width, int height, int bands, string format)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["raw"], pixels);
        var (size, photo) = ($"{width} {height} {bands}".Split(' '), folder["photo." + format]);
        Tool.Run("vips", ["rawload", folder["raw"], photo, .. size, "--interpretation", "srgb"]);
        return folder.Single("photo.*");
    }

    /// <summary>Sends a photo through a command of vips: "icc_transform {in} {out}.jpg p3 --input-profile srgb".</summary>
    internal static byte[] Vips(byte[] photo, string command)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["original"], photo);
        Tool.Run("vips", command.Replace("{in}", folder["original"]).Replace("{out}", folder["photo"]).Split(' '));
        return folder.Single("photo.*");
    }

    /// <param name="format">"heic" or "avif".</param>
    internal static byte[] Heif(byte[] photo, string format, params string[] options)
    {
        using var folder = new TemporaryFolder();
        var original = folder[photo[0] == 0xFF ? "original.jpg" : "original.png"];
        File.WriteAllBytes(original, photo);
        var codec = format == "avif" ? "-A" : "--no-thumb-alpha";
        Tool.Run("heif-enc", [codec, .. options, original, "-o", folder["photo." + format]]);
        return folder.Single("photo.*");
    }

    /// <summary>A JPEG with the segments put in behind its start.</summary>
    internal static byte[] With(byte[] jpeg, params byte[][] segments) =>
        [.. jpeg[..2], .. segments.SelectMany(s => s), .. jpeg[2..]];

    internal static byte[] Segment(byte marker, ReadOnlySpan<byte> content)
    {
        byte[] segment = [0xFF, marker, 0, 0, .. content];
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), (ushort)(content.Length + 2));
        return segment;
    }
}
