using System.Net;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Photos;
using RecognitionFeed.Storage;
using RecognitionFeed.Tests.Live;
using RecognitionFeed.Tests.Storage.Blobs;

namespace RecognitionFeed.Tests.Photos;

/// <summary>Photos that lie in Azure Blob storage, as the application's users meet them.</summary>
public sealed class AzurePhotoTests
{
    private static readonly byte[] Photo = TestPhoto.Stored(1, "jpg", 1200, 900);

    [Fact]
    public async Task A_photo_is_served_whole_conditionally_and_in_parts_until_it_is_taken_down()
    {
        var container = Azurite.NewContainer();
        await using var app = await StartAsync(Azurite.Shared.Address, container);
        var photo = await app.A_sent_photo();
        var id = await app.A_published_highlight(GivenPhotos.Draft(photo));
        using var staff = await app.SignedInAsync("staff");
        var blobs = Azurite.Store(Azurite.Shared.Address, container);

        foreach (var url in photo.Urls())
        {
            var whole = await staff.GetAsync(url);
            var bytes = await whole.Content.ReadAsByteArrayAsync();
            Assert.Equal(await blobs.ReadAsync(url[1..]), bytes);
            Assert.Equal(bytes.Length, whole.Content.Headers.ContentLength);
            Assert.Equal("max-age=31536000, private, immutable", whole.Headers.CacheControl!.ToString());

            foreach (var known in (string[])[$"{whole.Headers.ETag}", $"\"another\", {whole.Headers.ETag}", "*"])
                await Answers(staff, url, "If-None-Match", known, HttpStatusCode.NotModified, []);
            await Answers(staff, url, "If-None-Match", "\"another\"", HttpStatusCode.OK, bytes);
            await Answers(staff, url, "Range", "bytes=4-11", HttpStatusCode.PartialContent, bytes[4..12]);
            await Answers(staff, url, "Range", "bytes=100-", HttpStatusCode.PartialContent, bytes[100..]);
            await Answers(staff, url, "Range", "bytes=-9", HttpStatusCode.PartialContent, bytes[^9..]);
            await Answers(staff, url, "Range", "bytes=9000000-", HttpStatusCode.RequestedRangeNotSatisfiable, null);
            var head = await staff.SendAsync(HttpMethod.Head, url);
            Assert.Equal(bytes.Length, head.Content.Headers.ContentLength);
        }

        using var director = await app.SignedInAsync("director");
        await director.DeleteAsync($"/api/highlights/{id}", new { reason = "En kollega bad om det." });
        foreach (var url in photo.Urls())
            Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync(url)).StatusCode);
        await Eventually.Holds("its blobs are gone", async () => (await blobs.NamesAsync()).Count == 0);
    }

    [Fact]
    public async Task A_part_costs_one_request_and_a_photo_that_the_browser_has_costs_none()
    {
        using var line = new Line(Azurite.Shared.Port);
        await using var app = await StartAsync(Azurite.AddressAt(line.Port), Azurite.NewContainer());
        var urls = (await app.A_sent_photo()).Urls();
        using var director = await app.SignedInAsync("director");
        var tag = (await director.GetAsync(urls[0])).Headers.ETag!.ToString();
        var before = line.Requests.Count;

        await Answers(director, urls[0], "If-None-Match", tag, HttpStatusCode.NotModified, []);
        Assert.Equal(before, line.Requests.Count);

        await Answers(director, urls[1], "Range", "bytes=0-9", HttpStatusCode.PartialContent, null);
        Assert.Equal(before + 1, line.Requests.Count);
    }

    [Fact]
    public async Task A_photo_that_was_shown_is_shown_again_from_memory_until_something_is_taken_down()
    {
        using var line = new Line(Azurite.Shared.Port);
        await using var app = await StartAsync(Azurite.AddressAt(line.Port), Azurite.NewContainer());
        var url = (await app.A_sent_photo()).Urls()[0];
        using var director = await app.SignedInAsync("director");
        var first = await director.Http.GetByteArrayAsync(url);
        var before = line.Requests.Count;

        Assert.Equal(first, await director.Http.GetByteArrayAsync(url));
        await Answers(director, url, "Range", "bytes=0-9", HttpStatusCode.PartialContent, first[..10]);
        Assert.Equal(before, line.Requests.Count);

        await director.DeleteAsync(
            $"/api/highlights/{await app.A_published_highlight()}",
            new { reason = "En kollega bad om det." }
        );
        await Eventually.Holds(
            "memory is given up",
            async () =>
            {
                Assert.Equal(first, await director.Http.GetByteArrayAsync(url));
                return line.Requests.Count > before;
            }
        );
    }

    [Fact]
    public async Task What_was_read_before_a_take_down_is_not_kept_after_it()
    {
        using var line = new Line(Azurite.Shared.Port);
        await using var app = await StartAsync(Azurite.AddressAt(line.Port), Azurite.NewContainer());
        var other = await app.A_published_highlight();
        using var director = await app.SignedInAsync("director");
        var url = await LargeAsync(director);
        await using var screen = await LiveClient.ConnectAsync(app);
        var stuck = new Passage(long.MaxValue, 20_000);
        var reads = 0;
        line.Rule = head => IsRead(head, url) && Interlocked.Increment(ref reads) == 1 ? stuck : Passage.Free;

        var reading = director.Http.GetByteArrayAsync(url);
        await stuck.Stuck.Task;
        await director
            .DeleteAsync($"/api/highlights/{other}", new { reason = "En kollega bad om det." })
            .HasStatus(HttpStatusCode.NoContent);
        await screen.MessageAsync("highlightRemoved", other);
        var first = await reading;
        var before = line.Requests.Count;

        Assert.Equal(first, await director.Http.GetByteArrayAsync(url));
        Assert.Equal(before + 1, line.Requests.Count);
    }

    [Fact]
    public async Task A_photo_of_which_nothing_comes_is_asked_for_again_and_again_and_then_answered_as_away()
    {
        using var line = new Line(Azurite.Shared.Port);
        await using var app = await StartAsync(Azurite.AddressAt(line.Port), Azurite.NewContainer());
        using var director = await app.SignedInAsync("director");
        var url = await LargeAsync(director);
        var reads = 0;
        line.Rule = head =>
        {
            if (!IsRead(head, url))
                return Passage.Free;
            Interlocked.Increment(ref reads);
            return Passage.Free with { HeadOnly = true };
        };

        var answer = await director.GetAsync(url);

        await answer.IsProblem(HttpStatusCode.ServiceUnavailable, "unavailable");
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Equal(4, reads);
        line.Rule = _ => Passage.Free;
        Assert.NotEmpty(await director.Http.GetByteArrayAsync(url));
    }

    [Fact]
    public async Task Killed_during_an_upload_the_photo_is_stored_whole_or_the_sender_is_told_to_try_again()
    {
        using var azurite = new Azurite();
        using var line = new Line(azurite.Port);
        var container = Azurite.NewContainer();
        await using var app = await StartAsync(Azurite.AddressAt(line.Port), container);
        using var director = await app.SignedInAsync("director");
        var half = new Passage(1_000, 0);
        var puts = 0;
        line.Rule = head =>
            head.StartsWith("PUT", StringComparison.Ordinal) && Interlocked.Increment(ref puts) == 3
                ? half
                : Passage.Free;

        var sending = director.SendPhotoAsync(Photo);
        await half.Stuck.Task;
        line.Cut();
        azurite.Kill();
        azurite.StartAgain();
        line.Mend();

        var answer = await sending;
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        // What it had acknowledged before it was killed, it may have forgotten: a real storage account does not.
        var direct = Azurite.Store(azurite.Address, container);
        var kept = await direct.NamesAsync();
        Assert.InRange(kept.Count, 6, 8);
        foreach (var name in kept)
            new DecodedRendition((await direct.ReadAsync(name))!, KindOf(name)).ShouldShowTheQuarters();
    }

    [Fact]
    public async Task In_an_outage_the_feed_stays_up_and_uploads_are_told_to_try_again()
    {
        using var azurite = new Azurite();
        await using var app = await StartAsync(azurite.Address, Azurite.NewContainer());
        using var director = await app.SignedInAsync("director");
        var photo = await app.A_sent_photo();
        var id = await app.A_published_highlight(GivenPhotos.Draft(photo));
        using var anonymous = app.Anonymous();
        Assert.Equal("Healthy", await anonymous.GetStringAsync("/health/ready"));

        azurite.Kill();

        var upload = await director.SendPhotoAsync(Photo);
        await upload.IsProblem(HttpStatusCode.ServiceUnavailable, "photos-unavailable");
        Assert.NotNull(upload.Headers.RetryAfter);
        await using (var db = app.OpenDb())
            Assert.Equal([photo.Id()], await db.Photos.Select(row => row.Id).ToListAsync());
        Assert.Equal([id], await director.FeedAsync());
        var rendition = await director.GetAsync(photo.Urls()[0]);
        await rendition.IsProblem(HttpStatusCode.ServiceUnavailable, "unavailable");
        Assert.NotNull(rendition.Headers.RetryAfter);
        Assert.True(rendition.Headers.CacheControl!.NoStore);
        Assert.Equal("Degraded", await anonymous.GetStringAsync("/health/ready"));

        azurite.StartAgain();
        await Eventually.Holds(
            "photos are taken again",
            async () => (await director.SendPhotoAsync(Photo)).StatusCode == HttpStatusCode.Created
        );
        await Eventually.Holds(
            "it is healthy again",
            async () => await anonymous.GetStringAsync("/health/ready") == "Healthy"
        );
    }

    [Fact]
    public async Task It_starts_while_storage_is_away()
    {
        var port = Azurite.FreePort();
        await using var app = await StartAsync(Azurite.AddressAt(port), Azurite.NewContainer());
        using var staff = await app.SignedInAsync("staff");

        Assert.Empty(await staff.FeedAsync());
    }

    [Fact]
    public async Task With_a_wrong_key_it_does_not_start()
    {
        await using var app = On(Azurite.Shared.Address, Azurite.NewContainer())
            .With("Blobs:AccountKey", Convert.ToBase64String(new byte[32]));

        var refusal = await Assert.ThrowsAsync<BlobStoreException>(app.InitializeAsync);

        Assert.Contains("Blobs:AccountKey", refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>A rendition that does not come in one piece.</summary>
    private static async Task<string> LargeAsync(Browser director)
    {
        var photo = await Browser.ReadAsync(
            await director.SendPhotoAsync(PhotographicScene.Of12Megapixels("jpg[Q=88]"))
        );
        return photo.Urls().First(url => url.Contains("/1080.", StringComparison.Ordinal));
    }

    private static bool IsRead(string head, string url) =>
        head.StartsWith("GET ", StringComparison.Ordinal) && head.Contains(url, StringComparison.Ordinal);

    private static async Task<FeedApp> StartAsync(Uri service, string container)
    {
        var app = On(service, container);
        await app.InitializeAsync();
        return app;
    }

    private static FeedApp On(Uri service, string container) =>
        new FeedApp()
            .With("Blobs:Provider", "Azure")
            .With("Blobs:ServiceUri", service.AbsoluteUri)
            .With("Blobs:Container", container)
            .With("Blobs:AccountKey", Azurite.Key)
            .With("Logging:LogLevel:Default", "None");

    private static async Task Answers(
        Browser browser,
        string url,
        string header,
        string value,
        HttpStatusCode status,
        byte[]? content
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.TryAddWithoutValidation(header, value);
        var answer = await browser.Http.SendAsync(request);
        Assert.Equal(status, answer.StatusCode);
        if (content is not null)
            Assert.Equal(content, await answer.Content.ReadAsByteArrayAsync());
        if (status != HttpStatusCode.RequestedRangeNotSatisfiable)
            Assert.NotNull(answer.Headers.ETag);
    }

    private static PhotoKind KindOf(string name) =>
        name.EndsWith("webp", StringComparison.Ordinal) ? PhotoKind.Webp : PhotoKind.Jpeg;
}
