using System.Net;
using System.Text.Json.Nodes;
using RecognitionFeed.Highlights;
using RecognitionFeed.Tests.Live;

namespace RecognitionFeed.Tests.Comments;

public sealed class CommentPushTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Fact]
    public async Task What_happens_to_comments_reaches_open_screens_with_their_number()
    {
        var highlight = await app.A_published_highlight();
        await using var screen = await LiveClient.ConnectAsync(app, "manager");
        using var staff = await app.SignedInAsync("staff");
        var before = await staff.SequenceAsync();

        var id = await app.A_comment(highlight, "Gratis!");
        var added = await screen.MessageAsync("the comment", message => message.Type == "commentAdded");
        await staff.PutAsync($"/api/comments/{id}", new { text = "Grattis!" }).Read();
        var changed = await screen.MessageAsync("the change", message => message.Type == "commentChanged");
        await staff.DeleteAsync($"/api/comments/{id}").HasStatus(HttpStatusCode.NoContent);
        var removed = await screen.MessageAsync("its end", message => message.Type == "commentRemoved");

        Assert.Equal("Gratis!", added.Content.Text("comment.text"));
        Assert.Equal(highlight, added.Content.At<Guid>("comment.highlight"));
        Assert.Equal("Grattis!", changed.Content.Text("comment.text"));
        Assert.Equal(id, removed.Content.Id());
        Assert.Equal(highlight, removed.Content.At<Guid>("highlight"));
        Assert.Equal(
            [1, 1, 0],
            new[] { added, changed, removed }.Select(message => message.Content.At<int>("comments"))
        );
        var sequences = new[] { added, changed, removed }.Select(message => message.Sequence!.Value);
        Assert.Equal([before + 1, before + 2, before + 3], sequences);
        Assert.True((await staff.CommentEventsAsync(before)).Count == 3);
    }

    [Fact]
    public async Task The_feeds_page_is_not_made_anew_for_each_comment()
    {
        var highlight = await app.A_published_highlight();
        var pages = (FirstPage)app.Services.GetService(typeof(FirstPage))!;
        await app.A_comment(highlight);

        var made = new HashSet<FirstPageContent>(ReferenceEqualityComparer.Instance);
        var since = System.Diagnostics.Stopwatch.GetTimestamp();
        for (var number = 0; number < 9; number++)
        {
            await app.A_comment(highlight, by: "manager");
            made.Add(await pages.GetAsync());
        }

        var seconds = System.Diagnostics.Stopwatch.GetElapsedTime(since).TotalSeconds;
        Assert.True(made.Count <= seconds + 1, $"{made.Count} pages in {seconds:f1} seconds");
    }

    [Fact]
    public async Task A_published_highlight_carries_its_number_of_comments()
    {
        var id = await app.A_published_highlight();
        await app.A_comment(id);
        using var editor = await app.SignedInAsync("editor");
        await using var screen = await LiveClient.ConnectAsync(app);
        var now = (await editor.GetJsonAsync($"/api/highlights/{id}")).AsObject();
        var photos = new JsonArray([
            .. now["photos"]!.AsArray().Select(x => new JsonObject { ["id"] = x.Id(), ["alt"] = "Bild" }),
        ]);

        await editor
            .PutAsync(
                $"/api/highlights/{id}",
                new { story = new { happened = "Rättad.", meant = "" }, photos },
                $"\"{now["version"]}\""
            )
            .Read();

        var changed = await screen.MessageAsync("highlightChanged", id);
        Assert.Equal(1, changed.Content.At<int>("highlight.comments"));
        Assert.False(changed.Content.At<bool>("highlight.commentsLocked"));
    }
}
