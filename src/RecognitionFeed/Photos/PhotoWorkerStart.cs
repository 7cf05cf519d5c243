using System.Diagnostics;

namespace RecognitionFeed.Photos;

/// <summary>How this program starts itself as a worker.</summary>
internal static class PhotoWorkerStart
{
    // The secrets of the server's environment are none of the worker's business.
    private static readonly string[] Inherited =
    [
        "DOTNET_ROOT",
        "DOTNET_ROOT_X64",
        "DOTNET_ROOT_ARM64",
        "LD_LIBRARY_PATH",
    ];

    internal static ProcessStartInfo Info(PhotoOptions options)
    {
        var start = new ProcessStartInfo
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        SetProgram(start);
        start.ArgumentList.Add(PhotoWorkerProcess.Command);
        if (options.LibVips is { } path)
            start.ArgumentList.Add(path);
        SetEnvironment(start.Environment);
        return start;
    }

    private static void SetProgram(ProcessStartInfo start)
    {
        var assembly = typeof(PhotoWorkerStart).Assembly.Location;
        var host = Path.ChangeExtension(assembly, OperatingSystem.IsWindows() ? ".exe" : null);
        var self = Environment.ProcessPath!;
        if (assembly.Length == 0 || host == self)
        {
            start.FileName = self;
            return;
        }
        // Started by "dotnet", a test host or a tool that refers to this assembly.
        start.FileName = Dotnet(self);
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(assembly);
    }

    private static string Dotnet(string self)
    {
        if (Path.GetFileNameWithoutExtension(self) == "dotnet")
            return self;
        // <root>/shared/Microsoft.NETCore.App/<version>/
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return Path.GetFullPath(
            Path.Combine(runtime, "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet")
        );
    }

    private static void SetEnvironment(IDictionary<string, string?> environment)
    {
        var kept = Inherited.Where(environment.ContainsKey).ToDictionary(name => name, name => environment[name]);
        environment.Clear();
        foreach (var (name, value) in kept)
            environment[name] = value;

        environment["DOTNET_GCHeapHardLimit"] = "0x8000000"; // 128 MB: photos lie outside the managed heap
        environment["DOTNET_gcServer"] = "0";
        environment["DOTNET_gcConcurrent"] = "0";
        environment["DOTNET_TieredPGO"] = "0";
        environment["DOTNET_EnableDiagnostics"] = "0";
        environment["DOTNET_DbgEnableMiniDump"] = "0";
        environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        // One heap for all threads, and a small nursery: a fifth less peak memory, at no cost in time.
        environment["MALLOC_ARENA_MAX"] = "1";
        environment["DOTNET_GCgen0size"] = "0x100000";
    }
}
