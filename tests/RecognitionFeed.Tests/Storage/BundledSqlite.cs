using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RecognitionFeed.Tests.Storage;

/// <summary>
/// The photo tests load Debian's libvips into this process, whose modules bring Debian's SQLite with global symbols. Ours finds
/// its own functions when first called, would then find those, and crash. So it finds them all now, before the other comes.
/// </summary>
internal static partial class BundledSqlite
{
    private const int Now = 2; // RTLD_NOW

    [ModuleInitializer]
    internal static void Bind()
    {
        var system = $"linux-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
        var path = Path.Combine(AppContext.BaseDirectory, "runtimes", system, "native", "libe_sqlite3.so");
        if (File.Exists(path) && Open(path, Now) == 0)
            throw new InvalidOperationException($"{path} cannot be loaded.");
    }

    [LibraryImport("libc", EntryPoint = "dlopen", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint Open(string path, int flags);
}
