using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Tests.Photos;

namespace RecognitionFeed.Tests.Nominations;

public sealed class NominationDraftTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Fact]
    public async Task One_tap_makes_a_draft_with_everything_filled_in()
    {
        var nomination = await WithPhoto();
        using var director = await app.SignedInAsync("director");

        var answer = await director.PostAsync($"/api/nominations/{nomination.Id()}/draft");

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("\"1\"", answer.Headers.ETag!.Tag);
        var draft = await Browser.ReadAsync(answer);
        Assert.Equal("draft", draft.Text("state"));
        Assert.Equal("Diana Direktör", draft.Text("author.name"));
        foreach (var part in (string[])["story", "people", "units", "behaviours", "photos", "nominators"])
            Assert.Equal(nomination[part]!.ToJsonString(), draft[part]!.ToJsonString());
        var after = await director.GetJsonAsync($"/api/nominations/{nomination.Id()}");
        Assert.Equal("accepted", after.Text("state"));
        Assert.Equal(["new", "accepted"], after.States());
        Assert.Equal(draft.Id(), after["highlight"].Id());
        Assert.Equal("draft", after.Text("highlight.state"));
        using var manager = await app.SignedInAsync("manager");
        Assert.Null((await manager.GetJsonAsync($"/api/nominations/{nomination.Id()}"))["highlight"]);
    }

    [Fact]
    public async Task Taps_at_once_make_one_draft()
    {
        using var director = await app.SignedInAsync("director");
        using var editor = await app.SignedInAsync("editor");
        for (var round = 0; round < 40; round++)
        {
            var url = $"/api/nominations/{(await app.A_nomination()).Id()}/draft";

            var answers = await Task.WhenAll(
                director.PostAsync(url),
                editor.PostAsync(url),
                director.PostAsync(url),
                editor.PostAsync(url)
            );

            Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
            var drafts = await Task.WhenAll(answers.Select(Browser.ReadAsync));
            Assert.Single(drafts.Ids().Distinct());
            Assert.Equal(drafts[0].Id(), (await editor.PostAsync(url).Read()).Id());
        }
    }

    [Fact]
    public async Task A_declined_or_meanwhile_decided_nomination_makes_no_draft()
    {
        var nomination = await app.A_nomination();
        using var editor = await app.SignedInAsync("editor");
        var url = $"/api/nominations/{nomination.Id()}/draft";
        var declined = await editor.DecideAsync(nomination, "declined", "Tack ändå.").Read();

        var problem = await editor.PostAsync(url).IsProblem(HttpStatusCode.Conflict, "already-decided");
        Assert.Equal("declined", problem.Text("nomination.state"));
        await editor.DecideAsync(declined, "shortlisted").Read();
        await editor
            .SendAsync(HttpMethod.Post, url, ifMatch: "\"2\"")
            .IsProblem(HttpStatusCode.Conflict, "already-decided");
        await editor.SendAsync(HttpMethod.Post, url, ifMatch: "\"3\"").Read();
        await editor
            .PostAsync($"/api/nominations/{Guid.CreateVersion7()}/draft")
            .IsProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task The_nomination_follows_its_highlight()
    {
        var nomination = await WithPhoto();
        using var director = await app.SignedInAsync("director");
        using var manager = await app.SignedInAsync("manager");
        using var staff = await app.SignedInAsync("staff");
        var draft = await director.PostAsync($"/api/nominations/{nomination.Id()}/draft").Read();
        var publication = $"/api/highlights/{draft.Id()}/publication";

        await director.PostAsync(publication).Read();
        await IsNow("published", "new", "accepted", "published");
        Assert.Equal(draft.Id(), (await Own())["highlight"].Id());
        Assert.Equal(["Maria Chef"], (await staff.GetJsonAsync($"/api/highlights/{draft.Id()}"))["nominators"].Names());
        var shown = (await staff.GetItemsAsync("/api/highlights")).Single(item => item.Id() == draft.Id());
        Assert.Equal(["Maria Chef"], shown!["nominators"].Names());
        var told = (await staff.EventsAsync(0)).Last(x => x.Text("type") == "highlightPublished");
        Assert.Equal(["Maria Chef"], told.Node("data.highlight.nominators").Names());
        var published = await director.GetJsonAsync($"/api/nominations/{nomination.Id()}");
        await director.DecideAsync(published, "declined").IsProblem(HttpStatusCode.Conflict, "already-decided");

        await director.DeleteAsync(publication).HasStatus(HttpStatusCode.NoContent);
        await IsNow("accepted", "new", "accepted");
        Assert.Null((await Own())["highlight"]);

        await director.PostAsync(publication).Read();
        await IsNow("published", "new", "accepted", "published");
        await director
            .DeleteAsync($"/api/highlights/{draft.Id()}", new { reason = "Fel bild." })
            .HasStatus(HttpStatusCode.NoContent);
        await IsNow("accepted", "new", "accepted", "published", "accepted");
        Assert.Empty((await Own())["photos"]!.AsArray());

        var again = await director.PostAsync($"/api/nominations/{nomination.Id()}/draft").Read();
        Assert.NotEqual(draft.Id(), again.Id());
        Assert.Equal(draft.Text("story.happened"), again.Text("story.happened"));
        Assert.Empty(again["photos"]!.AsArray());

        Task<JsonNode> Own() => manager.GetJsonAsync($"/api/nominations/{nomination.Id()}");

        async Task IsNow(string state, params string[] steps)
        {
            var own = await Own();
            Assert.Equal(state, own.Text("state"));
            Assert.Equal(steps, own.States());
        }
    }

    [Fact]
    public async Task A_discarded_draft_leaves_the_nomination_and_its_photo()
    {
        var nomination = await WithPhoto();
        using var director = await app.SignedInAsync("director");
        var url = $"/api/nominations/{nomination.Id()}/draft";
        var draft = await director.PostAsync(url).Read();

        await director.DeleteAsync($"/api/highlights/{draft.Id()}").HasStatus(HttpStatusCode.NoContent);

        var after = await director.GetJsonAsync($"/api/nominations/{nomination.Id()}");
        Assert.Equal("accepted", after.Text("state"));
        Assert.Null(after["highlight"]);
        Assert.Single(after["photos"]!.AsArray());
        var again = await director.PostAsync(url).Read();
        Assert.NotEqual(draft.Id(), again.Id());
        Assert.Single(again["photos"]!.AsArray());
    }

    [Fact]
    public async Task The_nominators_stay_credited_when_the_draft_is_rewritten_and_one_more_saw_it()
    {
        var nomination = await app.A_nomination();
        using var director = await app.SignedInAsync("director");
        var draft = await director.PostAsync($"/api/nominations/{nomination.Id()}/draft").Read();
        using var other = await app.SignedInAsync((await app.Another_manager("Mats Såg")).ToString());
        await other.PutAsync($"/api/nominations/{nomination.Id()}/supporters/me", new { }).Read();

        var after = await director.PutAsync($"/api/highlights/{draft.Id()}", Given.Draft("Ny text."), "\"1\"").Read();

        Assert.Equal(["Maria Chef", "Mats Såg"], after["nominators"].Names());
    }

    [Fact]
    public async Task A_reviewers_work_does_not_stop_a_publication()
    {
        var nomination = await WithPhoto();
        using var director = await app.SignedInAsync("director");
        using var editor = await app.SignedInAsync("editor");
        var draft = await director.PostAsync($"/api/nominations/{nomination.Id()}/draft").Read();
        var accepted = await editor.GetJsonAsync($"/api/nominations/{nomination.Id()}");

        var publishing = director.PostAsync($"/api/highlights/{draft.Id()}/publication");
        var deciding = editor.DecideAsync(accepted, "plannedVisit");
        await publishing.Read();
        await deciding;

        Assert.Equal("published", (await editor.GetJsonAsync($"/api/nominations/{nomination.Id()}")).Text("state"));
        await using var db = app.OpenDb();
        Assert.Equal(1, await db.Nominations.CountAsync(x => x.HighlightId == draft.Id()));
    }

    private async Task<JsonNode> WithPhoto() =>
        await app.A_nomination(
            GivenNominations.Words() with
            {
                Photos = [new((await app.A_sent_photo("manager")).Id(), "Två kollegor")],
            }
        );
}
