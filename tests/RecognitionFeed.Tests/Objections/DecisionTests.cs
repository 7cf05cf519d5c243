using System.Net;
using RecognitionFeed.Highlights;
using RecognitionFeed.Tests.Comments;
using RecognitionFeed.Tests.Live;
using RecognitionFeed.Tests.Nominations;
using RecognitionFeed.Tests.Notifications;
using RecognitionFeed.Tests.Photos;

namespace RecognitionFeed.Tests.Objections;

/// <summary>What the editors decide about a highlight that somebody in its photos has objected to.</summary>
public sealed class DecisionTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Fact]
    public async Task A_restored_highlight_is_back_at_its_old_place_with_its_old_date()
    {
        var text = Given.Draft("De byggde en bro av pallar.") with { Behaviours = ["samarbetar"] };
        var id = await app.A_published_highlight(text);
        var later = await app.A_published_highlight();
        using var staff = await app.SignedInAsync("staff");
        await staff.PutAsync($"/api/highlights/{id}/reactions/heart").Read();
        await app.A_comment(id, "Heja!");
        var before = await staff.GetJsonAsync($"/api/highlights/{id}");
        await staff.ObjectAsync(id);
        var objection = (await app.ObjectionsAsync()).Single(x => x.Highlight() == id);
        using var editor = await app.SignedInAsync("editor");
        await using var open = await LiveClient.ConnectAsync(app);

        await editor.DecideAsync(objection, "restored").Read();

        Assert.Equal(id, (await open.MessageAsync("highlightPublished", id)).Content["highlight"].Id());
        var after = await staff.GetJsonAsync($"/api/highlights/{id}");
        Assert.Equal(before.At<DateTimeOffset>("publishedAt"), after.At<DateTimeOffset>("publishedAt"));
        Assert.Equal(1, after.At<int>("counts.heart"));
        Assert.Equal(["Heja!"], await staff.TextsAsync(id));
        var feed = await staff.FeedAsync();
        Assert.Equal(feed.ToList().IndexOf(later) + 1, feed.ToList().IndexOf(id));
        Assert.Equal([id], await staff.FeedAsync("?q=pallar"));
        Assert.Contains(id, await staff.FeedAsync("?behaviour=samarbetar"));
        Assert.DoesNotContain(await app.ObjectionsAsync(), x => x.Highlight() == id);
    }

    [Fact]
    public async Task Those_who_objected_are_told_and_what_called_the_editors_is_gone()
    {
        var objection = await app.An_objection(by: TestCity.Protected.ToString());
        using var asa = await app.SignedInAsync(TestCity.Asa.ToString());
        await asa.ObjectAsync(objection.Highlight()).HasStatus(HttpStatusCode.NoContent);
        using var editor = await app.SignedInAsync("editor");
        await editor.DecideAsync(objection, "restored").IsProblem(HttpStatusCode.PreconditionFailed, "stale-version");
        objection = (await app.ObjectionsAsync()).Single(x => x.Id() == objection.Id());

        await editor.DecideAsync(objection, "takenDown", "Två vill inte vara med.").Read();

        foreach (var person in (Guid[])[TestCity.Asa, TestCity.Protected])
        {
            var told = (await app.NoticesAsync(person)).Single(x => x.At<Guid>("about") == objection.Id());
            Assert.Equal(("objectionDecided", "takenDown"), (told.Text("kind"), told.Text("detail")));
        }
        foreach (var person in (string[])["director", "editor"])
            Assert.DoesNotContain(await app.NoticesAsync(person), x => x.At<Guid>("about") == objection.Id());
    }

    [Fact]
    public async Task Taken_down_for_good_is_a_removal_with_its_reason()
    {
        var objection = await app.An_objection();
        using var director = await app.SignedInAsync("director");
        await director.DecideAsync(objection, "takenDown").IsProblem(HttpStatusCode.BadRequest, "invalid");

        await director.DecideAsync(objection, "takenDown", "  En kollega vill inte vara med.  ").Read();

        await using var db = app.OpenDb();
        var highlight = (await db.Highlights.FindAsync(objection.Highlight()))!;
        Assert.Equal(HighlightState.Removed, highlight.State);
        Assert.Equal("En kollega vill inte vara med.", highlight.Removal!.Reason);
        Assert.Equal(TestCity.Director, highlight.Removal.PersonId);
        await director
            .PostAsync($"/api/highlights/{objection.Highlight()}/publication")
            .IsProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Published_again_without_a_photo_only_the_others_are_there()
    {
        var (gone, kept) = (await app.A_photo(), await app.A_photo());
        var objection = await app.An_objection(
            Given.Draft() with
            {
                Photos = [new(gone, "Pia vid bilen"), new(kept, "Bilen")],
            }
        );
        using var editor = await app.SignedInAsync("editor");
        await editor.DecideAsync(objection, "withoutPhotos").IsProblem(HttpStatusCode.BadRequest, "invalid");
        await editor
            .DecideAsync(objection, "withoutPhotos", "", Guid.CreateVersion7())
            .IsProblem(HttpStatusCode.BadRequest, "invalid");
        await editor
            .DecideAsync(objection, "withoutPhotos", "", gone, kept)
            .IsProblem(HttpStatusCode.UnprocessableEntity, "not-publishable");

        await editor.DecideAsync(objection, "withoutPhotos", "", gone).Read();

        using var staff = await app.SignedInAsync("staff");
        var shown = await staff.GetJsonAsync($"/api/highlights/{objection.Highlight()}");
        Assert.Equal([kept], shown["photos"]!.AsArray().Ids());
        Assert.Empty(await staff.FeedAsync("?q=pia"));
        Assert.True(await app.Is_taken_down(gone));
        Assert.False(await app.Is_taken_down(kept));
    }

    [Fact]
    public async Task Two_editors_at_once_make_one_decision_and_a_double_click_is_calm()
    {
        var objection = await app.An_objection();
        using var editor = await app.SignedInAsync("editor");
        using var director = await app.SignedInAsync("director");

        var answers = await Task.WhenAll(
            editor.DecideAsync(objection, "restored"),
            editor.DecideAsync(objection, "restored"),
            director.DecideAsync(objection, "takenDown", "Nej.")
        );

        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        var isRestored = answers[2].StatusCode == HttpStatusCode.Conflict;
        Assert.Equal(isRestored, answers[0].StatusCode == HttpStatusCode.OK);
        Assert.Equal(answers[0].StatusCode, answers[1].StatusCode);
        var lost = await (isRestored ? answers[2] : answers[0]).IsProblem(HttpStatusCode.Conflict, "already-decided");
        Assert.Equal(isRestored ? "restored" : "takenDown", lost.Text("objection.state"));
        Assert.Equal(isRestored, (await editor.FeedAsync()).Contains(objection.Highlight()));
    }

    [Fact]
    public async Task Who_has_been_answered_does_not_take_the_same_photos_away_again()
    {
        var objection = await app.An_objection(by: "staff");
        using var editor = await app.SignedInAsync("editor");
        await editor.DecideAsync(objection, "restored").Read();
        using var staff = await app.SignedInAsync("staff");
        using var asa = await app.SignedInAsync(TestCity.Asa.ToString());

        await staff.ObjectAsync(objection.Highlight()).IsProblem(HttpStatusCode.Conflict, "objection-answered");
        Assert.Contains(objection.Highlight(), await staff.FeedAsync());
        await asa.ObjectAsync(objection.Highlight()).HasStatus(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_decision_names_the_version_that_it_is_about()
    {
        var objection = await app.An_objection();
        using var editor = await app.SignedInAsync("editor");
        var url = $"/api/objections/{objection.Id()}/decisions";
        await editor
            .PostAsync(url, new { state = "restored" })
            .IsProblem(HttpStatusCode.PreconditionRequired, "version-required");
        await editor
            .SendAsync(HttpMethod.Post, url, new { state = "open" }, "\"1\"")
            .IsProblem(HttpStatusCode.BadRequest, "invalid");
        await editor
            .SendAsync(
                HttpMethod.Post,
                $"/api/objections/{Guid.CreateVersion7()}/decisions",
                new { state = "restored" },
                "\"1\""
            )
            .IsProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task What_was_nominated_waits_with_its_highlight()
    {
        var nomination = await app.A_nomination(
            GivenNominations.Words() with
            {
                Photos = [new((await app.A_sent_photo("manager")).Id(), "Bild")],
            }
        );
        using var director = await app.SignedInAsync("director");
        var draft = await director.PostAsync($"/api/nominations/{nomination.Id()}/draft").Read();
        await director.PostAsync($"/api/highlights/{draft.Id()}/publication").Read();
        using var staff = await app.SignedInAsync("staff");
        using var manager = await app.SignedInAsync("manager");
        var url = $"/api/nominations/{nomination.Id()}";
        Assert.Equal("published", (await manager.GetJsonAsync(url)).Text("state"));

        await staff.ObjectAsync(draft.Id()).HasStatus(HttpStatusCode.NoContent);
        var waiting = await manager.GetJsonAsync(url);
        Assert.Null(waiting["highlight"]);
        Assert.Empty(waiting["photos"]!.AsArray());

        var objection = (await app.ObjectionsAsync()).Single(x => x.Highlight() == draft.Id());
        await director.DecideAsync(objection, "takenDown", "Nej.").Read();
        Assert.Equal("accepted", (await manager.GetJsonAsync(url)).Text("state"));
    }
}
