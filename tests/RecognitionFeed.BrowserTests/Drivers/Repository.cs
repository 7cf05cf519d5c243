using System.Runtime.CompilerServices;

namespace RecognitionFeed.BrowserTests;

internal static class Repository
{
    /// <summary>The folder that holds src and tests.</summary>
    internal static string Root { get; } = FindRoot();

    internal static string Client => Path.Combine(Root, "src", "RecognitionFeed.Client");

    /// <summary>The built client.</summary>
    internal static string WebRoot => Path.Combine(Root, "src", "RecognitionFeed", "wwwroot");

    private static string FindRoot([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
