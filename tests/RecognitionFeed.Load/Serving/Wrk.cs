using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using RecognitionFeed.Load.Servers;

namespace RecognitionFeed.Load.Serving;

/// <summary>Debian's wrk: many connections that ask again as soon as they are answered.</summary>
internal static partial class Wrk
{
    public static async Task<WrkResult> RunAsync(
        ServerProcess server,
        string url,
        int connections,
        int seconds,
        IEnumerable<string> headers
    )
    {
        if (!new Uri(url).IsLoopback)
            throw new LoadException("Only this machine is ever put under load.");
        var start = new ProcessStartInfo("wrk")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            ArgumentList = { "-t1", $"-c{connections}", $"-d{seconds}s", "--timeout", "20s", url },
        };
        foreach (var header in headers)
        {
            start.ArgumentList.Add("-H");
            start.ArgumentList.Add(header);
        }
        var before = server.ProcessorTime();
        using var wrk = Start(start);
        var text = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        var spent = server.ProcessorTime() - before;
        if (
            text.Contains("Non-2xx", StringComparison.Ordinal)
            || text.Contains("Socket errors", StringComparison.Ordinal)
        )
            throw new LoadException($"{url} was not answered well:\n{text}");
        var requests = Number(Requests(), text);
        return new WrkResult(Number(PerSecond(), text), spent * 1000 / requests);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new LoadException("wrk is missing: apt-get install wrk");
        }
    }

    private static double Number(Regex pattern, string text) =>
        double.Parse(pattern.Match(text).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex PerSecond();

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex Requests();
}

/// <param name="ProcessorTime">The server's, in microseconds a request.</param>
internal sealed record WrkResult(double RequestsPerSecond, double ProcessorTime);
