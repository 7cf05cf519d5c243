using System.Runtime.InteropServices;

namespace RecognitionFeed.Photos;

/// <summary>Finds libvips and starts it with everything switched off that a photo does not need.</summary>
internal static unsafe class VipsLibrary
{
    private static readonly string[] Loaders =
    [
        "VipsForeignLoadJpeg",
        "VipsForeignLoadPng",
        "VipsForeignLoadWebp",
        "VipsForeignLoadNsgif",
        "VipsForeignLoadHeif",
    ];

    /// <summary>libvips 8.15 named what a saver keeps; before, it had a switch to strip.</summary>
    internal static bool HasKeep { get; private set; }

    internal static string Version { get; private set; } = "";

    /// <param name="path">The library to load, or null: the one that was built in beside the program, else the system's.</param>
    internal static void Start(string? path)
    {
        VipsNative.Load(path ?? Find());
        if (VipsNative.vips_init("photos") != 0)
            throw VipsException.Last();

        var (major, minor) = (VipsNative.vips_version(0), VipsNative.vips_version(1));
        HasKeep = (major, minor).CompareTo((8, 15)) >= 0;
        Version = $"{major}.{minor}.{VipsNative.vips_version(2)}";

        VipsNative.g_log_set_default_handler(&Silent, 0);
        VipsNative.vips_concurrency_set(1); // the workers are the parallelism
        VipsNative.vips_cache_set_max(0); // nothing of a photo outlives it
        VipsNative.vips_block_untrusted_set(1);
        VipsNative.vips_operation_block_set("VipsForeignLoad", 1);
        foreach (var loader in Loaders)
            VipsNative.vips_operation_block_set(loader, 0);
    }

    private static string Find()
    {
        var beside = Path.Combine(AppContext.BaseDirectory, "libvips");
        if (Directory.Exists(beside))
            foreach (var file in Directory.EnumerateFiles(beside, "libvips-cpp.so*").Order())
                return file;
        foreach (var name in (string[])["libvips.so.42", "libvips.42.dylib", "libvips-42.dll"])
            if (NativeLibrary.TryLoad(name, out _))
                return name;
        throw new DllNotFoundException(
            "libvips was not found. Run npm ci in src/RecognitionFeed.Client and build again, or apt-get install "
                + "libvips42, or name the library in the setting Photos:LibVips."
        );
    }

    [UnmanagedCallersOnly]
    private static void Silent(byte* domain, int level, byte* message, nint data) { }
}
