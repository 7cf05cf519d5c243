namespace RecognitionFeed.Photos;

/// <summary>Memory that an image is saved to.</summary>
internal sealed unsafe class VipsTarget() : VipsObject(VipsNative.vips_target_new_to_memory())
{
    internal override nint Type => VipsNative.vips_target_get_type();

    /// <summary>What was saved. Not by vips_target_steal: it answers NULL, as the saver has ended the target.</summary>
    internal byte[] Bytes()
    {
        VipsNative.Value value = default;
        VipsNative.g_value_init(&value, VipsNative.vips_blob_get_type());
        VipsNative.g_object_get_property(Pointer, "blob", &value);
        var bytes = VipsNative.vips_blob_get(VipsNative.g_value_get_boxed(&value), out var length);
        var saved = new ReadOnlySpan<byte>(bytes, (int)length).ToArray();
        VipsNative.g_value_unset(&value);
        return saved.Length > 0 ? saved : throw new VipsException("nothing was saved");
    }
}
