using System.Globalization;

namespace RecognitionFeed.Photos;

/// <summary>Calls one operation of libvips by its name.</summary>
internal static unsafe class VipsOperation
{
    /// <summary>Runs an operation and answers its image, which is lazy: pixels are computed when asked for.</summary>
    internal static VipsImage Image(string name, params ReadOnlySpan<(string Name, object Value)> arguments) =>
        Call(name, arguments, hasImage: true)!;

    /// <summary>Runs an operation that answers nothing (a saver).</summary>
    internal static void Run(string name, params ReadOnlySpan<(string Name, object Value)> arguments) =>
        Call(name, arguments, hasImage: false);

    private static VipsImage? Call(string name, ReadOnlySpan<(string Name, object Value)> arguments, bool hasImage)
    {
        var operation = VipsNative.vips_operation_new(name);
        if (operation == 0)
            throw VipsException.Last();
        try
        {
            foreach (var (argument, value) in arguments)
                Set(operation, argument, value);
            // May put another operation in this one's place.
            if (VipsNative.vips_cache_operation_buildp(ref operation) != 0)
                throw VipsException.Last();
            return hasImage ? Output(operation) : null;
        }
        finally
        {
            VipsNative.vips_object_unref_outputs(operation);
            VipsNative.g_object_unref(operation);
        }
    }

    private static void Set(nint operation, string name, object value)
    {
        if (value is VipsObject instance)
        {
            VipsNative.Value property = default;
            VipsNative.g_value_init(&property, instance.Type);
            VipsNative.g_value_set_object(&property, instance.Pointer);
            VipsNative.g_object_set_property(operation, name, &property);
            VipsNative.g_value_unset(&property);
            return;
        }
        var text = Convert.ToString(value, CultureInfo.InvariantCulture)!;
        if (VipsNative.vips_object_set_argument_from_string(operation, name, text) != 0)
            throw VipsException.Last();
    }

    private static VipsImage Output(nint operation)
    {
        VipsNative.Value property = default;
        VipsNative.g_value_init(&property, VipsNative.vips_image_get_type());
        VipsNative.g_object_get_property(operation, "out", &property);
        var image = VipsNative.g_value_get_object(&property);
        if (image != 0)
            VipsNative.g_object_ref(image);
        VipsNative.g_value_unset(&property);
        return new VipsImage(image);
    }
}
