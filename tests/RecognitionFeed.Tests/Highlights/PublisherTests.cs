using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Highlights;
using RecognitionFeed.Tests.Live;

namespace RecognitionFeed.Tests.Highlights;

public sealed class PublisherTests
{
    [Fact]
    public async Task It_is_published_to_the_second_and_dated_by_that()
    {
        await using var app = await FeedApp.StartAsync();
        await using var screen = await LiveClient.ConnectAsync(app);
        var (id, at) = await app.A_scheduled_highlight(
            TimeSpan.FromSeconds(2),
            Given.Draft("Klockan slog.") with
            {
                Units = [TestCity.School],
            }
        );

        var told = await screen.MessageAsync("highlightPublished", id);

        var published = told.Content.At<DateTimeOffset>("highlight.publishedAt");
        Assert.InRange(published, at, at.AddSeconds(1));
        Assert.Equal("published", told.Content.Text("highlight.state"));
        using var staff = await app.SignedInAsync("staff");
        Assert.Contains(id, await staff.FeedAsync());
        Assert.Contains(id, await staff.FeedAsync("?q=klockan"));
        Assert.Contains(id, await staff.FeedAsync($"?unit={TestCity.School}"));
    }

    [Fact]
    public async Task Several_are_published_in_the_order_of_their_times()
    {
        await using var app = await FeedApp.StartAsync();
        var (second, _) = await app.A_scheduled_highlight(TimeSpan.FromHours(2));
        var (first, _) = await app.A_scheduled_highlight(TimeSpan.FromHours(1));
        var (third, _) = await app.A_scheduled_highlight(TimeSpan.FromHours(9));
        app.Clock.Advance(TimeSpan.FromHours(3));
        await using var after = await app.RestartAsync();
        using var director = await after.SignedInAsync("director");

        await Eventually.Holds("two are out", async () => (await director.FeedAsync()).Count == 2);

        Assert.Equal([second, first], await director.FeedAsync());
        Assert.Equal("scheduled", (await director.GetJsonAsync($"/api/highlights/{third}")).Text("state"));
    }

    [Fact]
    public async Task What_was_missed_while_nothing_ran_is_published_at_the_start_and_dated_by_that()
    {
        var before = await FeedApp.StartAsync();
        var (id, at) = await before.A_scheduled_highlight(TimeSpan.FromHours(1));
        await before.StopAsync();
        before.Clock.Advance(TimeSpan.FromHours(5));

        await using var after = await before.RestartAsync();

        using var staff = await after.SignedInAsync("staff");
        await Eventually.Holds("it is published", async () => (await staff.FeedAsync()).Contains(id));
        var published = (await staff.GetJsonAsync($"/api/highlights/{id}")).At<DateTimeOffset>("publishedAt");
        Assert.InRange(published, at.AddHours(3.9), after.Clock.GetUtcNow());
        Assert.Single(await OfAsync(staff, id));
    }

    [Fact]
    public async Task Two_instances_publish_it_once()
    {
        await using var first = await FeedApp.StartAsync();
        await using var second = await first.AnotherInstance();
        var ids = new List<Guid>();
        for (var i = 0; i < 5; i++)
            ids.Add((await first.A_scheduled_highlight(TimeSpan.FromSeconds(3))).Id);
        using var staff = await second.SignedInAsync("staff");

        await Eventually.Holds("all are out", async () => (await staff.FeedAsync()).Count == ids.Count);

        foreach (var id in ids)
            Assert.Equal("highlightPublished", Assert.Single(await OfAsync(staff, id)).Text("type"));
    }

    [Fact]
    public async Task What_one_instance_took_in_another_publishes_when_the_first_has_ended()
    {
        var first = await FeedApp.StartAsync();
        await using var second = await first.AnotherInstance();
        var (id, at) = await first.A_scheduled_highlight(TimeSpan.FromSeconds(4));
        await first.StopAsync();
        using var staff = await second.SignedInAsync("staff");

        await Eventually.Holds("it is published", async () => (await staff.FeedAsync()).Contains(id));

        var published = (await staff.GetJsonAsync($"/api/highlights/{id}")).At<DateTimeOffset>("publishedAt");
        Assert.InRange(published, at, at.AddSeconds(1));
        await second.DisposeAsync();
        await first.DisposeAsync();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_kill_in_the_very_moment_neither_loses_nor_doubles_it(int round)
    {
        await using var city = await FeedApp.StartAsync();
        var ids = new List<Guid>();
        for (var i = 0; i < 20; i++)
            ids.Add((await city.A_scheduled_highlight(TimeSpan.FromMinutes(1))).Id);
        // Due when the process has started; it is killed while it publishes them.
        await using (var db = city.OpenDb())
            await db.Highlights.ExecuteUpdateAsync(set =>
                set.SetProperty(x => x.ScheduledFor, city.Clock.GetUtcNow().AddDays(1))
            );
        await city.StopAsync();
        using (var killed = await FeedProcess.StartAsync(city))
        {
            using var director = new Browser(new HttpClient { BaseAddress = killed.Address });
            await director.SignInAsync("director");
            var soon = DateTimeOffset.UtcNow.AddSeconds(5);
            await Task.WhenAll(
                ids.Select(id => director.PostAsync($"/api/highlights/{id}/publication", new { at = soon }).Read())
            );
            var reached = 1 + (Random.Shared.Next(5) * round);
            await Eventually.Holds(
                $"{reached} are published",
                async () => (await director.FeedAsync()).Count >= reached
            );
            killed.Kill();
        }

        using (var restarted = await FeedProcess.StartAsync(city))
        {
            using var director = new Browser(new HttpClient { BaseAddress = restarted.Address });
            await director.SignInAsync("director");
            await Eventually.Holds("all are out", async () => (await director.FeedAsync()).Count == ids.Count);
            var events = await director.EventsAsync(0);
            Assert.Equal(
                ids.Order(),
                events.Select(entry => entry.At<Guid>("data.highlight.id")).Order() // each once
            );
        }
    }

    [Fact]
    public async Task What_can_no_longer_be_published_is_a_draft_again_and_its_author_is_told()
    {
        await using var app = await FeedApp.StartAsync();
        var photo = await app.A_photo();
        var (id, _) = await app.A_scheduled_highlight(
            TimeSpan.FromSeconds(2),
            Given.Draft() with
            {
                Photos = [new(photo, "Bild")],
            }
        );
        var (sound, _) = await app.A_scheduled_highlight(TimeSpan.FromSeconds(2.5));
        await using (var db = app.OpenDb())
            await db
                .Photos.Where(row => row.Id == photo)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.RemovedAt, app.Clock.GetUtcNow()));
        using var director = await app.SignedInAsync("director");

        await Eventually.Holds("the other is out", async () => (await director.FeedAsync()).Contains(sound));

        var draft = await director.GetJsonAsync($"/api/highlights/{id}");
        Assert.Equal("draft", draft.Text("state"));
        Assert.Null(draft["scheduledFor"]);
        var notice = Assert.Single(await director.GetItemsAsync("/api/my/notifications"));
        Assert.Equal("scheduledFailed", notice.Text("kind"));
        Assert.Equal("photos", notice.Text("detail"));
        Assert.Equal(id, notice.At<Guid>("highlight.id"));
        using var editor = await app.SignedInAsync("editor");
        Assert.Empty(await editor.GetItemsAsync("/api/my/notifications"));
    }

    [Fact]
    public async Task Whoever_unschedules_in_the_very_moment_has_nothing_published()
    {
        await using var app = await FeedApp.StartAsync();
        using var director = await app.SignedInAsync("director");
        for (var round = 0; round < 5; round++)
        {
            var (id, at) = await app.A_scheduled_highlight(TimeSpan.FromSeconds(1));
            while (app.Clock.GetUtcNow() < at.AddMilliseconds(round * 3))
                await Task.Yield();

            await director
                .DeleteAsync($"/api/highlights/{id}/publication")
                .HasStatus(System.Net.HttpStatusCode.NoContent);

            Assert.Equal("draft", (await director.GetJsonAsync($"/api/highlights/{id}")).Text("state"));
            Assert.DoesNotContain(id, await director.FeedAsync());
        }
        await using var db = app.OpenDb();
        Assert.False(await db.Highlights.AnyAsync(x => x.State == HighlightState.Scheduled));
    }

    private static async Task<IReadOnlyList<JsonNode>> OfAsync(Browser browser, Guid id) =>
        [
            .. (await browser.EventsAsync(0))
                .OfType<JsonNode>()
                .Where(entry => entry.Node("data.highlight") is { } highlight && highlight.Id() == id),
        ];
}
