using System.Net;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Highlights;
using RecognitionFeed.Tests.Comments;
using RecognitionFeed.Tests.Live;
using RecognitionFeed.Tests.Notifications;

namespace RecognitionFeed.Tests.Objections;

/// <summary>"I'm in this photo": one tap, and nobody sees the highlight any more.</summary>
public sealed class ObjectionTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Fact]
    public async Task A_highlight_that_somebody_objects_to_is_gone_everywhere_at_once()
    {
        var id = await app.A_published_highlight(
            Given.Draft("De målade ett staket i cerise.") with
            {
                Behaviours = ["samarbetar"],
            }
        );
        await app.A_comment(id, "Så fint staket!");
        using var staff = await app.SignedInAsync("staff");
        using var director = await app.SignedInAsync("director");
        await using var open = await LiveClient.ConnectAsync(app, "admin");
        Assert.Contains(id, await staff.FeedAsync("?q=cerise"));

        await staff.ObjectAsync(id, new { reason = "Jag vill inte synas." }).HasStatus(HttpStatusCode.NoContent);

        Assert.Null((await open.MessageAsync("highlightRemoved", id)).Content["highlight"]);
        foreach (var reader in (Browser[])[staff, director])
        {
            await reader.GetAsync($"/api/highlights/{id}").IsProblem(HttpStatusCode.NotFound, "not-found");
            await reader.GetAsync(GivenComments.Url(id)).IsProblem(HttpStatusCode.NotFound, "not-found");
            await reader
                .PutAsync($"/api/highlights/{id}/reactions/heart")
                .IsProblem(HttpStatusCode.NotFound, "not-found");
            Assert.DoesNotContain(id, await reader.FeedAsync());
            Assert.Empty(await reader.FeedAsync("?q=cerise"));
            Assert.DoesNotContain(id, await reader.FeedAsync("?behaviour=samarbetar"));
        }
        Assert.DoesNotContain(id, await director.FeedAsync("?state=draft"));
        var events = (await staff.EventsAsync(0)).ToJsonString();
        Assert.DoesNotContain("cerise", events, StringComparison.Ordinal);
        Assert.DoesNotContain("fint staket", events, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_director_and_the_editors_are_told_and_nobody_else()
    {
        var objection = await app.An_objection();

        foreach (var person in (string[])["director", "editor"])
        {
            var notice = (await app.NoticesAsync(person)).Single(x => x.At<Guid>("about") == objection.Id());
            Assert.Equal("objectionRaised", notice.Text("kind"));
            Assert.Null(notice!["actor"]);
        }
        foreach (var person in (string[])["staff", "manager", "admin"])
            Assert.DoesNotContain(await app.NoticesAsync(person), x => x.At<Guid>("about") == objection.Id());
    }

    [Fact]
    public async Task The_editors_read_the_story_the_reason_and_who_objects()
    {
        var objection = await app.An_objection(
            Given.Draft("De bar ved hela dagen."),
            "staff",
            new { reason = "  Jag bad om att inte vara med.\u0000 " }
        );

        Assert.Equal("De bar ved hela dagen.", objection.Text("highlight.story.happened"));
        Assert.Equal("withheld", objection.Text("highlight.state"));
        var objector = Assert.Single(objection["objectors"]!.AsArray());
        Assert.Equal("Jag bad om att inte vara med.", objector.Text("reason"));
        Assert.Equal(TestCity.Staff, objector.At<Guid>("person.id"));
    }

    [Fact]
    public async Task Who_may_not_be_named_looks_as_who_does_not_want_to_be()
    {
        var hidden = await app.An_objection(by: "staff", saying: new { named = false });
        var guarded = await app.An_objection(by: TestCity.Protected.ToString(), saying: new { named = true });

        var (one, other) = (hidden.Node("objectors.0")!.AsObject(), guarded.Node("objectors.0")!.AsObject());
        one.Remove("at");
        other.Remove("at");
        Assert.Equal(one.ToJsonString(), other.ToJsonString());
        Assert.Null(one["person"]);
    }

    [Fact]
    public async Task A_double_click_and_two_people_at_once_make_one_objection()
    {
        var id = await app.A_published_highlight();
        using var staff = await app.SignedInAsync("staff");
        using var asa = await app.SignedInAsync(TestCity.Asa.ToString());
        using var manager = await app.SignedInAsync("manager");

        var answers = await Task.WhenAll(
            staff.ObjectAsync(id),
            asa.ObjectAsync(id),
            staff.ObjectAsync(id),
            manager.ObjectAsync(id)
        );

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode));
        var objection = Assert.Single(await app.ObjectionsAsync(), x => x.Highlight() == id);
        Assert.Equal(
            [TestCity.Manager, TestCity.Staff, TestCity.Asa],
            objection["objectors"]!.AsArray().Select(x => x.At<Guid>("person.id")).Order()
        );
        Assert.Equal(3, objection.At<int>("version"));
        Assert.Single(await app.NoticesAsync("editor"), x => x.At<Guid>("about") == objection.Id());
    }

    [Fact]
    public async Task What_was_taken_down_and_what_nobody_has_seen_does_not_exist()
    {
        using var director = await app.SignedInAsync("director");
        using var staff = await app.SignedInAsync("staff");
        var removed = await app.A_published_highlight();
        await director.DeleteAsync($"/api/highlights/{removed}", new { reason = "Fel" });

        foreach (var unseen in (Guid[])[removed, await app.A_draft(), Guid.CreateVersion7()])
            await staff.ObjectAsync(unseen).IsProblem(HttpStatusCode.NotFound, "not-found");
        Assert.DoesNotContain(await app.ObjectionsAsync(), x => x.Highlight() == removed);
    }

    [Fact]
    public async Task Authors_change_publish_and_take_down_nothing_that_waits_for_a_decision()
    {
        var objection = await app.An_objection();
        var url = $"/api/highlights/{objection.Highlight()}";
        using var director = await app.SignedInAsync("director");

        await director.PutAsync(url, Given.Draft(), "\"3\"").IsProblem(HttpStatusCode.Conflict, "withheld");
        await director.PostAsync($"{url}/publication").IsProblem(HttpStatusCode.Conflict, "withheld");
        await director.DeleteAsync($"{url}/publication").IsProblem(HttpStatusCode.Conflict, "withheld");
        await director.DeleteAsync(url, new { reason = "Fel" }).IsProblem(HttpStatusCode.Conflict, "withheld");

        await using var db = app.OpenDb();
        Assert.Equal(HighlightState.Withheld, (await db.Highlights.FindAsync(objection.Highlight()))!.State);
    }

    [Fact]
    public async Task One_person_empties_no_feed()
    {
        var person = (await app.A_crowd(1))[0].ToString();
        using var browser = await app.SignedInAsync(person);
        for (var i = 0; i < 5; i++)
            await browser.ObjectAsync(await app.A_published_highlight()).HasStatus(HttpStatusCode.NoContent);
        var sixth = await app.A_published_highlight();

        var refused = await browser.ObjectAsync(sixth);

        await refused.IsProblem(HttpStatusCode.TooManyRequests, "too-many-objections");
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromHours(23), TimeSpan.FromHours(24));
        Assert.Contains(sixth, await browser.FeedAsync());
        await using var db = app.OpenDb();
        await db
            .Objectors.Where(x => x.PersonId == Guid.Parse(person))
            .ExecuteUpdateAsync(set => set.SetProperty(x => x.At, app.Clock.GetUtcNow().AddHours(-25)));
        await browser.ObjectAsync(sixth).HasStatus(HttpStatusCode.NoContent);
    }
}
