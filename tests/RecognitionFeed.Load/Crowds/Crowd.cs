using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace RecognitionFeed.Load.Crowds;

/// <summary>The open browsers of one process, and what has reached them.</summary>
internal sealed class Crowd : IDisposable
{
    private readonly LiveClient[] clients;
    private readonly string[] cookies;
    private readonly long[] arrivals;
    private readonly HttpClient http;
    private TaskCompletionSource everybody = new();
    private int arrived;

    public Crowd(CrowdOptions options)
    {
        Options = options;
        OpenFiles.Require(options.Clients);
        cookies = options.Cookies is { } file ? File.ReadAllLines(file) : [];
        arrivals = new long[options.Clients];
        clients = [.. Enumerable.Range(0, options.Clients).Select(i => new LiveClient(this, i))];
        http = new HttpClient(new SocketsHttpHandler { UseCookies = false, MaxConnectionsPerServer = 256 })
        {
            BaseAddress = new Uri($"http://127.0.0.1:{options.Port}"),
        };
    }

    public CrowdOptions Options { get; }

    public string? CookieOf(int index) => cookies.Length > 0 ? cookies[index % cookies.Length] : null;

    /// <summary>127.0.0.2 and on: an address has some 28,000 ports.</summary>
    public IPAddress SourceOf(int index) => new([127, 0, (byte)(Options.Number + 1), (byte)(2 + index / 10_000)]);

    public async Task ConnectAsync(Action<int> progress)
    {
        var started = Stopwatch.GetTimestamp();
        var connecting = new List<Task>(clients.Length);
        while (connecting.Count < clients.Length)
        {
            var due = Stopwatch.GetElapsedTime(started).TotalSeconds * Options.Rate;
            while (connecting.Count < Math.Min(due, clients.Length))
                connecting.Add(clients[connecting.Count].ConnectAsync());
            progress(connecting.Count);
            await Task.Delay(10);
        }
        await Task.WhenAll(connecting);
        _ = PingAsync();
    }

    /// <summary>Counts the arrivals of the next message.</summary>
    public void Expect()
    {
        everybody = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref arrived, 0);
    }

    public void Arrived(int client, long timestamp)
    {
        var number = Interlocked.Increment(ref arrived);
        if (number > arrivals.Length)
            return;
        arrivals[number - 1] = timestamp;
        if (number == arrivals.Length)
            everybody.TrySetResult();
    }

    /// <summary>When the message had reached half, 99 % and all, once it has, or after a time.</summary>
    public async Task<Arrivals> ArrivalsAsync(TimeSpan patience)
    {
        await Task.WhenAny(everybody.Task, Task.Delay(patience));
        var count = Math.Min(Volatile.Read(ref arrived), arrivals.Length);
        if (count == 0)
            return new Arrivals(0, 0, 0, 0);
        var sorted = arrivals[..count];
        Array.Sort(sorted);
        return new Arrivals(count, sorted.Percentile(50), sorted.Percentile(99), sorted[^1]);
    }

    public CrowdState State(long sequence) =>
        new(
            clients.Count(client => client.IsConnected),
            clients.Count(client => client.IsConnected && client.Last >= sequence),
            clients.Max(client => client.Counts),
            clients.Min(client => client.Counts),
            clients.Min(client => client.ShortestGap)
        );

    public void ForgetCounts()
    {
        foreach (var client in clients)
            client.ForgetCounts();
    }

    /// <summary>What the web client does when it is cut off: comes back at a random moment, then asks for what it missed.</summary>
    public async Task LostAsync(LiveClient client)
    {
        if (Options.Jitter == 0)
            return;
        await Task.Delay(Random.Shared.Next(Options.Jitter));
        while (!client.IsConnected)
        {
            try
            {
                await client.ConnectAsync();
            }
            catch (Exception failure) when (failure is SocketException or LoadException or ObjectDisposedException)
            {
                await Task.Delay(Random.Shared.Next(500, 1500));
            }
        }
        await CatchUpAsync(client);
    }

    public void Dispose() => http.Dispose();

    private async Task CatchUpAsync(LiveClient client)
    {
        do
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/events?after={client.Last}");
                if (CookieOf(Array.IndexOf(clients, client)) is { } cookie)
                    request.Headers.Add("Cookie", cookie);
                using var answer = await http.SendAsync(request);
                answer.EnsureSuccessStatusCode();
                using var page = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
                foreach (var entry in page.RootElement.GetProperty("events").EnumerateArray())
                {
                    var sequence = entry.GetProperty("sequence").GetInt64();
                    if (sequence == client.Last + 1)
                        client.CaughtUp(sequence);
                }
            }
            catch (HttpRequestException)
            {
                await Task.Delay(Random.Shared.Next(500, 1500));
                client.Hear(client.Last + 1);
            }
        } while (client.Heard > client.Last);
    }

    private async Task PingAsync()
    {
        const int Parts = 150; // in 15 seconds
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        for (var part = 0; Options.IsHub && await timer.WaitForNextTickAsync(); part = (part + 1) % Parts)
        {
            for (var i = part; i < clients.Length; i += Parts)
                clients[i].Ping();
        }
    }
}

/// <summary>Timestamps of the monotonic clock.</summary>
internal sealed record Arrivals(int Count, long Half, long NinetyNine, long All);

/// <param name="CaughtUp">Connected, and up to the sequence asked about.</param>
internal sealed record CrowdState(int Connected, int CaughtUp, int MostCounts, int LeastCounts, double ShortestGap);
