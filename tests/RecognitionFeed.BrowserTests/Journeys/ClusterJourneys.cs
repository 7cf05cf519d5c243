using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using RecognitionFeed.Tests;

namespace RecognitionFeed.BrowserTests;

/// <summary>Three instances behind nginx are one feed.</summary>
public sealed partial class ClusterJourneys(Lyft lyft, Cluster cluster) : Journey(lyft), IClassFixture<Cluster>
{
    [Fact]
    public async Task Instances_are_replaced_one_by_one_and_nobody_notices()
    {
        using var director = await cluster.SignedInAsync("director");
        using var staff = await cluster.SignedInAsync("staff");
        var photo = await PhotoAsync(director);
        await PublishAsync(director, photo, "Före bytet.");
        await using var reader = await ReaderAsync();
        var page = await reader.NewPageAsync();
        await page.GotoAsync("/");
        await Expect(page.GetByRole(AriaRole.Article).First).ToBeVisibleAsync();
        var before = await staff.SequenceAsync();

        var failures = new ConcurrentQueue<string>();
        var answers = 0;
        using var over = new CancellationTokenSource();
        var reading = Task.WhenAll(
            new[] { "/", "/api/highlights", "/api/me", "/health/ready" }.Select(path => ReadOnAsync(staff, path))
        );
        var replacing = cluster.RollingRestartAsync();
        var published = new List<Guid>();
        while (!replacing.IsCompleted)
            published.Add(await PublishAsync(director, await PhotoAsync(director), $"Lyft {published.Count}."));
        await replacing;
        await over.CancelAsync();
        await reading;

        Assert.Empty(failures);
        Assert.True(answers > 100, $"only {answers} answers");
        Assert.NotEmpty(published);
        var events = (await staff.EventsAsync(before)).OfType<JsonNode>().ToList();
        Assert.Equal(
            Enumerable.Range(1, events.Count).Select(i => before + i),
            events.Select(entry => entry.At<long>("sequence"))
        );
        Assert.Equal(published, events.Select(entry => entry.At<Guid>("data.highlight.id")));

        // The open page lost its connection, perhaps more than once, and has missed nothing.
        var pill = page.GetByRole(
            AriaRole.Button,
            new() { Name = published.Count == 1 ? "1 nytt lyft" : $"{published.Count} nya lyft", Exact = true }
        );
        await Expect(pill).ToBeVisibleAsync(new() { Timeout = 30_000 });

        async Task ReadOnAsync(Browser browser, string path)
        {
            while (!over.IsCancellationRequested)
            {
                try
                {
                    using var answer = await browser.GetAsync(path);
                    Interlocked.Increment(ref answers);
                    if (answer.StatusCode != HttpStatusCode.OK)
                        failures.Enqueue($"{path}: {answer.StatusCode}");
                }
                catch (HttpRequestException failure)
                {
                    failures.Enqueue($"{path}: {failure.Message}");
                }
            }
        }
    }

    [Fact]
    public async Task Nginx_keeps_photos_and_still_asks_who_may_see_them()
    {
        using var director = await cluster.SignedInAsync("director");
        using var staff = await cluster.SignedInAsync("staff");
        using var stranger = cluster.Anybody();
        var photo = await PhotoAsync(director);
        var highlight = await PublishAsync(director, photo, "Ett foto.");
        var url = $"/photos/{photo}/640.webp";

        var first = await staff.GetAsync(url);
        var bytes = await first.Content.ReadAsByteArrayAsync();
        var second = await staff.GetAsync(url);

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal("REVALIDATED", second.Headers.GetValues("X-Photo-Cache").Single());
        Assert.Equal(bytes, await second.Content.ReadAsByteArrayAsync());
        Assert.True(second.Headers.CacheControl!.Private); // for browsers: others must not keep it
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync(url)).StatusCode);

        var removal = await director.DeleteAsync(
            $"/api/highlights/{highlight}",
            new { reason = "Någon vill inte synas." }
        );
        Assert.Equal(HttpStatusCode.NoContent, removal.StatusCode);
        // The other instances hear of it within milliseconds. Whichever nginx asks:
        await Eventually.Holds("nine answers that it is gone", async () => await GoneAsync() == 9);

        async Task<int> GoneAsync()
        {
            var gone = 0;
            for (var i = 0; i < 9; i++)
                gone += (await staff.GetAsync(url)).StatusCode == HttpStatusCode.NotFound ? 1 : 0;
            return gone;
        }
    }

    [Fact]
    public async Task Nginx_turns_away_what_is_too_large_before_it_is_sent()
    {
        using var director = await cluster.SignedInAsync("director");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/photos")
        {
            Headers = { ExpectContinue = true },
            Content = new ByteArrayContent(new byte[41 * 1024 * 1024]),
        };

        using var answer = await director.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    /// <summary>A browser in which one of the staff has signed in.</summary>
    private async Task<IBrowserContext> ReaderAsync()
    {
        using var staff = await cluster.SignedInAsync("staff");
        var context = await NobodyAsync();
        var cookie = staff.Cookie.Split('=', 2);
        await context.AddCookiesAsync([
            new()
            {
                Name = cookie[0],
                Value = cookie[1],
                Url = cluster.Address.ToString(),
                Secure = true,
            },
        ]);
        return context;
    }

    private async Task<IBrowserContext> NobodyAsync()
    {
        var context = await Lyft.Chromium.NewContextAsync(
            new()
            {
                BaseURL = cluster.Address.ToString(),
                IgnoreHTTPSErrors = true,
                Locale = "sv-SE",
            }
        );
        context.SetDefaultTimeout(20_000);
        return context;
    }

    private async Task<Guid> PhotoAsync(Browser director)
    {
        using var photo = new ByteArrayContent(await File.ReadAllBytesAsync(await Lyft.Photos.JpegAsync()));
        return (await Browser.ReadAsync(await director.Http.PostAsync("/api/photos", photo))).Id();
    }

    private static async Task<Guid> PublishAsync(Browser director, Guid photo, string happened)
    {
        var draft = await Browser.ReadAsync(
            await director.PostAsync(
                "/api/highlights",
                new
                {
                    story = new { happened, meant = "Alla kom fram." },
                    photos = new[]
                    {
                        new
                        {
                            id = photo,
                            alt = "Två kollegor",
                            decorative = false,
                        },
                    },
                }
            )
        );
        await Browser.ReadAsync(await director.PostAsync($"/api/highlights/{draft.Id()}/publication"));
        return draft.Id();
    }
}
