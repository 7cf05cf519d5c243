using System.Net;
using System.Text.Json.Nodes;
using RecognitionFeed.Comments;
using static RecognitionFeed.Tests.Comments.GivenComments;

namespace RecognitionFeed.Tests.Comments;

/// <summary>Writing, changing and removing one's own.</summary>
public sealed class CommentTests : IClassFixture<CommentTests.PlentyApp>
{
    private readonly FeedApp app;

    public CommentTests(PlentyApp plenty) => app = plenty.App;

    /// <summary>Where nobody is asked to write less.</summary>
    public sealed class PlentyApp : IAsyncLifetime
    {
        public FeedApp App { get; } = new();

        public Task InitializeAsync() => App.InitializeAsync();

        public Task DisposeAsync() => ((IAsyncLifetime)App).DisposeAsync();
    }

    [Fact]
    public async Task A_congratulation_is_there_for_everybody_and_counted()
    {
        var id = await app.A_published_highlight();
        using var staff = await app.SignedInAsync("staff");
        using var manager = await app.SignedInAsync("manager");
        Assert.Equal(0, await manager.CommentsAsync(id));

        var answer = await staff.PostAsync(Url(id), new { text = "  Så fint gjort!\r\nGrattis.  " });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var comment = await Browser.ReadAsync(answer);

        Assert.Equal("Så fint gjort!\nGrattis.", comment.Text("text"));
        Assert.Equal(TestCity.Staff, comment.At<Guid>("author.id"));
        Assert.Equal(id, comment.At<Guid>("highlight"));
        Assert.Null(comment["changedAt"]);
        var page = await manager.GetJsonAsync(Url(id));
        Assert.True(JsonNode.DeepEquals(comment, page.Node("items.0")), page.ToJsonString());
        Assert.Empty(page["mine"]!.AsArray());
        Assert.Equal(comment.Id(), (await staff.GetJsonAsync(Url(id))).At<Guid>("mine.0"));
        Assert.Equal(1, await manager.CommentsAsync(id));
    }

    [Fact]
    public async Task A_request_sent_again_makes_no_second_congratulation()
    {
        var highlight = await app.A_published_highlight();
        using var staff = await app.SignedInAsync("staff");
        var body = new { id = Guid.CreateVersion7(), text = "Bra jobbat!" };

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => staff.PostAsync(Url(highlight), body)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.Equal(5, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        Assert.Equal(["Bra jobbat!"], await staff.TextsAsync(highlight));
        Assert.Equal(1, await staff.CommentsAsync(highlight));

        using var manager = await app.SignedInAsync("manager");
        await manager.PostAsync(Url(highlight), body).IsProblem(HttpStatusCode.Conflict, "id-taken");
        await staff
            .PostAsync(Url(await app.A_published_highlight()), body)
            .IsProblem(HttpStatusCode.Conflict, "id-taken");
        await staff.DeleteAsync($"/api/comments/{body.id}").HasStatus(HttpStatusCode.NoContent);
        await staff.PostAsync(Url(highlight), body).IsProblem(HttpStatusCode.Conflict, "id-taken");
    }

    [Fact]
    public async Task One_congratulates_only_what_is_published()
    {
        using var director = await app.SignedInAsync("director");
        var removed = await app.A_published_highlight();
        var comment = await app.A_comment(removed);
        await director
            .DeleteAsync($"/api/highlights/{removed}", new { reason = "Prov" })
            .HasStatus(HttpStatusCode.NoContent);

        foreach (var id in new[] { await app.A_draft(), removed, Guid.CreateVersion7() })
        {
            await director.GetAsync(Url(id)).IsProblem(HttpStatusCode.NotFound, "not-found");
            await director.PostAsync(Url(id), new { text = "Hej" }).IsProblem(HttpStatusCode.NotFound, "not-found");
        }
        using var staff = await app.SignedInAsync("staff");
        var url = $"/api/comments/{comment}";
        await staff.PutAsync(url, new { text = "Hej" }).IsProblem(HttpStatusCode.NotFound, "not-found");
        await staff.DeleteAsync(url).IsProblem(HttpStatusCode.NotFound, "not-found");
        await staff.PostAsync($"{url}/reports").IsProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Ones_own_is_changed_for_fifteen_minutes_and_not_longer()
    {
        var highlight = await app.A_published_highlight();
        var id = await app.A_comment(highlight, "Gratis!");
        using var staff = await app.SignedInAsync("staff");

        var changed = await staff.PutAsync($"/api/comments/{id}", new { text = "Grattis!" }).Read();
        Assert.Equal("Grattis!", changed.Text("text"));
        Assert.NotNull(changed["changedAt"]);
        Assert.Equal(["Grattis!"], await staff.TextsAsync(highlight));
        Assert.Equal(1, await staff.CommentsAsync(highlight));

        app.Clock.Advance(CommentRules.ChangeTime + TimeSpan.FromSeconds(1));
        await staff
            .PutAsync($"/api/comments/{id}", new { text = "För sent" })
            .IsProblem(HttpStatusCode.Conflict, "change-too-late");
        Assert.Equal(["Grattis!"], await staff.TextsAsync(highlight));
        await staff.DeleteAsync($"/api/comments/{id}").HasStatus(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task What_its_author_removes_is_gone_with_its_text_and_no_longer_counted()
    {
        var highlight = await app.A_published_highlight();
        await app.A_comment(highlight, "Den stannar.", by: "manager");
        using var staff = await app.SignedInAsync("staff");
        var before = await staff.SequenceAsync();
        var id = await app.A_comment(highlight, "Något jag ångrar.");
        await staff.PutAsync($"/api/comments/{id}", new { text = "Något jag ångrar djupt." }).Read();

        await staff.DeleteAsync($"/api/comments/{id}").HasStatus(HttpStatusCode.NoContent);

        await staff.DeleteAsync($"/api/comments/{id}").IsProblem(HttpStatusCode.NotFound, "not-found");
        Assert.Equal(["Den stannar."], await staff.TextsAsync(highlight));
        Assert.Equal(1, await staff.CommentsAsync(highlight));
        var events = await staff.EventsAsync(before);
        Assert.Equal(3, events.Count);
        Assert.All(events, entry => Assert.Equal("commentRemoved", entry.Text("type")));
        Assert.All(events, entry => Assert.Equal(id, entry.At<Guid>("data.id")));
        Assert.All(events, entry => Assert.Equal(highlight, entry.At<Guid>("data.highlight")));
        Assert.DoesNotContain("ångrar", events.ToJsonString(), StringComparison.Ordinal);
        await using var db = app.OpenDb();
        Assert.Equal("", (await db.Comments.FindAsync(id))!.Text);
    }

    [Theory]
    [InlineData("director", 400)] // hides it, but must say why
    [InlineData("manager", 403)]
    [InlineData("admin", 403)]
    public async Task Another_persons_is_neither_changed_nor_removed(string role, int removing)
    {
        var highlight = await app.A_published_highlight();
        var id = await app.A_comment(highlight, "Min egen.");
        using var other = await app.SignedInAsync(role);

        await other
            .PutAsync($"/api/comments/{id}", new { text = "Andras ord" })
            .IsProblem(HttpStatusCode.Forbidden, "forbidden");
        await other.DeleteAsync($"/api/comments/{id}").HasStatus((HttpStatusCode)removing);

        Assert.Equal(["Min egen."], await other.TextsAsync(highlight));
    }

    [Fact]
    public async Task Many_at_once_are_all_counted()
    {
        var highlight = await app.A_published_highlight();
        var crowd = await app.A_crowd(30);

        await Task.WhenAll(
            crowd.Select(
                async (person, number) =>
                {
                    using var browser = await app.SignedInAsync(person.ToString());
                    var id = (await browser.PostAsync(Url(highlight), new { text = $"Grattis {number}" }).Read()).Id();
                    if (number % 3 == 0)
                        await browser.DeleteAsync($"/api/comments/{id}").HasStatus(HttpStatusCode.NoContent);
                }
            )
        );

        using var staff = await app.SignedInAsync("staff");
        Assert.Equal(20, await staff.CommentsAsync(highlight));
        Assert.Equal(20, (await staff.TextsAsync(highlight)).Count);
    }
}
