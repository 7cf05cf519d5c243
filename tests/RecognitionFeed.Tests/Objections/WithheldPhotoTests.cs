using System.Net;
using System.Text.Json.Nodes;
using RecognitionFeed.Tests.Live;
using RecognitionFeed.Tests.Photos;

namespace RecognitionFeed.Tests.Objections;

/// <summary>The photos that somebody does not want to be in: out of reach at once, kept aside for the editors, then back or gone.</summary>
public sealed class WithheldPhotoTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Fact]
    public async Task A_withheld_photo_is_answered_to_nobody_and_lies_where_nobody_is_served()
    {
        var photo = await app.A_sent_photo();
        var id = await app.A_published_highlight(GivenPhotos.Draft(photo));
        await using var another = await app.AnotherInstance();
        await using var elsewhere = await LiveClient.ConnectAsync(another, "admin");
        foreach (var instance in (FeedApp[])[app, another])
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(instance, "staff", photo.Urls()[0]));
        using var asa = await app.SignedInAsync(TestCity.Asa.ToString());

        await asa.ObjectAsync(id).HasStatus(HttpStatusCode.NoContent);

        await elsewhere.MessageAsync("highlightRemoved", id);
        foreach (var instance in (FeedApp[])[app, another])
        foreach (var person in (string[])["staff", "director", "editor"])
        foreach (var url in photo.Urls())
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(instance, person, url));
        await Eventually.Holds("the blobs lie aside", () => Served(photo).Count == 0);
        Assert.Equal(4, app.Blobs(photo).Count);
    }

    [Fact]
    public async Task The_editors_alone_look_at_it_and_nothing_keeps_what_they_see()
    {
        var objection = await app.An_objection(GivenPhotos.Draft(await app.A_sent_photo()));
        var url = objection.Text("highlight.photos.0.renditions.0.url");
        using var editor = await app.SignedInAsync("editor");

        var answer = await editor.GetAsync(url);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("image/", answer.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
        Assert.Equal("no-store, private", answer.Headers.CacheControl!.ToString());
        Assert.False(answer.Headers.Contains("X-Accel-Expires"));
        foreach (var person in (string[])["staff", "manager", "admin"])
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(app, person, url));
        var others = await app.A_sent_photo();
        var other = $"/api/objections/{objection.Id()}/photos/{others.Id()}/400.jpg";
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(app, "editor", other));
    }

    [Fact]
    public async Task A_restored_photo_is_served_as_before()
    {
        var photo = await app.A_sent_photo();
        var objection = await app.An_objection(GivenPhotos.Draft(photo));
        await Eventually.Holds("the blobs lie aside", () => Served(photo).Count == 0);
        using var editor = await app.SignedInAsync("editor");

        await editor.DecideAsync(objection, "restored").Read();

        foreach (var url in photo.Urls())
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, "staff", url));
        Assert.Equal(4, app.Blobs(photo).Count);
        Assert.Equal(4, Served(photo).Count);
        var seen = objection.Text("highlight.photos.0.renditions.0.url");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(app, "editor", seen));
    }

    [Fact]
    public async Task A_photo_that_is_decided_on_while_it_is_being_moved_is_never_lost()
    {
        using var editor = await app.SignedInAsync("editor");
        for (var round = 0; round < 8; round++)
        {
            var photo = await app.A_sent_photo();
            var objection = await app.An_objection(GivenPhotos.Draft(photo));

            await editor.DecideAsync(objection, "restored").Read();

            foreach (var url in photo.Urls())
                Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, "staff", url));
        }
    }

    [Fact]
    public async Task What_is_taken_down_or_left_out_is_deleted_wherever_it_lies()
    {
        var (left, kept, down) = (await app.A_sent_photo(), await app.A_sent_photo(), await app.A_sent_photo());
        using var editor = await app.SignedInAsync("editor");
        var some = await app.An_objection(GivenPhotos.Draft(left, kept));
        var all = await app.An_objection(GivenPhotos.Draft(down));

        await editor.DecideAsync(some, "withoutPhotos", "", left.Id()).Read();
        await editor.DecideAsync(all, "takenDown", "Nej.").Read();

        foreach (var photo in (JsonNode[])[left, down])
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(app, "editor", photo.Urls()[0]));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, "staff", kept.Urls()[0]));
        await Eventually.Holds(
            "nothing is left of them",
            () => app.Blobs(left).Count == 0 && app.Blobs(down).Count == 0
        );
    }

    private IReadOnlyList<string> Served(JsonNode photo) =>
        [.. app.Blobs(photo).Where(path => path.Contains("/photos/", StringComparison.Ordinal))];

    private static async Task<HttpStatusCode> StatusAsync(FeedApp instance, string person, string url)
    {
        using var browser = await instance.SignedInAsync(person);
        return (await browser.GetAsync(url)).StatusCode;
    }
}
