using System.Runtime.InteropServices;

namespace RecognitionFeed.Photos;

/// <summary>An image of libvips.</summary>
internal sealed unsafe class VipsImage(nint reference) : VipsObject(reference)
{
    private const int Unlimited = 1_000_000;
    private const int UChar = 0;

    internal override nint Type => VipsNative.vips_image_get_type();

    internal int Width => VipsNative.vips_image_get_width(Pointer);

    internal int Height => VipsNative.vips_image_get_height(Pointer);

    internal int Bands => VipsNative.vips_image_get_bands(Pointer);

    internal bool HasProfile => VipsNative.vips_image_get_typeof(Pointer, "icc-profile-data") != 0;

    /// <summary>Whether the photo stands on its side until its EXIF orientation is heeded.</summary>
    internal bool LiesOnItsSide => VipsNative.vips_image_get_orientation_swap(Pointer) != 0;

    /// <summary>Opens the file with the one loader for its kind; reads no more than its header.</summary>
    internal static VipsImage Open(VipsSource source, PhotoKind kind)
    {
        var loader = kind switch
        {
            PhotoKind.Jpeg => "jpegload_source",
            PhotoKind.Png => "pngload_source",
            PhotoKind.Gif => "gifload_source",
            PhotoKind.Webp => "webpload_source",
            _ => "heifload_source",
        };
        return VipsOperation.Image(loader, ("source", source), ("access", "sequential"), ("fail_on", "error"));
    }

    /// <summary>Reads the file upright and in sRGB, at most this large, decoding no more of it than that needs.</summary>
    internal static VipsImage Thumbnail(VipsSource source, int width, int height, bool hasProfile)
    {
        // fail_on counts only inside option_string: thumbnail_source ignores its own, and cut off files would pass.
        (string, object)[] arguments =
        [
            ("source", source),
            ("width", width),
            ("height", height),
            ("size", "down"),
            ("option_string", "[fail_on=error]"),
        ];
        return VipsOperation.Image("thumbnail_source", hasProfile ? [.. arguments, ToSrgb] : arguments);
    }

    /// <summary>
    /// The same for a JPEG, which can be decoded at a half, a quarter or an eighth of its size. thumbnail_source would leave
    /// a factor of two to the resize after it; decoding just above the target is what sharp does, and a third cheaper.
    /// </summary>
    internal static VipsImage ThumbnailOfJpeg(VipsSource source, VipsImage header, int width, int height)
    {
        var (w, h) = header.LiesOnItsSide ? (header.Height, header.Width) : (header.Width, header.Height);
        var factor = Math.Max(w / width, h / height);
        var shrink = factor switch
        {
            >= 8 => 8,
            >= 4 => 4,
            >= 2 => 2,
            _ => 1,
        };
        using var decoded = VipsOperation.Image(
            "jpegload_source",
            ("source", source),
            ("access", "sequential"),
            ("fail_on", "error"),
            ("shrink", shrink)
        );
        return decoded.Fit(width, height);
    }

    /// <summary>Smaller, in sRGB, at most this large.</summary>
    internal VipsImage Fit(int width, int height = Unlimited)
    {
        (string, object)[] arguments = [("in", this), ("width", width), ("height", height), ("size", "down")];
        return VipsOperation.Image("thumbnail_image", HasProfile ? [.. arguments, ToSrgb] : arguments);
    }

    /// <summary>That part of it.</summary>
    internal VipsImage Cut(PhotoPixels part) =>
        VipsOperation.Image(
            "extract_area",
            ("input", this),
            ("left", part.Left),
            ("top", part.Top),
            ("width", part.Width),
            ("height", part.Height)
        );

    // Only where there is a profile: without one libvips 8.14 moves the colours of an untagged photo.
    private static (string, object) ToSrgb => ("export_profile", "srgb");

    /// <summary>
    /// Computes the pixels, as 8 bit sRGB with or without alpha, into a new image that holds nothing else: no EXIF, XMP,
    /// IPTC, profile or comment can reach a rendition, whatever the saver does.
    /// </summary>
    /// <exception cref="VipsException">Also when the deadline passes while pixels are computed.</exception>
    internal VipsImage PixelsOnly(PhotoDeadline deadline)
    {
        using var srgb = VipsOperation.Image("colourspace", ("in", this), ("space", "srgb"));
        VipsNative.vips_image_set_progress(srgb.Pointer, 1);
        VipsNative.g_signal_connect_data(srgb.Pointer, "eval", &KillWhenLate, (nint)deadline.Tick, 0, 0);

        var pixels = VipsNative.vips_image_write_to_memory(srgb.Pointer, out var length);
        if (pixels == null)
            throw VipsException.Last();
        if (VipsNative.vips_image_get_format(srgb.Pointer) != UChar)
        {
            VipsNative.g_free(pixels);
            throw new VipsException("pixels are not of 8 bits");
        }

        // Not copied: they go when the last image that is made from them does.
        using var bare = new VipsImage(
            VipsNative.vips_image_new_from_memory(pixels, length, srgb.Width, srgb.Height, srgb.Bands, UChar)
        );
        VipsNative.g_signal_connect_data(bare.Pointer, "postclose", &FreePixels, (nint)pixels, 0, 0);
        return VipsOperation.Image("copy", ("in", bare), ("interpretation", "srgb"));
    }

    /// <summary>An image of 8 bit sRGB pixels, row by row; they are copied.</summary>
    internal static VipsImage FromPixels(ReadOnlySpan<byte> pixels, int width, int height, int bands)
    {
        fixed (byte* bytes = pixels)
        {
            using var bare = new VipsImage(
                VipsNative.vips_image_new_from_memory_copy(bytes, (nuint)pixels.Length, width, height, bands, UChar)
            );
            return VipsOperation.Image("copy", ("in", bare), ("interpretation", "srgb"));
        }
    }

    [UnmanagedCallersOnly]
    private static void FreePixels(nint image, nint pixels) => VipsNative.g_free((void*)pixels);

    [UnmanagedCallersOnly]
    private static void KillWhenLate(nint image, nint progress, nint tick)
    {
        if (Environment.TickCount64 > tick)
            VipsNative.vips_image_set_kill(image, 1);
    }

    /// <summary>The raw pixels, row by row, <see cref="Bands"/> bytes each.</summary>
    internal byte[] Pixels()
    {
        var pixels = VipsNative.vips_image_write_to_memory(Pointer, out var length);
        if (pixels == null)
            throw VipsException.Last();
        try
        {
            return new ReadOnlySpan<byte>(pixels, (int)length).ToArray();
        }
        finally
        {
            VipsNative.g_free(pixels);
        }
    }

    internal byte[] ToWebp(int quality, int effort) => Save("webpsave_target", ("Q", quality), ("effort", effort));

    /// <summary>What is transparent becomes white: JPEG has no alpha.</summary>
    internal byte[] ToJpeg(int quality) =>
        Save("jpegsave_target", ("Q", quality), ("optimize_coding", "true"), ("background", "255 255 255"));

    private byte[] Save(string saver, params ReadOnlySpan<(string, object)> arguments)
    {
        using var target = new VipsTarget();
        var nothing = VipsLibrary.HasKeep ? ("keep", "none") : ("strip", (object)"true");
        VipsOperation.Run(saver, [("in", this), ("target", target), nothing, .. arguments]);
        return target.Bytes();
    }
}
