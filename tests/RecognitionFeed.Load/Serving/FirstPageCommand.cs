using RecognitionFeed.Load.Servers;

namespace RecognitionFeed.Load.Serving;

/// <summary>
/// The feed's first page from memory, beside nginx that serves the same bytes as a static file, and Kestrel alone; in turns.
/// </summary>
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
        var city = new City(application);
        await city.SeedAsync(10);
        var director = await application.SignInAsync("director");
        foreach (var draft in await city.AddDraftsAsync(25))
            await application.PublishAsync(draft, director);
        var cookie = await application.SignInAsync(city.Staff[0].ToString());

        var (bytes, ownTag) = await Asked.GetAsync(application.Http, Path, cookie);
        if (bytes[0] == '{')
            throw new LoadException("The first page is not compressed.");
        var files = folder.Sub("nginx");
        await File.WriteAllBytesAsync(System.IO.Path.Combine(files, "page"), bytes);
        await using var nginx = await Nginx.StartStaticAsync(files, port + 40);
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port + 40}") };
        var (_, nginxTag) = await Asked.GetAsync(http, "/page", cookie);

        await using var kestrel = await RawKestrelProgram.StartAsync(port + 50, files);
        using var bare = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port + 50}") };
        var (_, kestrelTag) = await Asked.GetAsync(bare, "/page", cookie);

        var own = new Asked(application.Process, $"http://127.0.0.1:{port}{Path}", cookie, ownTag);
        var peer = new Asked(nginx, $"http://127.0.0.1:{port + 40}/page", cookie, nginxTag);
        var limit = new Asked(kestrel, $"http://127.0.0.1:{port + 50}/page", cookie, kestrelTag);
        await Asked.InTurnsAsync([own, peer, limit], rounds, connections, seconds);

        var report = new Report("The feed's first page");
        report.Add(
            $"{bytes.Length} bytes (Brotli), {connections} connections, medians of {rounds} rounds of {seconds} s",
            ["server", "200 a second", "CPU µs", "304 a second", "CPU µs "],
            [
                ["RecognitionFeed", .. own.ToRow()],
                ["nginx, static file", .. peer.ToRow()],
                ["Kestrel alone, from memory", .. limit.ToRow()],
            ]
        );
        report.Reach("first page, to nginx's static file", own.Full / peer.Full, "", least: 0.5);
        report.Reach("with If-None-Match", own.NotModified / peer.NotModified, "", least: 0.7);
        return report.Finish(arguments);
    }
}
