using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using RecognitionFeed.Load.Servers;
using RecognitionFeed.Tests.Photos;

namespace RecognitionFeed.Load.Serving;

/// <summary>
/// A published photo's renditions, beside nginx that sends the same files by sendfile, and Kestrel alone; in turns.
/// </summary>
internal static class RenditionCommand
{
    private static readonly int[] Widths = [320, 1080];

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
        var photo = await PublishPhotoAsync(application, director);
        var cookie = await application.SignInAsync(city.Staff[0].ToString());
        var files = folder.Sub("nginx");
        await using var nginx = await Nginx.StartStaticAsync(files, port + 40);
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port + 40}") };
        await using var kestrel = await RawKestrelProgram.StartAsync(port + 50, files);
        using var bare = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port + 50}") };

        var report = new Report("A photo's renditions");
        var rows = new List<object[]>();
        foreach (var width in Widths)
        {
            var path = $"/photos/{photo}/{width}.webp";
            var (bytes, ownTag) = await Asked.GetAsync(application.Http, path, cookie);
            await File.WriteAllBytesAsync(Path.Combine(files, $"{width}.webp"), bytes);
            var (_, nginxTag) = await Asked.GetAsync(http, $"/{width}.webp", cookie);
            var (_, kestrelTag) = await Asked.GetAsync(bare, $"/{width}.webp", cookie);
            var own = new Asked(application.Process, $"http://127.0.0.1:{port}{path}", cookie, ownTag);
            var peer = new Asked(nginx, $"http://127.0.0.1:{port + 40}/{width}.webp", cookie, nginxTag);
            var limit = new Asked(kestrel, $"http://127.0.0.1:{port + 50}/{width}.webp", cookie, kestrelTag);
            await Asked.InTurnsAsync([own, peer, limit], rounds, connections, seconds);
            rows.Add([$"{width}.webp, {bytes.Length / 1e3:0} kB", "RecognitionFeed", .. own.ToRow()]);
            rows.Add(["", "nginx, sendfile", .. peer.ToRow()]);
            rows.Add(["", "Kestrel alone, from memory", .. limit.ToRow()]);
            report.Reach($"{width}.webp, to nginx's sendfile", own.Full / peer.Full, "", least: 0.4);
        }
        report.Add(
            $"{connections} connections, medians of {rounds} rounds of {seconds} s",
            ["rendition", "server", "200 a second", "CPU µs", "304 a second", "CPU µs "],
            rows
        );
        return report.Finish(arguments);
    }

    private static async Task<Guid> PublishPhotoAsync(Application application, string director)
    {
        Progress.Show("Publishing a photo");
        using var file = new ByteArrayContent(PhotographicScene.Of12Megapixels("jpg[Q=88]"))
        {
            Headers = { ContentType = MediaTypeHeaderValue.Parse("image/jpeg") },
        };
        var photo = await IdAsync(await application.SendAsync(HttpMethod.Post, "/api/photos", director, file));
        using var draft = JsonContent.Create(
            new
            {
                story = new { happened = "Snön föll.", meant = "" },
                photos = new[] { new { id = photo, alt = "Snö" } },
            }
        );
        var id = await IdAsync(await application.SendAsync(HttpMethod.Post, "/api/highlights", director, draft));
        await application.PublishAsync(id, director);
        return photo;
    }

    private static async Task<Guid> IdAsync(HttpResponseMessage answer)
    {
        using var _ = answer;
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonDocument.Parse(text).RootElement.GetProperty("id").GetGuid()
            : throw new LoadException($"{answer.RequestMessage!.RequestUri} answered {answer.StatusCode}: {text}");
    }
}
