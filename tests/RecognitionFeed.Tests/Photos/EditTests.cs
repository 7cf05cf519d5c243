using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Photos;
using RecognitionFeed.Tests.Nominations;
using RecognitionFeed.Tests.Storage;

namespace RecognitionFeed.Tests.Photos;

public sealed class EditTests(FeedApp app) : IClassFixture<FeedApp>
{
    private static readonly PhotoArea Face = new(0.4, 0.3, 0.2, 0.25);
    private static readonly byte[] Photo = GrainyPhoto.Of(1, Face, "jpg[Q=95]", 640, 480);
    private static readonly object Blur = new { blur = new[] { Face } };

    [Fact]
    public async Task An_edited_photo_is_a_new_one_and_the_one_before_is_gone_at_once()
    {
        using var director = await app.SignedInAsync("director");
        var sent = await SentAsync(director);

        var answer = await EditAsync(director, sent, new { crop = new PhotoArea(0, 0, 1, 0.5), blur = new[] { Face } });
        var edited = await Browser.ReadAsync(answer);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.NotEqual(sent.Id(), edited.Id());
        Assert.Equal((640, 240), (edited.At<int>("width"), edited.At<int>("height")));
        foreach (var url in edited.Urls())
        {
            var kind = url.EndsWith("webp", StringComparison.Ordinal) ? PhotoKind.Webp : PhotoKind.Jpeg;
            var rendition = new DecodedRendition(await director.Http.GetByteArrayAsync(url), kind);
            Assert.InRange(rendition.Detail(new(0.4, 0.6, 0.2, 0.4)), 0, 1.5);
            Assert.InRange(rendition.Detail(new(0, 0, 0.3, 1)), 5, 255);
        }
        await IsGoneAsync(sent);
        Assert.Equal(4, app.Blobs(edited).Count);
    }

    [Fact]
    public async Task A_repeat_answers_the_photo_that_is_there()
    {
        using var director = await app.SignedInAsync("director");
        var sent = await SentAsync(director);
        var edit = new { id = Guid.NewGuid(), blur = new[] { Face } };

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => EditAsync(director, sent, edit)));
        var late = await Browser.ReadAsync(await EditAsync(director, sent, edit));

        // One that comes while the first has just ended finds nothing to edit any more; its repeat finds the photo.
        var done = answers.Where(answer => answer.IsSuccessStatusCode).ToList();
        Assert.Single(done, answer => answer.StatusCode == HttpStatusCode.Created);
        foreach (var answer in done)
            Assert.Equal(late.Id(), (await Browser.ReadAsync(answer)).Id());
        Assert.All(answers.Except(done), answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
        await IsGoneAsync(sent);
        await using var db = app.OpenDb();
        Assert.Equal(1, await db.Photos.CountAsync(photo => photo.EditId == edit.id));

        using var editor = await app.SignedInAsync("editor");
        await EditAsync(editor, sent, edit).IsProblem(HttpStatusCode.Conflict, "id-taken");
    }

    [Fact]
    public async Task A_drafts_photo_stays_until_the_draft_names_the_edited_one()
    {
        using var director = await app.SignedInAsync("director");
        using var editor = await app.SignedInAsync("editor");
        var sent = await SentAsync(director);
        var draft = await app.A_draft(GivenPhotos.Draft(sent));

        // Edited twice before it is saved, by somebody else.
        var once = await EditAsync(editor, sent, Blur).Read();
        var twice = await EditAsync(editor, once, new { crop = new PhotoArea(0, 0, 0.5, 1) }).Read();
        Assert.Equal(HttpStatusCode.OK, (await director.GetAsync(sent.Urls()[0])).StatusCode);
        await IsGoneAsync(once);
        await editor.PutAsync($"/api/highlights/{draft}", GivenPhotos.Draft(twice), "\"1\"").Read();

        await IsGoneAsync(sent);
        Assert.Equal(HttpStatusCode.OK, (await director.GetAsync(twice.Urls()[0])).StatusCode);
    }

    [Fact]
    public async Task A_new_draft_takes_the_place_too()
    {
        using var director = await app.SignedInAsync("director");
        var sent = await SentAsync(director);
        var draft = await app.A_draft(GivenPhotos.Draft(sent));
        var edited = await EditAsync(director, sent, Blur).Read();
        await director.PutAsync($"/api/highlights/{draft}", Given.Draft(), "\"1\"").Read();

        await app.A_draft(GivenPhotos.Draft(edited));

        await IsGoneAsync(sent);
    }

    [Fact]
    public async Task A_published_photo_that_is_edited_is_gone_for_everybody_and_from_the_log()
    {
        using var director = await app.SignedInAsync("director");
        using var staff = await app.SignedInAsync("staff");
        // Of other colours than the photos of the other tests, which share the log.
        var sent = await app.A_sent_photo();
        var id = await app.A_published_highlight(GivenPhotos.Draft(sent));
        Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync(sent.Urls()[0])).StatusCode);
        await using var live = await LiveBrowser.ConnectAsync(app, staff);

        var edited = await EditAsync(director, sent, new { crop = new PhotoArea(0, 0, 0.5, 1) }).Read();
        Assert.NotEqual(Bytes(sent), Bytes(edited));
        await director.PutAsync($"/api/highlights/{id}", GivenPhotos.Draft(edited), "\"2\"").Read();

        var told = await live.NextAsync("highlightChanged");
        Assert.Equal(edited.Id(), told.At<Guid>("highlight.photos.0.id"));
        foreach (var url in sent.Urls())
            Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync(url)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync(edited.Urls()[0])).StatusCode);
        foreach (var page in (string[])["/api/highlights", $"/api/highlights/{id}", "/api/events?after=0&limit=200"])
        {
            var text = (await staff.Http.GetStringAsync(page)).Replace("\\u002B", "+", StringComparison.Ordinal);
            Assert.Contains(edited.Id().ToString(), text, StringComparison.Ordinal);
            Assert.DoesNotContain(sent.Id().ToString(), text, StringComparison.Ordinal);
            Assert.Contains(Bytes(edited), text, StringComparison.Ordinal);
            Assert.DoesNotContain(Bytes(sent), text, StringComparison.Ordinal);
        }
        await IsGoneAsync(sent);
    }

    [Fact]
    public async Task A_nomination_shows_the_edited_photo_instead()
    {
        using var manager = await app.SignedInAsync("manager");
        using var director = await app.SignedInAsync("director");
        var sent = await SentAsync(manager);
        var nomination = await app.A_nomination(
            GivenNominations.Words() with
            {
                Photos = [new(sent.Id(), "Två kollegor")],
            }
        );
        var draft = await director.PostAsync($"/api/nominations/{nomination.Id()}/draft").Read();

        var edited = await EditAsync(director, sent, Blur).Read();
        await director.PutAsync($"/api/highlights/{draft.Id()}", GivenPhotos.Draft(edited), "\"1\"").Read();

        await IsGoneAsync(sent);
        var shown = await manager.GetJsonAsync($"/api/nominations/{nomination.Id()}");
        Assert.Equal(edited.Id(), shown.At<Guid>("photos.0.id"));
        Assert.Equal(HttpStatusCode.OK, (await manager.GetAsync(edited.Urls()[0])).StatusCode);
    }

    [Fact]
    public async Task A_nominator_edits_what_a_nomination_keeps()
    {
        using var manager = await app.SignedInAsync("manager");
        var sent = await SentAsync(manager);
        var words = GivenNominations.Words() with { Photos = [new(sent.Id(), "Två kollegor")] };
        var nomination = await app.A_nomination(words);

        var edited = await EditAsync(manager, sent, Blur).Read();
        Assert.Equal(HttpStatusCode.OK, (await manager.GetAsync(sent.Urls()[0])).StatusCode);
        var changed = words with { Photos = [new(edited.Id(), "Två kollegor")] };
        await manager.PutAsync($"/api/nominations/{nomination.Id()}", changed, "\"1\"").Read();

        await IsGoneAsync(sent);
    }

    [Fact]
    public async Task Another_highlights_photo_is_not_taken_from_it()
    {
        using var director = await app.SignedInAsync("director");
        var sent = await SentAsync(director);
        var published = await app.A_published_highlight(GivenPhotos.Draft(sent));

        var edited = await EditAsync(director, sent, Blur).Read();
        await app.A_draft(GivenPhotos.Draft(edited));

        Assert.False(await app.Is_taken_down(sent.Id()));
        var shown = await director.GetJsonAsync($"/api/highlights/{published}");
        Assert.Equal(sent.Id(), shown.At<Guid>("photos.0.id"));
    }

    [Fact]
    public async Task What_another_has_sent_cannot_be_edited()
    {
        using var director = await app.SignedInAsync("director");
        using var editor = await app.SignedInAsync("editor");
        using var manager = await app.SignedInAsync("manager");
        var sent = await SentAsync(director);
        foreach (var other in (Browser[])[editor, manager])
            await EditAsync(other, sent, Blur).IsProblem(HttpStatusCode.NotFound, "not-found");

        await app.A_published_highlight(GivenPhotos.Draft(sent));
        await EditAsync(manager, sent, Blur).IsProblem(HttpStatusCode.NotFound, "not-found");
        await EditAsync(editor, sent, Blur).HasStatus(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"crop":null,"blur":[]}""")]
    [InlineData("""{"blur":null}""")]
    [InlineData("""{"blur":[null]}""")]
    [InlineData("""{"blur":[{}]}""")]
    [InlineData("""{"blur":[{"x":0.1,"y":0.1,"width":0,"height":0.1}]}""")]
    [InlineData("""{"blur":[{"x":0.1,"y":0.1,"width":-0.1,"height":0.1}]}""")]
    [InlineData("""{"blur":[{"x":-0.1,"y":0.1,"width":0.1,"height":0.1}]}""")]
    [InlineData("""{"blur":[{"x":0.95,"y":0.1,"width":0.1,"height":0.1}]}""")]
    [InlineData("""{"blur":[{"x":NaN,"y":0.1,"width":0.1,"height":0.1}]}""")]
    [InlineData("""{"blur":[{"x":"NaN","y":0.1,"width":0.1,"height":0.1}]}""")]
    [InlineData("""{"blur":[{"x":1e999,"y":0.1,"width":0.1,"height":0.1}]}""")]
    [InlineData("""{"blur":[{"x":-1e999,"y":0.1,"width":1e999,"height":0.1}]}""")]
    [InlineData("""{"crop":{"x":0,"y":0,"width":0.01,"height":1}}""")]
    [InlineData("""{"crop":{"x":0,"y":0.5,"width":1,"height":0.6}}""")]
    [InlineData("""{"id":"no id","blur":[{"x":0.1,"y":0.1,"width":0.1,"height":0.1}]}""")]
    public async Task What_is_no_area_is_refused(string json)
    {
        using var director = await app.SignedInAsync("director");
        var url = $"/api/photos/{Guid.NewGuid()}/edits";
        using var body = new StringContent(json, Encoding.UTF8, "application/json");

        var answer = await director.Http.PostAsync(url, body);

        await answer.IsProblem(HttpStatusCode.BadRequest, "invalid");
    }

    [Fact]
    public async Task A_thousand_areas_are_refused()
    {
        using var director = await app.SignedInAsync("director");
        var sent = await SentAsync(director);

        await EditAsync(director, sent, new { blur = Enumerable.Repeat(Face, 1000) })
            .IsProblem(HttpStatusCode.BadRequest, "invalid");
        await EditAsync(director, sent, new { blur = Enumerable.Repeat(Face, 50) }).HasStatus(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_focus_is_kept_with_the_photos_place()
    {
        using var director = await app.SignedInAsync("director");
        var photo = await app.A_photo();
        var draft = new
        {
            story = new { happened = "Om skärpan." },
            photos = new object[]
            {
                new
                {
                    id = photo,
                    alt = "Tre",
                    focus = new { x = 0.25, y = 0.75 },
                },
            },
        };

        var made = await director.PostAsync("/api/highlights", draft).Read();
        Assert.Equal(0.75, made.At<double>("photos.0.focus.y"));
        var url = $"/api/highlights/{made.Id()}";
        Assert.Equal(0.25, (await director.GetJsonAsync(url)).At<double>("photos.0.focus.x"));

        var without = draft with { photos = [new { id = photo, alt = "Tre" }] };
        Assert.Null((await director.PutAsync(url, without, "\"1\"").Read()).Node("photos.0.focus"));
        var outside = draft with
        {
            photos =
            [
                new
                {
                    id = photo,
                    alt = "Tre",
                    focus = new { x = 0.25, y = 1.75 },
                },
            ],
        };
        await director.PutAsync(url, outside, "\"2\"").IsProblem(HttpStatusCode.BadRequest, "invalid");
    }

    [Fact]
    public async Task Photos_from_before_there_was_a_focus_are_shown()
    {
        var id = await app.A_published_highlight();
        await using (var db = app.OpenDb())
        {
            await (
                db.Database.IsNpgsql()
                    ? db.Database.ExecuteSqlAsync(
                        $"""UPDATE highlights SET "Body" = replace("Body"::text, ', "Focus": null', '')::jsonb WHERE "Id" = {id}"""
                    )
                    : db.Database.ExecuteSqlAsync(
                        $"""UPDATE highlights SET "Body" = replace("Body", ',"Focus":null', '') WHERE "Id" = {id}"""
                    )
            );
            var stored = db.Database.SqlQuery<string>(
                $"""SELECT "Body" AS "Value" FROM highlights WHERE "Id" = {id}"""
            );
            Assert.DoesNotContain("Focus", await stored.SingleAsync(), StringComparison.Ordinal);
        }
        using var staff = await app.SignedInAsync("staff");
        Assert.Null((await staff.GetJsonAsync($"/api/highlights/{id}")).Node("photos.0.focus"));
    }

    private static async Task<JsonNode> SentAsync(Browser browser) =>
        await Browser.ReadAsync(await browser.SendPhotoAsync(Photo));

    private static Task<HttpResponseMessage> EditAsync(Browser browser, JsonNode photo, object edit) =>
        browser.PostAsync($"/api/photos/{photo.Id()}/edits", edit);

    /// <summary>For everybody at every address, its blobs and its row.</summary>
    private async Task IsGoneAsync(JsonNode photo)
    {
        using var director = await app.SignedInAsync("director");
        foreach (var url in photo.Urls())
            Assert.Equal(HttpStatusCode.NotFound, (await director.GetAsync(url)).StatusCode);
        await Eventually.Holds("its blobs are gone", () => app.Blobs(photo).Count == 0);
        await Eventually.Holds(
            "its row is gone",
            () =>
            {
                using var db = app.OpenDb();
                return !db.Photos.Any(row => row.Id == photo.Id());
            }
        );
    }

    /// <summary>Its placeholder, which is a small picture.</summary>
    private static string Bytes(JsonNode photo) => photo.Text("placeholder").Split(',')[1];
}
