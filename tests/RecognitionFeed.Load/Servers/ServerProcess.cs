using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace RecognitionFeed.Load.Servers;

/// <summary>A server in a process of its own, whose time and memory are read from /proc, its children's included.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private static readonly double TicksPerMillisecond = GetConfiguration(2) / 1000.0; // _SC_CLK_TCK
    private readonly Process process;
    private readonly List<string> lastLines = [];

    private ServerProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Id => process.Id;

    /// <summary>Starts it and waits until its port takes connections.</summary>
    public static async Task<ServerProcess> StartAsync(ProcessStartInfo start, int port)
    {
        if (await IsListeningAsync(port))
            throw new LoadException($"Port {port} is taken; choose others with --port.");
        // Input too: a child that shares the terminal stops a tool that runs in the background.
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        var server = new ServerProcess(Process.Start(start)!);
        var started = Stopwatch.GetTimestamp();
        while (!await IsListeningAsync(port))
        {
            if (server.process.HasExited || Stopwatch.GetElapsedTime(started) > TimeSpan.FromSeconds(60))
            {
                await server.DisposeAsync();
                throw new LoadException($"{start.FileName} did not start:\n{string.Join('\n', server.lastLines)}");
            }
            await Task.Delay(5);
        }
        return server;
    }

    /// <summary>Processor time used since the start, in milliseconds.</summary>
    public double ProcessorTime() => ProcessorTime(Id);

    /// <summary>The same of any process and its children, those that have ended included.</summary>
    public static double ProcessorTime(int process) =>
        Family(process)
            .Sum(id =>
            {
                // The fields after the name, which is in parentheses and may hold anything.
                var fields = Read($"/proc/{id}/stat").Split(')')[^1].Split(' ');
                return fields.Length < 16 ? 0 : fields[12..16].Sum(Number) / TicksPerMillisecond;
            });

    /// <summary>Resident memory in KiB.</summary>
    public long Memory() => Family(Id).Sum(id => Number(Line(id, "VmRSS:").Split(' ')[^2]));

    /// <summary>Open files, of which all but a few are connections.</summary>
    public int Files() => Directory.GetFiles($"/proc/{Id}/fd").Length;

    /// <summary>Asks it to end, as a service manager does, and waits.</summary>
    public async Task StopAsync()
    {
        if (!process.HasExited)
            _ = Signal(Id, 15);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        await process.WaitForExitAsync(patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<bool> IsListeningAsync(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        lock (lastLines)
        {
            lastLines.Add(line);
            if (lastLines.Count > 40)
                lastLines.RemoveAt(0);
        }
    }

    private static IEnumerable<int> Family(int id) =>
        Read($"/proc/{id}/task/{id}/children")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(child => Family((int)Number(child)))
            .Prepend(id);

    /// <summary>Nothing of a process that has just ended.</summary>
    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static string Line(int id, string name) =>
        File.ReadLines($"/proc/{id}/status").First(line => line.StartsWith(name, StringComparison.Ordinal));

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);

    [LibraryImport("libc", EntryPoint = "sysconf")]
    private static partial long GetConfiguration(int name);
}
