using RecognitionFeed.Load.Servers;

namespace RecognitionFeed.Load.Serving;

/// <summary>One server's answer to a question: whole, and to those who have it already.</summary>
/// <param name="tag">The answer's ETag.</param>
internal sealed class Asked(ServerProcess server, string url, string cookie, string tag)
{
    private readonly List<WrkResult> full = [];
    private readonly List<WrkResult> notModified = [];

    public double Full => full.Select(result => result.RequestsPerSecond).Median();
    public double NotModified => notModified.Select(result => result.RequestsPerSecond).Median();

    private string[] Headers => [$"Cookie: {cookie}", "Accept-Encoding: gzip, deflate, br, zstd"];

    /// <summary>Asks one after the other, so many times, when the code that answers has been compiled for good.</summary>
    public static async Task InTurnsAsync(IReadOnlyList<Asked> all, int rounds, int connections, int seconds)
    {
        foreach (var asked in all)
            await asked.WarmUpAsync(connections);
        for (var round = 0; round < rounds; round++)
        {
            Progress.Show("Asking", $"round {round + 1} of {rounds}");
            foreach (var asked in all)
                await asked.RunRoundAsync(connections, seconds);
        }
    }

    /// <summary>The answer's bytes and ETag; proves that the tag is answered by 304.</summary>
    public static async Task<(byte[] Bytes, string Tag)> GetAsync(HttpClient http, string path, string cookie)
    {
        using var request = Request(path, cookie);
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        var tag = answer.Headers.GetValues("ETag").Single();

        using var again = Request(path, cookie);
        again.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var unchanged = await http.SendAsync(again);
        if (unchanged.StatusCode != System.Net.HttpStatusCode.NotModified)
            throw new LoadException($"{path} answers {unchanged.StatusCode} to its own ETag.");
        return (await answer.Content.ReadAsByteArrayAsync(), tag);
    }

    /// <summary>The report's row: each a second, and the server's processor time.</summary>
    public object[] ToRow() =>
        [
            Full,
            full.Select(result => result.ProcessorTime).Median(),
            NotModified,
            notModified.Select(result => result.ProcessorTime).Median(),
        ];

    private static HttpRequestMessage Request(string path, string cookie) =>
        new(HttpMethod.Get, path) { Headers = { { "Cookie", cookie }, { "Accept-Encoding", "br" } } };

    private async Task WarmUpAsync(int connections)
    {
        Progress.Show("Warming up");
        await Wrk.RunAsync(server, url, connections, 3, Headers);
        await Wrk.RunAsync(server, url, connections, 3, [.. Headers, $"If-None-Match: {tag}"]);
    }

    private async Task RunRoundAsync(int connections, int seconds)
    {
        full.Add(await Wrk.RunAsync(server, url, connections, seconds, Headers));
        notModified.Add(await Wrk.RunAsync(server, url, connections, seconds, [.. Headers, $"If-None-Match: {tag}"]));
    }
}
