using System.Runtime.InteropServices;

namespace RecognitionFeed.Photos;

/// <summary>Owns one reference to a GObject: given back exactly once, whatever is thrown meanwhile.</summary>
internal abstract class VipsObject : SafeHandle
{
    protected VipsObject(nint reference)
        : base(0, ownsHandle: true)
    {
        if (reference == 0)
            throw VipsException.Last();
        SetHandle(reference);
    }

    internal nint Pointer => handle;

    internal abstract nint Type { get; }

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        VipsNative.g_object_unref(handle);
        return true;
    }
}
