using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using RecognitionFeed.Photos;

namespace RecognitionFeed.Tests.Photos;

public sealed class RenditionTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Fact]
    public async Task Every_rendition_is_served_so_that_it_is_asked_for_once()
    {
        var photo = await app.A_sent_photo();
        using var director = await app.SignedInAsync("director");

        foreach (var url in photo.Urls())
        {
            var response = await director.GetAsync(url);
            var kind = url.EndsWith("webp", StringComparison.Ordinal) ? PhotoKind.Webp : PhotoKind.Jpeg;
            var bytes = await response.Content.ReadAsByteArrayAsync();

            new DecodedRendition(bytes, kind).ShouldShowTheQuarters();
            Assert.Equal(
                kind == PhotoKind.Webp ? "image/webp" : "image/jpeg",
                response.Content.Headers.ContentType!.MediaType
            );
            Assert.Equal(bytes.Length, response.Content.Headers.ContentLength);
            Assert.Equal("max-age=31536000, private, immutable", response.Headers.CacheControl!.ToString());
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.False(response.Headers.ETag!.IsWeak);

            var head = await director.SendAsync(HttpMethod.Head, url);
            Assert.Equal(bytes.Length, head.Content.Headers.ContentLength);

            var again = new HttpRequestMessage(HttpMethod.Get, url);
            again.Headers.IfNoneMatch.Add(response.Headers.ETag);
            Assert.Equal(HttpStatusCode.NotModified, (await director.Http.SendAsync(again)).StatusCode);

            var part = new HttpRequestMessage(HttpMethod.Get, url);
            part.Headers.Range = new RangeHeaderValue(4, 11);
            var partial = await director.Http.SendAsync(part);
            Assert.Equal(HttpStatusCode.PartialContent, partial.StatusCode);
            Assert.Equal(bytes[4..12], await partial.Content.ReadAsByteArrayAsync());
        }
        Assert.Equal(4, photo.Urls().Select(url => director.GetAsync(url).Result.Headers.ETag).Distinct().Count());
    }

    [Fact]
    public async Task A_photo_is_for_its_sender_and_the_authors_until_it_is_published()
    {
        var photo = await app.A_sent_photo("manager");
        var url = photo.Urls()[0];
        foreach (var person in (string[])["manager", "director", "editor"])
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(person, url));
        foreach (var person in (string[])["staff", "admin"])
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(person, url));
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Anonymous().GetAsync(url)).StatusCode);

        var draft = await app.A_draft(GivenPhotos.Draft(photo));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("staff", url));

        using var director = await app.SignedInAsync("director");
        await Browser.ReadAsync(await director.PostAsync($"/api/highlights/{draft}/publication"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("staff", url));
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Anonymous().GetAsync(url)).StatusCode);

        var undone = await director.DeleteAsync($"/api/highlights/{draft}/publication");
        Assert.Equal(HttpStatusCode.NoContent, undone.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("staff", url));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("director", url));
    }

    [Fact]
    public async Task A_taken_down_photo_is_gone_from_every_url()
    {
        var photo = await app.A_sent_photo();
        var id = await app.A_published_highlight(GivenPhotos.Draft(photo));
        using var staff = await app.SignedInAsync("staff");
        var tags = new List<EntityTagHeaderValue>();
        foreach (var url in photo.Urls())
            tags.Add((await staff.GetAsync(url)).EnsureSuccessStatusCode().Headers.ETag!);

        using var director = await app.SignedInAsync("director");
        var removed = await director.DeleteAsync($"/api/highlights/{id}", new { reason = "En kollega bad om det." });
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);

        foreach (var url in photo.Urls())
        foreach (var browser in (Browser[])[staff, director])
        {
            var request = new HttpRequestMessage(HttpMethod.Get, url);
            tags.ForEach(request.Headers.IfNoneMatch.Add);
            var response = await browser.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.Equal("no-store, private", response.Headers.CacheControl!.ToString());
        }
        await app.Services.GetRequiredService<PhotoSweeper>().SweepAsync(default);
        Assert.Empty(app.Blobs(photo));
    }

    [Fact]
    public async Task A_photo_that_is_taken_out_of_a_published_highlight_is_gone()
    {
        var (kept, takenOut) = (await app.A_sent_photo(), await app.A_sent_photo());
        var id = await app.A_published_highlight(GivenPhotos.Draft(kept, takenOut));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("staff", takenOut.Urls()[0]));

        using var director = await app.SignedInAsync("director");
        var version = (await director.GetAsync($"/api/highlights/{id}")).Headers.ETag!.Tag;
        await Browser.ReadAsync(await director.PutAsync($"/api/highlights/{id}", GivenPhotos.Draft(kept), version));

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("staff", takenOut.Urls()[0]));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("staff", kept.Urls()[0]));
    }

    [Theory]
    [InlineData("/641.webp")]
    [InlineData("/320.png")]
    [InlineData("/-1.webp")]
    [InlineData("/320.webp.unfinished")]
    [InlineData("/..%2F..%2Ffeed.db")]
    public async Task What_is_no_rendition_is_not_found(string name)
    {
        var photo = await app.A_sent_photo();

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("director", $"/photos/{photo.Id()}{name}"));
    }

    private async Task<HttpStatusCode> StatusAsync(string person, string url)
    {
        using var browser = await app.SignedInAsync(person);
        return (await browser.GetAsync(url)).StatusCode;
    }
}
