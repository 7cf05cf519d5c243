using System.Runtime.InteropServices;

namespace RecognitionFeed.Load;

/// <summary>Each connection is an open file, in the client's process and in the server's.</summary>
internal static partial class OpenFiles
{
    private const int NumberOfFiles = 7; // RLIMIT_NOFILE on Linux

    public static long Limit { get; private set; }

    /// <summary>Children inherit the limit.</summary>
    public static void RaiseToHardLimit()
    {
        if (GetLimit(NumberOfFiles, out var limit) != 0)
            throw new LoadException("The limit of open files cannot be read.");
        limit.Current = limit.Most;
        _ = SetLimit(NumberOfFiles, limit);
        Limit = limit.Current;
    }

    /// <exception cref="LoadException">A process may not have that many connections.</exception>
    public static void Require(int connections)
    {
        if (connections + 500 > Limit)
            throw new LoadException(
                $"{connections} connections need an open-file limit of {connections + 500}; it is {Limit}. Raise it: ulimit -Hn"
            );
    }

    [LibraryImport("libc", EntryPoint = "getrlimit")]
    private static partial int GetLimit(int resource, out ResourceLimit limit);

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    private static partial int SetLimit(int resource, in ResourceLimit limit);

    private struct ResourceLimit
    {
        public long Current;
        public long Most;
    }
}
