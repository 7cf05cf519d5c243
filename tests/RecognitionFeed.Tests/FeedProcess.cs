using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace RecognitionFeed.Tests;

/// <summary>The built program as a process of its own, which a test may kill.</summary>
internal sealed partial class FeedProcess : IDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> said = [];
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private FeedProcess(IEnumerable<string> within, IEnumerable<string> settings)
    {
        string[] command =
        [
            .. within,
            "dotnet",
            Path.Combine(AppContext.BaseDirectory, "RecognitionFeed.dll"),
            .. settings,
            "--Demo:Seed=false",
            "--Logging:LogLevel:Default=Error",
            "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information",
        ];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
        };
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
    }

    public Uri Address => listening.Task.Result;

    public int Id => process.Id;

    /// <summary>Started on the folder and the database of <paramref name="city"/>, and listening.</summary>
    public static Task<FeedProcess> StartAsync(FeedApp city) =>
        StartAsync(
            [],
            "--Urls=http://127.0.0.1:0",
            $"--Database:Provider={city.Database}",
            $"--ConnectionStrings:Feed={city.Connection}",
            $"--Blobs:Path={city.BlobFolder}"
        );

    /// <summary>Started with these settings, and listening.</summary>
    /// <param name="within">A command that runs the program, such as <c>unshare --mount</c>; none: it is run as it is.</param>
    public static async Task<FeedProcess> StartAsync(IEnumerable<string> within, params string[] settings)
    {
        var feed = new FeedProcess(within, settings);
        feed.process.Start();
        feed.process.BeginOutputReadLine();
        feed.process.BeginErrorReadLine();
        _ = feed.EndAsync();
        try
        {
            await feed.listening.Task.WaitAsync(TimeSpan.FromSeconds(60));
            return feed;
        }
        catch
        {
            feed.Dispose();
            throw;
        }
    }

    /// <summary>Ends it at once, as a power cut would: it is told nothing.</summary>
    public void Kill()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            Kill();
        process.Dispose();
    }

    /// <summary>Who waits for it to listen is told that it has ended, once all its words are read.</summary>
    private async Task EndAsync()
    {
        await process.WaitForExitAsync();
        listening.TrySetException(new InvalidOperationException($"The program has ended. {string.Join('\n', said)}"));
    }

    private void Hear(string? line)
    {
        if (line is not null)
            said.Enqueue(line);
        if (line is not null && Listening().Match(line) is { Success: true } match)
            listening.TrySetResult(new Uri(match.Groups[1].Value));
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
