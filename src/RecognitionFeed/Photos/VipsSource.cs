namespace RecognitionFeed.Photos;

/// <summary>Bytes to read an image from. They are not copied: they must outlive every image read from them.</summary>
internal sealed unsafe class VipsSource(byte* bytes, int length)
    : VipsObject(VipsNative.vips_source_new_from_memory(bytes, (nuint)length))
{
    internal override nint Type => VipsNative.vips_source_get_type();
}
