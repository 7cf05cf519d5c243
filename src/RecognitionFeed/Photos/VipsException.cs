using System.Runtime.InteropServices;

namespace RecognitionFeed.Photos;

/// <summary>What libvips or libheif said when it failed.</summary>
internal sealed class VipsException(string message) : Exception(message)
{
    // The buffer belongs to the whole process; the worker has one photo in hand at a time.
    internal static unsafe VipsException Last()
    {
        var buffer = VipsNative.vips_error_buffer_copy();
        var lines = (Marshal.PtrToStringUTF8(buffer) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        VipsNative.g_free((void*)buffer);
        VipsNative.vips_error_clear();
        return new VipsException(string.Join("; ", lines.TakeLast(2)));
    }
}
