using System.Diagnostics;
using System.Text.RegularExpressions;

namespace RecognitionFeed.Tests;

/// <summary>The built program as a process of its own, which a test may kill.</summary>
internal sealed partial class FeedProcess : IDisposable
{
    private readonly Process process;
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private FeedProcess(FeedApp city)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "RecognitionFeed.dll"),
                "--Urls=http://127.0.0.1:0",
                $"--Database:Provider={city.Database}",
                $"--ConnectionStrings:Feed={city.Connection}",
                $"--Blobs:Path={city.BlobFolder}",
                "--Demo:Seed=false",
                "--Logging:LogLevel:Default=Error",
                "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information",
            },
        };
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("The program has ended."));
    }

    public Uri Address => listening.Task.Result;

    /// <summary>Started on the folder and the database of <paramref name="city"/>, and listening.</summary>
    public static async Task<FeedProcess> StartAsync(FeedApp city)
    {
        var feed = new FeedProcess(city);
        feed.process.Start();
        feed.process.BeginOutputReadLine();
        feed.process.BeginErrorReadLine();
        await feed.listening.Task.WaitAsync(TimeSpan.FromSeconds(60));
        return feed;
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

    private void Hear(string? line)
    {
        if (line is not null && Listening().Match(line) is { Success: true } match)
            listening.TrySetResult(new Uri(match.Groups[1].Value));
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
