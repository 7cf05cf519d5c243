using System.Runtime.InteropServices;

namespace RecognitionFeed.Photos;

/// <summary>
/// HEIC by Debian's libheif: the libvips from npm has no HEVC, for its patents. libheif turns and mirrors the photo as
/// the container says (irot, imir); the EXIF orientation, which iPhones write besides, is not handed on, so the photo
/// turns once.
/// </summary>
internal static unsafe partial class VipsHeif
{
    private const string Heif = "libheif.so.1";
    private const int Rgb = 1;
    private const int InterleavedRgb = 10;
    private const int InterleavedRgba = 11;
    private const int Interleaved = 10;
    private const int MaxProfileBytes = 4_000_000;

    /// <summary>Whether a HEIC can be read here: tried on a tiny one.</summary>
    internal static bool Works()
    {
        try
        {
            fixed (byte* bytes = TinyHeic)
                return Use(bytes, TinyHeic.Length, image => image.Pixels().Length) > 0;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException or VipsException)
        {
            return false;
        }
    }

    /// <summary>Decodes the file's main image, upright, and hands it to <paramref name="use"/>; it lives no longer.</summary>
    internal static T Use<T>(byte* bytes, int length, Func<VipsImage, T> use)
    {
        nint context = 0;
        nint handle = 0;
        nint decoded = 0;
        try
        {
            context = heif_context_alloc();
            heif_context_set_max_decoding_threads(context, 1);
            heif_context_set_maximum_image_size_limit(context, PhotoLimits.MaxSide);
            Check(heif_context_read_from_memory_without_copy(context, bytes, (nuint)length, 0));
            Check(heif_context_get_primary_image_handle(context, out handle));
            PhotoLimits.Check(heif_image_handle_get_width(handle), heif_image_handle_get_height(handle), true);

            var alpha = heif_image_handle_has_alpha_channel(handle) != 0;
            Check(heif_decode_image(handle, out decoded, Rgb, alpha ? InterleavedRgba : InterleavedRgb, 0));
            using var image = Wrap(decoded, alpha ? 4 : 3);
            SetProfile(image, handle);
            return use(image);
        }
        finally
        {
            if (decoded != 0)
                heif_image_release(decoded);
            if (handle != 0)
                heif_image_handle_release(handle);
            if (context != 0)
                heif_context_free(context);
        }
    }

    // Without a copy, though the rows are padded: rows of single bytes are cut to length, then folded into pixels.
    private static VipsImage Wrap(nint decoded, int bands)
    {
        var width = heif_image_get_width(decoded, Interleaved);
        var height = heif_image_get_height(decoded, Interleaved);
        var pixels = heif_image_get_plane_readonly(decoded, Interleaved, out var stride);
        if (pixels == null)
            throw new VipsException("heif: no pixels");

        using var rows = new VipsImage(
            VipsNative.vips_image_new_from_memory(pixels, (nuint)stride * (nuint)height, stride, height, 1, 0)
        );
        using var cut = VipsOperation.Image(
            "extract_area",
            ("input", rows),
            ("left", 0),
            ("top", 0),
            ("width", width * bands),
            ("height", height)
        );
        using var folded = VipsOperation.Image("bandfold", ("in", cut), ("factor", bands));
        return VipsOperation.Image("copy", ("in", folded), ("interpretation", "srgb"));
    }

    private static void SetProfile(VipsImage image, nint handle)
    {
        var length = heif_image_handle_get_raw_color_profile_size(handle);
        if (length is 0 or > MaxProfileBytes)
            return;
        var profile = new byte[length];
        fixed (byte* bytes = profile)
        {
            Check(heif_image_handle_get_raw_color_profile(handle, bytes));
            VipsNative.vips_image_set_blob_copy(image.Pointer, "icc-profile-data", bytes, length);
        }
    }

    private static void Check(Error error)
    {
        if (error.Code != 0)
            throw new VipsException("heif: " + Marshal.PtrToStringUTF8(error.Message));
    }

    private readonly record struct Error(int Code, int Subcode, nint Message);

    [LibraryImport(Heif)]
    private static partial nint heif_context_alloc();

    [LibraryImport(Heif)]
    private static partial void heif_context_free(nint context);

    [LibraryImport(Heif)]
    private static partial void heif_context_set_max_decoding_threads(nint context, int threads);

    [LibraryImport(Heif)]
    private static partial void heif_context_set_maximum_image_size_limit(nint context, int side);

    [LibraryImport(Heif)]
    private static partial Error heif_context_read_from_memory_without_copy(
        nint context,
        byte* bytes,
        nuint length,
        nint options
    );

    [LibraryImport(Heif)]
    private static partial Error heif_context_get_primary_image_handle(nint context, out nint handle);

    [LibraryImport(Heif)]
    private static partial void heif_image_handle_release(nint handle);

    [LibraryImport(Heif)]
    private static partial int heif_image_handle_get_width(nint handle);

    [LibraryImport(Heif)]
    private static partial int heif_image_handle_get_height(nint handle);

    [LibraryImport(Heif)]
    private static partial int heif_image_handle_has_alpha_channel(nint handle);

    [LibraryImport(Heif)]
    private static partial nuint heif_image_handle_get_raw_color_profile_size(nint handle);

    [LibraryImport(Heif)]
    private static partial Error heif_image_handle_get_raw_color_profile(nint handle, byte* profile);

    [LibraryImport(Heif)]
    private static partial Error heif_decode_image(
        nint handle,
        out nint image,
        int colorspace,
        int chroma,
        nint options
    );

    [LibraryImport(Heif)]
    private static partial void heif_image_release(nint image);

    [LibraryImport(Heif)]
    private static partial int heif_image_get_width(nint image, int channel);

    [LibraryImport(Heif)]
    private static partial int heif_image_get_height(nint image, int channel);

    [LibraryImport(Heif)]
    private static partial byte* heif_image_get_plane_readonly(nint image, int channel, out int stride);
}
