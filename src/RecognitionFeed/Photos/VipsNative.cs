using System.Reflection;
using System.Runtime.InteropServices;

namespace RecognitionFeed.Photos;

/// <summary>
/// The C functions of libvips and of the GObject beneath it. None with variable arguments: their calling convention
/// differs between processors, and .NET cannot declare it. All are looked up in one library: the one from npm holds
/// GObject itself, and a lookup in Debian's reaches what it depends on.
/// </summary>
internal static unsafe partial class VipsNative
{
    private const string Vips = "vips";
    private static nint library;

    /// <summary>Loads the library that every function here is taken from; once for the process.</summary>
    internal static void Load(string path)
    {
        library = NativeLibrary.Load(path);
        NativeLibrary.SetDllImportResolver(typeof(VipsNative).Assembly, Resolve);
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path) =>
        name == Vips ? library : 0;

    [LibraryImport(Vips, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int vips_init(string name);

    [LibraryImport(Vips)]
    internal static partial int vips_version(int part);

    [LibraryImport(Vips)]
    internal static partial void vips_concurrency_set(int threads);

    [LibraryImport(Vips)]
    internal static partial void vips_cache_set_max(int operations);

    [LibraryImport(Vips)]
    internal static partial void vips_block_untrusted_set(int blocked);

    [LibraryImport(Vips, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void vips_operation_block_set(string type, int blocked);

    [LibraryImport(Vips)]
    internal static partial nint vips_error_buffer_copy();

    [LibraryImport(Vips)]
    internal static partial void vips_error_clear();

    [LibraryImport(Vips, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint vips_operation_new(string name);

    [LibraryImport(Vips, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int vips_object_set_argument_from_string(nint operation, string name, string value);

    [LibraryImport(Vips)]
    internal static partial int vips_cache_operation_buildp(ref nint operation);

    [LibraryImport(Vips)]
    internal static partial void vips_object_unref_outputs(nint operation);

    [LibraryImport(Vips)]
    internal static partial nint vips_source_new_from_memory(byte* bytes, nuint length);

    [LibraryImport(Vips)]
    internal static partial nint vips_target_new_to_memory();

    [LibraryImport(Vips)]
    internal static partial byte* vips_blob_get(nint blob, out nuint length);

    [LibraryImport(Vips)]
    internal static partial nint vips_blob_get_type();

    [LibraryImport(Vips)]
    internal static partial nint vips_image_get_type();

    [LibraryImport(Vips)]
    internal static partial nint vips_source_get_type();

    [LibraryImport(Vips)]
    internal static partial nint vips_target_get_type();

    [LibraryImport(Vips)]
    internal static partial nint vips_image_new_from_memory(
        void* pixels,
        nuint length,
        int width,
        int height,
        int bands,
        int format
    );

    [LibraryImport(Vips)]
    internal static partial nint vips_image_new_from_memory_copy(
        void* pixels,
        nuint length,
        int width,
        int height,
        int bands,
        int format
    );

    [LibraryImport(Vips)]
    internal static partial byte* vips_image_write_to_memory(nint image, out nuint length);

    [LibraryImport(Vips)]
    internal static partial int vips_image_get_width(nint image);

    [LibraryImport(Vips)]
    internal static partial int vips_image_get_height(nint image);

    [LibraryImport(Vips)]
    internal static partial int vips_image_get_bands(nint image);

    [LibraryImport(Vips)]
    internal static partial int vips_image_get_format(nint image);

    [LibraryImport(Vips)]
    internal static partial int vips_image_get_orientation_swap(nint image);

    [LibraryImport(Vips)]
    internal static partial int vips_image_hasalpha(nint image);

    [LibraryImport(Vips, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint vips_image_get_typeof(nint image, string field);

    [LibraryImport(Vips, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void vips_image_set_blob_copy(nint image, string field, void* bytes, nuint length);

    [LibraryImport(Vips)]
    internal static partial void vips_image_set_progress(nint image, int on);

    [LibraryImport(Vips)]
    internal static partial void vips_image_set_kill(nint image, int kill);

    [LibraryImport(Vips)]
    internal static partial Value* g_value_init(Value* value, nint type);

    [LibraryImport(Vips)]
    internal static partial void g_value_unset(Value* value);

    [LibraryImport(Vips)]
    internal static partial void g_value_set_object(Value* value, nint instance);

    [LibraryImport(Vips)]
    internal static partial nint g_value_get_object(Value* value);

    [LibraryImport(Vips)]
    internal static partial nint g_value_get_boxed(Value* value);

    [LibraryImport(Vips, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void g_object_set_property(nint instance, string name, Value* value);

    [LibraryImport(Vips, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void g_object_get_property(nint instance, string name, Value* value);

    [LibraryImport(Vips)]
    internal static partial nint g_object_ref(nint instance);

    [LibraryImport(Vips)]
    internal static partial void g_object_unref(nint instance);

    [LibraryImport(Vips)]
    internal static partial void g_free(void* memory);

    [LibraryImport(Vips, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nuint g_signal_connect_data(
        nint instance,
        string signal,
        delegate* unmanaged<nint, nint, nint, void> handler,
        nint data,
        nint destroy,
        int flags
    );

    [LibraryImport(Vips, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nuint g_signal_connect_data(
        nint instance,
        string signal,
        delegate* unmanaged<nint, nint, void> handler,
        nint data,
        nint destroy,
        int flags
    );

    [LibraryImport(Vips)]
    internal static partial nint g_log_set_default_handler(
        delegate* unmanaged<byte*, int, byte*, nint, void> handler,
        nint data
    );

    /// <summary>GValue: a type and two words.</summary>
    internal struct Value
    {
        internal nint Type;
        internal long First;
        internal long Second;
    }
}
