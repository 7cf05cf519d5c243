using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Tests.Highlights;

/// <summary>"Everybody in the photos has been told": kept with the draft and the highlight, with who ticked it and when.</summary>
public sealed class InformedTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Fact]
    public async Task Who_ticked_it_and_when_is_kept_and_only_authors_see_it()
    {
        var now = app.Clock.GetUtcNow();
        var draft = await A_draft_that(informed: true);
        using var editor = await app.SignedInAsync("editor");
        using var staff = await app.SignedInAsync("staff");
        Assert.Equal(TestCity.Director, draft.At<Guid>("informed.by.id"));
        Assert.InRange(draft.At<DateTimeOffset>("informed.at"), now.AddSeconds(-1), now.AddMinutes(1));

        await editor.PostAsync($"/api/highlights/{draft.Id()}/publication").Read();

        var url = $"/api/highlights/{draft.Id()}";
        Assert.Equal(TestCity.Director, (await editor.GetJsonAsync(url)).At<Guid>("informed.by.id"));
        Assert.Null((await staff.GetJsonAsync(url))["informed"]);
        var shown = (await editor.GetItemsAsync("/api/highlights")).Single(item => item.Id() == draft.Id());
        Assert.Null(shown!["informed"]);
        Assert.Contains(await staff.EventsAsync(0), told => told.Node("data.highlight.id") is not null);
        Assert.All(await staff.EventsAsync(0), told => Assert.Null(told.Node("data.highlight")?["informed"]));
    }

    [Fact]
    public async Task A_program_that_knows_nothing_of_it_still_writes_and_publishes()
    {
        var id = await app.A_published_highlight();
        using var director = await app.SignedInAsync("director");
        Assert.Null((await director.GetJsonAsync($"/api/highlights/{id}"))["informed"]);

        var ticked = await A_draft_that(informed: true);
        var changed = await ChangeAsync("editor", ticked, informed: null);

        Assert.Equal(ticked["informed"]!.ToJsonString(), changed["informed"]!.ToJsonString());
    }

    [Fact]
    public async Task Ticked_again_it_stays_the_first_ones_and_unticked_it_is_nobodys()
    {
        var ticked = await A_draft_that(informed: true);

        var again = await ChangeAsync("editor", ticked, informed: true);
        Assert.Equal(TestCity.Director, again.At<Guid>("informed.by.id"));
        var unticked = await ChangeAsync("editor", again, informed: false);
        Assert.Null(unticked["informed"]);
        var anew = await ChangeAsync("editor", unticked, informed: true);
        Assert.Equal(TestCity.Editor, anew.At<Guid>("informed.by.id"));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(true, "editor")]
    public async Task Of_a_new_photo_nobody_has_been_told_until_somebody_says_so(bool? informed, string? by)
    {
        var ticked = await A_draft_that(informed: true);
        var photo = await app.A_photo();

        var changed = await ChangeAsync("editor", ticked, informed, photo);

        Assert.Equal(by is null ? null : TestCity.Editor, changed.Node("informed.by.id")?.GetValue<Guid>());
    }

    [Fact]
    public async Task What_was_written_before_there_was_a_checklist_is_read_as_unticked()
    {
        var draft = await A_draft_that(informed: null);
        await using (var db = app.OpenDb())
            await db.Database.ExecuteSqlAsync(
                db.Database.IsSqlite()
                    ? (FormattableString)
                        $"""UPDATE highlights SET "Body" = json_remove("Body", '$.Informed') WHERE "Id" = {draft.Id()}"""
                    : $"""UPDATE highlights SET "Body" = "Body" - 'Informed' WHERE "Id" = {draft.Id()}"""
            );
        using var director = await app.SignedInAsync("director");

        Assert.Null((await director.GetJsonAsync($"/api/highlights/{draft.Id()}"))["informed"]);
        Assert.NotNull((await ChangeAsync("director", draft, informed: true))["informed"]);
    }

    private async Task<JsonNode> A_draft_that(bool? informed)
    {
        using var director = await app.SignedInAsync("director");
        return await director.PostAsync("/api/highlights", await TextAsync(null, informed)).Read();
    }

    private async Task<JsonNode> ChangeAsync(string by, JsonNode draft, bool? informed, Guid? newPhoto = null)
    {
        using var author = await app.SignedInAsync(by);
        var photos = draft["photos"]!.AsArray().Ids().Concat(newPhoto is { } photo ? [photo] : []);
        return await author
            .PutAsync(
                $"/api/highlights/{draft.Id()}",
                await TextAsync(photos, informed),
                $"\"{draft.At<int>("version")}\""
            )
            .Read();
    }

    private async Task<object> TextAsync(IEnumerable<Guid>? photos, bool? informed)
    {
        var named = (photos ?? [await app.A_photo()]).Select(id => new PhotoPart(id, "Bild"));
        var text = new
        {
            story = new StoryParts("De stannade.", ""),
            byline = "director",
            photos = named,
        };
        return informed is null
            ? text
            : new
            {
                text.story,
                text.byline,
                text.photos,
                informed,
            };
    }
}
