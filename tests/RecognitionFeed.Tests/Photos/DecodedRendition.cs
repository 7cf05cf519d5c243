using RecognitionFeed.Photos;

namespace RecognitionFeed.Tests.Photos;

/// <summary>The pixels of a stored rendition.</summary>
internal sealed unsafe class DecodedRendition
{
    private static readonly Lazy<bool> LibVips = new(() =>
    {
        VipsLibrary.Start(null);
        return true;
    });

    private readonly byte[] pixels;

    internal DecodedRendition(ProcessedRendition rendition)
        : this(rendition.Bytes.ToArray(), rendition.Format == "webp" ? PhotoKind.Webp : PhotoKind.Jpeg) { }

    internal DecodedRendition(byte[] file, PhotoKind kind)
    {
        Assert.True(LibVips.Value);
        fixed (byte* bytes = file)
        {
            using var source = new VipsSource(bytes, file.Length);
            using var image = VipsImage.Open(source, kind);
            (Width, Height, Bands) = (image.Width, image.Height, image.Bands);
            pixels = image.Pixels();
        }
    }

    internal int Width { get; }

    internal int Height { get; }

    internal int Bands { get; }

    /// <summary>A pixel by its place: 0.1, 0.9 is near the lower left corner.</summary>
    internal (byte R, byte G, byte B) this[double x, double y]
    {
        get
        {
            var at = ((int)(y * Height) * Width + (int)(x * Width)) * Bands;
            return (pixels[at], pixels[at + 1], pixels[at + 2]);
        }
    }

    /// <summary>How much neighbours differ within an area, on average: what remains of its detail.</summary>
    internal double Detail(PhotoArea area)
    {
        var (left, top, width, height) = area.In(Width, Height);
        long sum = 0;
        for (var y = top; y < top + height; y++)
        for (var x = left; x < left + width - 1; x++)
        for (var band = 0; band < 3; band++)
        {
            var at = (y * Width + x) * Bands + band;
            sum += Math.Abs(pixels[at] - pixels[at + Bands]);
        }
        return sum / (3.0 * height * Math.Max(1, width - 1));
    }

    internal void ShouldShow((byte R, byte G, byte B) color, double x, double y, int tolerance = 8)
    {
        var found = this[x, y];
        var distance = Math.Max(
            Math.Abs(found.R - color.R),
            Math.Max(Math.Abs(found.G - color.G), Math.Abs(found.B - color.B))
        );
        Assert.True(distance <= tolerance, $"{found} instead of {color} at {x}, {y} of {Width} × {Height}");
    }

    internal void ShouldShowTheQuarters(int tolerance = 8)
    {
        ShouldShow(TestPhoto.Quarters[0], 0.1, 0.1, tolerance);
        ShouldShow(TestPhoto.Quarters[1], 0.9, 0.1, tolerance);
        ShouldShow(TestPhoto.Quarters[2], 0.1, 0.9, tolerance);
        ShouldShow(TestPhoto.Quarters[3], 0.9, 0.9, tolerance);
    }
}
