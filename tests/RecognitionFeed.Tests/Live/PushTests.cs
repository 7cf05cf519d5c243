using System.Net;
using System.Text.Json.Nodes;

namespace RecognitionFeed.Tests.Live;

public sealed class PushTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Fact]
    public async Task A_published_highlight_reaches_every_open_screen_whole_in_one_message()
    {
        await using var phone = await LiveClient.ConnectAsync(app);
        await using var desk = await LiveClient.ConnectAsync(app, "manager");

        var id = await app.A_published_highlight(
            Given.Draft("Å, ä och ö når fram.") with
            {
                People = [TestCity.Asa],
                Units = [TestCity.School],
                Behaviours = ["samarbetar"],
            }
        );

        using var staff = await app.SignedInAsync("staff");
        var whole = await staff.GetJsonAsync($"/api/highlights/{id}");
        foreach (var screen in new[] { phone, desk })
        {
            var message = await screen.MessageAsync("highlightPublished", id);
            Assert.True(JsonNode.DeepEquals(whole, message.Content["highlight"]), message.Content.ToJsonString());
            Assert.Equal(TimeSpan.Zero, message.Content.At<DateTimeOffset>("at").Offset);
            var logged = (await staff.EventsAsync(message.Sequence!.Value - 1))[0];
            Assert.True(JsonNode.DeepEquals(logged.Node("data.highlight"), message.Content["highlight"]));
            Assert.Equal(logged.Text("at"), message.Content.Text("at"));
        }
    }

    [Fact]
    public async Task A_change_an_undo_and_a_take_down_reach_open_screens()
    {
        await using var screen = await LiveClient.ConnectAsync(app);
        var photo = await app.A_photo();
        var text = Given.Draft() with { Photos = [new(photo, "Bild")] };
        var id = await app.A_published_highlight(text);
        using var director = await app.SignedInAsync("director");

        await director.PutAsync($"/api/highlights/{id}", text with { Story = new("Ändrad.", "") }, "\"2\"").Read();
        var changed = await screen.MessageAsync("highlightChanged", id);
        Assert.Equal("Ändrad.", changed.Content.Text("highlight.story.happened"));

        await director.DeleteAsync($"/api/highlights/{id}/publication").HasStatus(HttpStatusCode.NoContent);
        var undone = await screen.MessageAsync("highlightRemoved", id);

        await director.PostAsync($"/api/highlights/{id}/publication").Read();
        await director.DeleteAsync($"/api/highlights/{id}", new { reason = "Fel" }).HasStatus(HttpStatusCode.NoContent);
        var removed = await screen.MessageAsync(
            "the take-down",
            message => message.Type == "highlightRemoved" && message.Sequence > undone.Sequence
        );

        Assert.Equal(id, removed.About);
        Assert.Null(removed.Content["highlight"]);
        Assert.Null(removed.Content["reason"]);
    }

    [Fact]
    public async Task Nothing_is_told_of_drafts()
    {
        await using var screen = await LiveClient.ConnectAsync(app);
        var draft = await app.A_draft();
        using var director = await app.SignedInAsync("director");
        await director.PutAsync($"/api/highlights/{draft}", Given.Draft("Ändrat utkast."), "\"1\"").Read();
        await director.DeleteAsync($"/api/highlights/{draft}").HasStatus(HttpStatusCode.NoContent);
        var published = await app.A_published_highlight();

        await screen.MessageAsync("highlightPublished", published);

        Assert.DoesNotContain(screen.Messages, message => message.About == draft);
    }

    [Fact]
    public async Task When_sixteen_publish_at_once_every_screen_is_told_in_the_logs_order()
    {
        await using var first = await LiveClient.ConnectAsync(app);
        await using var second = await LiveClient.ConnectAsync(app);
        using var staff = await app.SignedInAsync("staff");
        var before = await staff.SequenceAsync();

        var ids = await Task.WhenAll(
            Enumerable
                .Range(0, 16)
                .Select(async _ => new[] { await app.A_published_highlight(), await app.A_published_highlight() })
        );

        var expected = Enumerable.Range(1, 32).Select(number => before + number).ToList();
        foreach (var screen in new[] { first, second })
        {
            await screen.MessageAsync("the last event", message => message.Sequence == before + 32);
            Assert.Equal(expected, screen.Sequences);
            Assert.Equal(
                ids.SelectMany(pair => pair).Order(),
                screen.Messages.Select(message => message.About).OfType<Guid>().Order()
            );
        }
    }

    [Fact]
    public async Task From_its_first_message_on_a_screen_misses_nothing()
    {
        for (var round = 0; round < 10; round++)
        {
            var publishing = app.A_published_highlight();
            await using var screen = await LiveClient.ConnectAsync(app);
            var from = screen.Messages.First(message => message.Type == "connected").Sequence!.Value;
            await publishing;
            using var staff = await app.SignedInAsync("staff");

            var logged = (await staff.EventsAsync(from)).Select(entry => entry.At<long>("sequence")).ToList();

            await Eventually.Holds(
                "all that was logged after the first message is told",
                () => !logged.Except(screen.Sequences).Any()
            );
        }
    }
}
