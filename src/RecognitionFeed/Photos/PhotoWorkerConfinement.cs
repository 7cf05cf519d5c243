using System.Runtime.InteropServices;

namespace RecognitionFeed.Photos;

/// <summary>
/// What the worker takes away from itself before it loads libvips. Not RLIMIT_AS (starting a thread hangs) and not
/// RLIMIT_FSIZE (the JIT maps a memory file twice: SIGXFSZ).
/// </summary>
internal static unsafe partial class PhotoWorkerConfinement
{
    /// <summary>Bytes of private memory, the decoder's worst case included; malloc fails beyond.</summary>
    internal const ulong MaxMemory = 700_000_000;

    private const int RlimitData = 2;
    private const int RlimitCore = 4;
    private const int RlimitFiles = 7;
    private const int SetNoNewPrivileges = 38;
    private const int SetPipeSize = 1031;

    internal static void Enter()
    {
        if (!OperatingSystem.IsLinux())
            return;
        Limit(RlimitData, MaxMemory);
        Limit(RlimitCore, 0);
        Limit(RlimitFiles, 128);
        if (prctl(SetNoNewPrivileges, 1, 0, 0, 0) != 0)
            throw new InvalidOperationException("The photo worker cannot give up its privileges.");
        // Fewer turns between server and worker for a large photo; it works without.
        _ = fcntl(0, SetPipeSize, 1 << 20);
        // Should memory run out all the same, this process goes before the server does.
        File.WriteAllText("/proc/self/oom_score_adj", "900");
    }

    private static void Limit(int resource, ulong value)
    {
        var limit = stackalloc ulong[2] { value, value };
        if (setrlimit(resource, limit) != 0)
            throw new InvalidOperationException($"The photo worker cannot limit its resource {resource}.");
    }

    [LibraryImport("libc")]
    private static partial int setrlimit(int resource, ulong* limit);

    [LibraryImport("libc")]
    private static partial int fcntl(int file, int command, int argument);

    [LibraryImport("libc")]
    private static partial int prctl(int option, ulong a, ulong b, ulong c, ulong d);
}
