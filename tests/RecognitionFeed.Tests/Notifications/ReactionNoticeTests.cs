using RecognitionFeed.Tests.Operations;

namespace RecognitionFeed.Tests.Notifications;

public sealed class ReactionNoticeTests : IAsyncLifetime, IDisposable
{
    private readonly FeedApp app = new FeedApp().With("Notifications:GatherReactions", "00:00:00.2");

    [Fact]
    public async Task Forty_reactions_are_one_notice_to_whoever_is_in_it_and_to_the_author()
    {
        var id = await app.A_published_highlight(Given.Draft() with { People = [TestCity.Asa] });
        foreach (var person in await app.A_crowd(40))
            await app.React(person, id);

        foreach (var person in new[] { TestCity.Asa, TestCity.Director })
        {
            await CountIsAsync(person, id, 40);
            Assert.Single(await app.KindsAsync(person, id), "reactions");
        }
        Assert.DoesNotContain("reactions", await app.KindsAsync(TestCity.Staff, id));
        var notice = (await app.NoticesAsync(TestCity.Director)).Single();
        Assert.Null(notice!["actor"]);
        Assert.True(notice.At<bool>("highlight.yours"));
        Assert.DoesNotContain("Person", notice.ToJsonString(), StringComparison.Ordinal); // nobody's name
    }

    [Fact]
    public async Task Ones_own_reaction_is_no_news()
    {
        var id = await app.A_published_highlight(Given.Draft() with { People = [TestCity.Asa] });
        await app.React(TestCity.Asa, id);
        await CountIsAsync(TestCity.Director, id, 1);

        Assert.Equal(["inHighlight"], await app.KindsAsync(TestCity.Asa, id));

        await app.React(TestCity.Staff, id, "thanks");
        await CountIsAsync(TestCity.Director, id, 2);
        await CountIsAsync(TestCity.Asa, id, 1);
    }

    [Fact]
    public async Task More_make_it_newer_and_fewer_only_smaller_until_it_is_gone()
    {
        var id = await app.A_published_highlight();
        await app.React(TestCity.Asa, id);
        await CountIsAsync(TestCity.Director, id, 1);
        var first = (await app.NoticesAsync(TestCity.Director))[0]!;

        await app.React(TestCity.Staff, id);
        await CountIsAsync(TestCity.Director, id, 2);
        var second = (await app.NoticesAsync(TestCity.Director))[0]!;
        Assert.Equal(first.Id(), second.Id());
        Assert.True(second.At<DateTimeOffset>("at") > first.At<DateTimeOffset>("at"));

        using var staff = await app.SignedInAsync("staff");
        using var asa = await app.SignedInAsync(TestCity.Asa.ToString());
        await staff.DeleteAsync($"/api/highlights/{id}/reactions/heart");
        await CountIsAsync(TestCity.Director, id, 1);
        Assert.Equal(second.Text("at"), (await app.NoticesAsync(TestCity.Director))[0]!.Text("at"));
        await asa.DeleteAsync($"/api/highlights/{id}/reactions/heart");
        await Eventually.Holds(
            "the notice is gone",
            async () => (await app.KindsAsync(TestCity.Director, id)).Count == 0
        );
    }

    [Fact]
    public async Task They_go_with_the_highlight()
    {
        var id = await app.A_published_highlight();
        await app.React(TestCity.Asa, id);
        await CountIsAsync(TestCity.Director, id, 1);
        using var director = await app.SignedInAsync("director");

        await director.DeleteAsync($"/api/highlights/{id}", new { reason = "Fel." });

        Assert.Empty(await app.KindsAsync(TestCity.Director, id));
    }

    [Fact]
    public async Task Those_counted_before_a_stop_are_told_after_it()
    {
        var before = await FeedApp.StartAsync(it => it.With("Notifications:GatherReactions", "00:10:00"));
        var id = await before.A_published_highlight();
        await before.React(TestCity.Asa, id);
        Assert.Empty(await before.KindsAsync(TestCity.Director, id));
        await before.HasHadTurnAsync("reaction-notices");
        before.Clock.Advance(TimeSpan.FromHours(1)); // the next turn is due

        await using var after = await before.RestartAsync();

        await Eventually.Holds(
            "the author is told",
            async () => (await after.KindsAsync(TestCity.Director, id)).Contains("reactions")
        );
    }

    private Task CountIsAsync(Guid person, Guid highlight, int count) =>
        Eventually.Holds(
            $"{count} reactions are told",
            async () =>
                (await app.NoticesAsync(person)).Any(notice =>
                    notice.Text("kind") == "reactions"
                    && notice.At<Guid>("about") == highlight
                    && notice.At<int>("count") == count
                )
        );

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)app).DisposeAsync();

    public void Dispose() => app.Dispose();
}
