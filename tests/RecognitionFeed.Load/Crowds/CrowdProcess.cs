using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace RecognitionFeed.Load.Crowds;

/// <summary>Gives orders to a crowd's process.</summary>
internal sealed class CrowdProcess : IAsyncDisposable
{
    private readonly Process process;

    private CrowdProcess(Process process) => this.process = process;

    /// <summary>Starts it; returns when everybody is connected.</summary>
    public static async Task<CrowdProcess> StartAsync(string name, CrowdOptions options)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            // Reads are handled where the kernel reports them: the crowd takes less of the processor from the server.
            Environment = { ["DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS"] = "1" },
        };
        start.ArgumentList.Add("crowd");
        foreach (var argument in options.ToArguments())
            start.ArgumentList.Add(argument);
        var crowd = new CrowdProcess(Process.Start(start)!);
        string answer;
        do
        {
            answer = await crowd.ReadAsync();
            Progress.Show($"Connecting to {name}", $"{answer.Split(' ')[^1]} of {options.Clients}");
        } while (answer != "connected");
        return crowd;
    }

    public async Task ExpectAsync() => await OrderAsync("expect");

    public async Task<Arrivals> ArrivalsAsync(int seconds = 30) =>
        JsonSerializer.Deserialize<Arrivals>(await OrderAsync($"arrivals {seconds}"))!;

    public async Task<CrowdState> StateAsync(long sequence = 0) =>
        JsonSerializer.Deserialize<CrowdState>(
            await OrderAsync(string.Create(CultureInfo.InvariantCulture, $"state {sequence}"))
        )!;

    public async Task ForgetCountsAsync() => await OrderAsync("forget-counts");

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task<string> OrderAsync(string order)
    {
        await process.StandardInput.WriteLineAsync(order);
        return await ReadAsync();
    }

    private async Task<string> ReadAsync() =>
        await process.StandardOutput.ReadLineAsync() ?? throw new LoadException("The crowd has ended; see above.");
}
