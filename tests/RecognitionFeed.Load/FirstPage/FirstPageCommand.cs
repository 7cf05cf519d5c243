using RecognitionFeed.Load.Servers;

namespace RecognitionFeed.Load.FirstPage;

/// <summary>The feed's first page from memory, beside nginx that serves the same bytes as a static file; in turns.</summary>
internal static class FirstPageCommand
{
    private const string Path = "/api/highlights";

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var rounds = arguments.Number("rounds", 5, 5);
        var seconds = arguments.Number("seconds", 3, 1);
        var connections = arguments.Number("connections", 64, 1);
        var port = arguments.Number("port", 6600);

        using var folder = new TemporaryFolder();
        await using var application = await Application.StartAsync(arguments, folder.Path);
        var city = new City(application.ConnectionString);
        await city.SeedAsync(10);
        var director = await application.SignInAsync("director");
        foreach (var draft in await city.AddDraftsAsync(25))
            await application.PublishAsync(draft, director);
        var cookie = await application.SignInAsync(city.Staff[0].ToString());

        var (bytes, ownTag) = await GetAsync(application.Http, Path, cookie);
        var files = folder.Sub("nginx");
        await File.WriteAllBytesAsync(System.IO.Path.Combine(files, "page"), bytes);
        await using var nginx = await Nginx.StartStaticAsync(files, port + 40);
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port + 40}") };
        var (_, nginxTag) = await GetAsync(http, "/page", cookie);

        var own = new Asked(application.Process, $"http://127.0.0.1:{port}{Path}", cookie, ownTag);
        var peer = new Asked(nginx, $"http://127.0.0.1:{port + 40}/page", cookie, nginxTag);
        await own.WarmUpAsync(connections);
        for (var round = 0; round < rounds; round++)
        {
            Progress.Show("Asking for the first page", $"round {round + 1} of {rounds}");
            foreach (var asked in new[] { own, peer })
                await asked.RunRoundAsync(connections, seconds);
        }

        var report = new Report("The feed's first page");
        report.Add(
            $"{bytes.Length} bytes (Brotli), {connections} connections, medians of {rounds} rounds of {seconds} s",
            ["server", "200 a second", "CPU µs", "304 a second", "CPU µs "],
            [
                ["RecognitionFeed", .. own.ToRow()],
                ["nginx, static file", .. peer.ToRow()],
            ]
        );
        report.Reach("first page, to nginx's static file", own.Full / peer.Full, "", least: 0.5);
        report.Reach("with If-None-Match", own.NotModified / peer.NotModified, "", least: 0.7);
        return report.Finish(arguments);
    }

    /// <summary>The compressed page and its ETag; proves that the tag is answered by 304.</summary>
    private static async Task<(byte[] Bytes, string Tag)> GetAsync(HttpClient http, string path, string cookie)
    {
        using var request = Request(path, cookie);
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        if (!answer.Content.Headers.ContentEncoding.Contains("br"))
            throw new LoadException($"{path} is not compressed by Brotli.");
        var tag = answer.Headers.GetValues("ETag").Single();

        using var again = Request(path, cookie);
        again.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var unchanged = await http.SendAsync(again);
        if (unchanged.StatusCode != System.Net.HttpStatusCode.NotModified)
            throw new LoadException($"{path} answers {unchanged.StatusCode} to its own ETag.");
        return (await answer.Content.ReadAsByteArrayAsync(), tag);
    }

    private static HttpRequestMessage Request(string path, string cookie) =>
        new(HttpMethod.Get, path) { Headers = { { "Cookie", cookie }, { "Accept-Encoding", "br" } } };

    private sealed class Asked(ServerProcess server, string url, string cookie, string tag)
    {
        private readonly List<WrkResult> full = [];
        private readonly List<WrkResult> notModified = [];

        public double Full => full.Select(result => result.RequestsPerSecond).Median();
        public double NotModified => notModified.Select(result => result.RequestsPerSecond).Median();

        private string[] Headers => [$"Cookie: {cookie}", "Accept-Encoding: gzip, deflate, br, zstd"];

        /// <summary>Until the code that answers has been compiled for good.</summary>
        public async Task WarmUpAsync(int connections)
        {
            Progress.Show("Warming up");
            await Wrk.RunAsync(server, url, connections, 3, Headers);
            await Wrk.RunAsync(server, url, connections, 3, [.. Headers, $"If-None-Match: {tag}"]);
        }

        public async Task RunRoundAsync(int connections, int seconds)
        {
            full.Add(await Wrk.RunAsync(server, url, connections, seconds, Headers));
            notModified.Add(
                await Wrk.RunAsync(server, url, connections, seconds, [.. Headers, $"If-None-Match: {tag}"])
            );
        }

        public object[] ToRow() =>
            [
                Full,
                full.Select(result => result.ProcessorTime).Median(),
                NotModified,
                notModified.Select(result => result.ProcessorTime).Median(),
            ];
    }
}
