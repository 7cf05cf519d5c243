using System.Diagnostics;
using System.Text.Json;
using RecognitionFeed.Photos;

namespace RecognitionFeed.Load.Photos;

/// <summary>node with sharp, doing what our worker does.</summary>
internal sealed class SharpPeer : IAsyncDisposable
{
    private readonly Process node;

    internal SharpPeer()
    {
        var settings = JsonSerializer.Serialize(
            new
            {
                PhotoRenderer.Widths,
                PhotoRenderer.WebpQuality,
                PhotoRenderer.WebpEffort,
                PhotoRenderer.JpegQuality,
                PhotoRenderer.PlaceholderSide,
                PhotoRenderer.PlaceholderQuality,
                PhotoRenderer.ColorSide,
            },
            JsonSerializerOptions.Web
        );
        node = Process.Start(
            new ProcessStartInfo("node", ["renditions.mjs", settings])
            {
                WorkingDirectory = Folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        if (node.StandardOutput.ReadLine() != "ready")
            throw new InvalidOperationException("sharp did not start.");
    }

    internal static void Install()
    {
        if (Directory.Exists(Path.Combine(Folder, "node_modules")))
            return;
        using var npm = Process.Start(
            new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund"]) { WorkingDirectory = Folder }
        )!;
        npm.WaitForExit();
        if (npm.ExitCode != 0)
            throw new InvalidOperationException("npm ci failed.");
    }

    internal async Task<Cost> RenderAsync(string file)
    {
        await node.StandardInput.WriteLineAsync(file);
        await node.StandardInput.FlushAsync();
        var answer = await node.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("sharp ended.");
        return JsonSerializer.Deserialize<Cost>(answer, JsonSerializerOptions.Web)!;
    }

    // Beside the sources: npm's lock file lies there.
    private static string Folder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "RecognitionFeed.sln")))
                folder = folder.Parent ?? throw new InvalidOperationException("Run the benchmark from the repository.");
            return Path.Combine(folder.FullName, "tests", "RecognitionFeed.Load", "peers", "sharp");
        }
    }

    public async ValueTask DisposeAsync()
    {
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        node.Dispose();
    }
}
