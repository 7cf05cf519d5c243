using System.Diagnostics;

namespace RecognitionFeed.Tests.Photos;

/// <summary>Runs one of Debian's tools (libvips-tools, libheif-examples) that make photos to send.</summary>
internal static class Tool
{
    internal static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd() + output.Result;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {error}");
    }
}
