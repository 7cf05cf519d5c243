using System.Net.WebSockets;
using RecognitionFeed.Load.Crowds;
using RecognitionFeed.Load.Servers;

namespace RecognitionFeed.Load.Live;

/// <summary>
/// From the moment a publication is sent to its arrival in each of N open browsers, beside what a server written in C and
/// the bare framework need for the same bytes. The servers take turns within one run.
/// </summary>
internal static class LiveCommand
{
    public static async Task<int> RunAsync(Arguments arguments)
    {
        var clients = arguments.Number("clients", 1000, 1);
        var rounds = arguments.Number("rounds", 7, 5);
        var rate = arguments.Number("rate", 2000, 1);
        var port = arguments.Number("port", 6600);
        OpenFiles.Require(clients);

        using var folder = new TemporaryFolder();
        await using var application = await Application.StartAsync(arguments, folder.Path);
        var city = new City(application);
        await city.SeedAsync(clients);
        var drafts = await city.AddDraftsAsync(Setting.WarmUps + rounds + 3);
        var director = await application.SignInAsync("director");
        var cookies = Path.Combine(folder.Path, "cookies");
        await File.WriteAllLinesAsync(cookies, await application.SignInAsync(city.Staff));
        var message = await CaptureAsync(application, director, drafts);

        await using var raw = await RawKestrelProgram.StartAsync(port + 10);
        await using var nchan = await Nginx.StartNchanAsync(folder.Sub("nchan1"), port + 20, workers: 1);
        await using var nchanPair = await Nginx.StartNchanAsync(folder.Sub("nchan2"), port + 30, workers: 2);

        var browsers = new CrowdOptions
        {
            Port = port,
            Clients = clients,
            Rate = rate,
        };
        await using var setting = new Setting();
        var own = await setting.AddAsync(
            "RecognitionFeed",
            application.Process,
            browsers with
            {
                IsHub = true,
                Cookies = cookies,
                Number = 0,
            },
            () => application.PublishAsync(drafts.Dequeue(), director)
        );
        var limit = await setting.AddAsync(
            "raw Kestrel WebSockets",
            raw,
            browsers with
            {
                Port = port + 10,
                Number = 1,
            },
            message
        );
        var one = await setting.AddAsync(
            "nginx, nchan, 1 worker",
            nchan,
            browsers with
            {
                Port = port + 20,
                Number = 2,
            },
            message
        );
        var two = await setting.AddAsync(
            "nginx, nchan, 2 workers",
            nchanPair,
            browsers with
            {
                Port = port + 30,
                Number = 3,
            },
            message
        );

        Publishing[] all = [own, limit, one, two];
        for (var round = -2; round < rounds; round++)
        {
            Progress.Show("Publishing", $"round {round + 1} of {rounds}");
            foreach (var publishing in all)
                await publishing.RunRoundAsync(counts: round >= 0);
        }

        var report = new Report($"One highlight to {clients} open browsers");
        report.Add(
            $"{message.Length} bytes a message, medians of {rounds} rounds",
            [
                "server",
                "p50 ms",
                "p99 ms",
                "max ms",
                "CPU ms a broadcast",
                "KiB a connection",
                "p99 ratio",
                "CPU ratio",
            ],
            all.Select(publishing => publishing.ToRow(limit))
        );
        if (clients <= 1000)
            report.Reach("publish to the p99 of the browsers", own.NinetyNine, " ms", most: 100);
        report.Reach("p99, to raw Kestrel WebSockets", own.NinetyNine / limit.NinetyNine, "", most: 1.1);
        report.Reach("p99, to nchan with one worker", own.NinetyNine / one.NinetyNine, "", most: 1);
        report.Reach(
            "p99, to nchan with two workers (the mark to aim at)",
            own.NinetyNine / two.NinetyNine,
            "",
            most: 1
        );
        report.Reach("CPU, to raw Kestrel WebSockets", own.ProcessorTime / limit.ProcessorTime, "", most: 1.1);
        report.Reach(
            "memory of an idle connection, to raw Kestrel WebSockets",
            own.MemoryPerConnection / limit.MemoryPerConnection,
            "",
            most: 1.5
        );
        foreach (var publishing in all)
            report.Verify($"every message of {publishing.Name} reached all {clients}", publishing.ReachedEverybody);
        return report.Finish(arguments);
    }

    /// <summary>What the application sends for a highlight, byte for byte: the peers send the same.</summary>
    private static async Task<byte[]> CaptureAsync(Application application, string director, Queue<Guid> drafts)
    {
        using var browser = new ClientWebSocket();
        browser.Options.SetRequestHeader("Cookie", director);
        await browser.ConnectAsync(new Uri($"ws://127.0.0.1:{application.Port}/live"), CancellationToken.None);
        await browser.SendAsync(
            "{\"protocol\":\"json\",\"version\":1}\u001e"u8.ToArray(),
            WebSocketMessageType.Text,
            true,
            default
        );
        var buffer = new byte[64 * 1024];
        while ((await ReceiveAsync()).AsSpan().IndexOf("\"connected\""u8) < 0)
            ;
        await application.PublishAsync(drafts.Dequeue(), director);
        return await ReceiveAsync();

        async Task<byte[]> ReceiveAsync()
        {
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await browser.ReceiveAsync(buffer.AsMemory(length), default);
                length += part.Count;
            } while (!part.EndOfMessage);
            return part.MessageType == WebSocketMessageType.Text
                ? buffer[..length]
                : throw new LoadException("The application closed a WebSocket.");
        }
    }
}
