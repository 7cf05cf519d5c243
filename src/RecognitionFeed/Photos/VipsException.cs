using System.Runtime.InteropServices;

namespace RecognitionFeed.Photos;

/// <summary>What libvips or libheif said when it failed.</summary>
internal sealed class VipsException(string message) : Exception(message)
{
    internal static VipsException Last() => new(TakeMessages());

    /// <summary>
    /// The last messages, warnings of a success included; then forgets all. They belong to the whole process, which has
    /// one photo in hand at a time.
    /// </summary>
    internal static unsafe string TakeMessages()
    {
        var buffer = VipsNative.vips_error_buffer_copy();
        var lines = (Marshal.PtrToStringUTF8(buffer) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        VipsNative.g_free((void*)buffer);
        VipsNative.vips_error_clear();
        return string.Join("; ", lines.TakeLast(2));
    }
}
