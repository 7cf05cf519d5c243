using System.Net;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Tests.Comments;
using RecognitionFeed.Tests.Nominations;

namespace RecognitionFeed.Tests.Abuse;

/// <summary>The same request twenty times at once, as a broken script or an impatient thumb sends it.</summary>
[Collection(AbusedApp.Name)]
public sealed class DoubleSubmitTests(AbusedApp abused)
{
    private const int Times = 20;

    private FeedApp App => abused.App;

    [Fact]
    public async Task A_draft_is_made_once()
    {
        using var director = await App.SignedInAsync("director");
        var draft = Given.Draft() with { Id = Guid.CreateVersion7(), Photos = [new(await App.A_photo(), "Bild")] };

        var answers = await AtOnce(() => director.PostAsync("/api/highlights", draft));

        OneCreated(answers);
        await using var db = App.OpenDb();
        Assert.Equal(1, await db.Highlights.CountAsync(highlight => highlight.Id == draft.Id));
    }

    [Fact]
    public async Task A_comment_is_written_once()
    {
        var highlight = await App.A_published_highlight();
        using var staff = await App.SignedInAsync("staff");
        var before = await staff.SequenceAsync();
        var comment = new
        {
            id = Guid.CreateVersion7(),
            text = "Grattis!",
            mentions = Array.Empty<Guid>(),
        };

        var answers = await AtOnce(() => staff.PostAsync(GivenComments.Url(highlight), comment));

        OneCreated(answers);
        Assert.Equal(["Grattis!"], await staff.TextsAsync(highlight));
        Assert.Single(await staff.CommentEventsAsync(before));
    }

    [Fact]
    public async Task A_comment_that_was_deleted_does_not_come_back()
    {
        var highlight = await App.A_published_highlight();
        using var staff = await App.SignedInAsync("staff");
        var comment = new
        {
            id = Guid.CreateVersion7(),
            text = "Grattis!",
            mentions = Array.Empty<Guid>(),
        };
        await staff.PostAsync(GivenComments.Url(highlight), comment).Read();
        await staff.DeleteAsync($"/api/comments/{comment.id}").HasStatus(HttpStatusCode.NoContent);

        var answers = await AtOnce(() => staff.PostAsync(GivenComments.Url(highlight), comment));

        Assert.DoesNotContain(answers, answer => answer == HttpStatusCode.Created);
        Assert.Empty(await staff.TextsAsync(highlight));
    }

    [Fact]
    public async Task A_nomination_is_sent_once()
    {
        using var manager = await App.SignedInAsync("manager");
        var words = GivenNominations.Words() with { Id = Guid.CreateVersion7() };

        var answers = await AtOnce(() => manager.PostAsync("/api/nominations", words));

        OneCreated(answers);
        await using var db = App.OpenDb();
        Assert.Equal(1, await db.Nominations.CountAsync(nomination => nomination.Id == words.Id));
    }

    [Fact]
    public async Task A_highlight_is_published_once()
    {
        var draft = await App.A_draft();
        using var director = await App.SignedInAsync("director");
        var before = await director.SequenceAsync();

        var answers = await AtOnce(() => director.PostAsync($"/api/highlights/{draft}/publication"));

        Assert.Contains(HttpStatusCode.OK, answers);
        Only(answers, HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.PreconditionFailed);
        Assert.Single(
            await director.EventsAsync(before),
            entry => entry.Text("type") == "highlightPublished" && entry.At<Guid>("data.highlight.id") == draft
        );
    }

    [Fact]
    public async Task A_nomination_is_decided_once()
    {
        var nomination = await App.A_nomination();
        using var editor = await App.SignedInAsync("editor");

        var answers = await AtOnce(() => editor.DecideAsync(nomination, "accepted"));

        Assert.Contains(HttpStatusCode.OK, answers);
        Only(answers, HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.PreconditionFailed);
        using var manager = await App.SignedInAsync("manager");
        var mine = (await manager.GetItemsAsync("/api/my/nominations")).Single(each => each.Id() == nomination.Id());
        Assert.Single(mine!.States(), state => state == "accepted");
    }

    [Fact]
    public async Task A_reaction_counts_once()
    {
        var highlight = await App.A_published_highlight();
        using var staff = await App.SignedInAsync("staff");

        var answers = await AtOnce(() => staff.PutAsync($"/api/highlights/{highlight}/reactions/heart"));

        Only(answers, HttpStatusCode.OK);
        var counts = await staff.GetJsonAsync($"/api/reactions?highlights={highlight}");
        Assert.Equal(1, counts[highlight.ToString()]!.At<int>("heart"));
    }

    [Fact]
    public async Task A_highlight_is_taken_down_once_and_a_repeat_of_its_draft_does_not_bring_it_back()
    {
        using var director = await App.SignedInAsync("director");
        var draft = Given.Draft() with { Id = Guid.CreateVersion7(), Photos = [new(await App.A_photo(), "Bild")] };
        await director.PostAsync("/api/highlights", draft).Read();
        await director.PostAsync($"/api/highlights/{draft.Id}/publication").Read();
        var before = await director.SequenceAsync();

        var answers = await AtOnce(() =>
            director.DeleteAsync($"/api/highlights/{draft.Id}", new { reason = "En kollega bad om det." })
        );

        Assert.Contains(HttpStatusCode.NoContent, answers);
        Assert.DoesNotContain(answers, answer => (int)answer >= 500);
        Assert.Single(await director.EventsAsync(before), entry => entry.Text("type") == "highlightRemoved");
        await director.PostAsync("/api/highlights", draft).HasStatus(HttpStatusCode.Conflict);
        await director.PostAsync($"/api/highlights/{draft.Id}/publication").HasStatus(HttpStatusCode.NotFound);
    }

    private static async Task<IReadOnlyList<HttpStatusCode>> AtOnce(Func<Task<HttpResponseMessage>> send)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, Times).Select(_ => send()));
        foreach (var answer in answers)
            await answer.IsDecent("");
        return [.. answers.Select(answer => answer.StatusCode)];
    }

    private static void OneCreated(IReadOnlyList<HttpStatusCode> answers)
    {
        Assert.Single(answers, answer => answer == HttpStatusCode.Created);
        Only(answers, HttpStatusCode.Created, HttpStatusCode.OK);
    }

    private static void Only(IReadOnlyList<HttpStatusCode> answers, params HttpStatusCode[] allowed) =>
        Assert.All(answers, answer => Assert.Contains(answer, allowed));
}
