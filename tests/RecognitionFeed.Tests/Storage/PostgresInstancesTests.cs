using System.Diagnostics;
using System.Net;
using RecognitionFeed.Tests.Photos;

namespace RecognitionFeed.Tests.Storage;

[Trait("Database", "PostgreSql")]
public sealed class PostgresInstancesTests(TwoInstances instances) : IClassFixture<TwoInstances>
{
    [Fact]
    public async Task What_one_instance_publishes_reaches_a_browser_at_the_other()
    {
        using var staff = await instances.Second.SignedInAsync("staff");
        await using var live = await LiveBrowser.ConnectAsync(instances.Second, staff);

        var id = await instances.First.A_published_highlight();

        var message = await live.NextAsync("highlightPublished");
        Assert.Equal(id, message["highlight"]!["id"]!.GetValue<Guid>());
        Assert.Equal(id, (await staff.FeedAsync())[0]);
    }

    [Fact]
    public async Task What_one_instance_takes_down_is_gone_from_the_other()
    {
        var id = await instances.First.A_published_highlight();
        using var staff = await instances.Second.SignedInAsync("staff");
        await using var live = await LiveBrowser.ConnectAsync(instances.Second, staff);
        var again = await instances.First.A_published_highlight();
        while ((await live.NextAsync("highlightPublished"))["highlight"]!["id"]!.GetValue<Guid>() != again) { }
        Assert.Contains(id, await staff.FeedAsync());

        using var director = await instances.First.SignedInAsync("director");
        await director.DeleteAsync($"/api/highlights/{id}", new { reason = "Någon ångrade sig." });

        Assert.Equal(id, (await live.NextAsync("highlightRemoved"))["id"]!.GetValue<Guid>());
        Assert.DoesNotContain(id, await staff.FeedAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync($"/api/highlights/{id}")).StatusCode);
    }

    [Fact]
    public async Task What_one_instance_blurs_is_gone_from_the_other()
    {
        var photo = await instances.First.A_sent_photo();
        var id = await instances.First.A_published_highlight(GivenPhotos.Draft(photo));
        using var staff = await instances.Second.SignedInAsync("staff");
        await using var live = await LiveBrowser.ConnectAsync(instances.Second, staff);
        Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync(photo.Urls()[0])).StatusCode);

        using var director = await instances.First.SignedInAsync("director");
        var blur = new
        {
            blur = new[]
            {
                new
                {
                    x = 0.1,
                    y = 0.1,
                    width = 0.2,
                    height = 0.2,
                },
            },
        };
        var edited = await director.PostAsync($"/api/photos/{photo.Id()}/edits", blur).Read();
        await director.PutAsync($"/api/highlights/{id}", GivenPhotos.Draft(edited), "\"2\"").Read();

        var told = await live.NextAsync("highlightChanged");
        Assert.Equal(edited.Id(), told.At<Guid>("highlight.photos.0.id"));
        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync(photo.Urls()[0])).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync(edited.Urls()[0])).StatusCode);
    }

    [Fact]
    public async Task A_reaction_at_one_instance_is_counted_at_the_other()
    {
        var id = await instances.First.A_published_highlight();
        using var colleague = await instances.First.SignedInAsync(TestCity.Asa.ToString());
        using var staff = await instances.Second.SignedInAsync("staff");
        await using var live = await LiveBrowser.ConnectAsync(instances.Second, staff);
        await staff.PutAsync($"/api/highlights/{id}/reactions/heart");
        Assert.Equal(1, await CountAsync(live, id, "heart", 1));
        Assert.Equal(1, await ShownAsync(staff, id));

        await colleague.PutAsync($"/api/highlights/{id}/reactions/heart");

        Assert.Equal(2, await CountAsync(live, id, "heart", 2));
        Assert.Equal(2, await ShownAsync(staff, id));

        await colleague.DeleteAsync($"/api/highlights/{id}/reactions/heart");

        Assert.Equal(1, await CountAsync(live, id, "heart", 1));
        Assert.Equal(1, await ShownAsync(staff, id));
    }

    [Fact]
    public async Task However_many_react_at_however_many_instances_a_browser_hears_of_it_once_a_second()
    {
        var id = await instances.First.A_published_highlight();
        using var staff = await instances.Second.SignedInAsync("staff");
        await using var live = await LiveBrowser.ConnectAsync(instances.Second, staff);
        var watch = Stopwatch.StartNew();
        using var enough = new CancellationTokenSource();
        var reacting = Task.WhenAll(
            ReactAsync(instances.First, TestCity.Manager, id, enough.Token),
            ReactAsync(instances.Second, TestCity.Asa, id, enough.Token)
        );

        var heard = 0;
        for (; heard < 4; heard++)
            await live.NextAsync("reactionsCounted");

        Assert.True(heard <= watch.Elapsed.TotalSeconds + 2, $"{heard} messages within {watch.Elapsed}");
        await enough.CancelAsync();
        var reactions = (await reacting).Sum();
        Assert.True(reactions > 4 * heard, $"Only {reactions} reactions");
    }

    [Fact]
    public async Task Whoever_has_signed_in_at_one_instance_is_known_at_the_other()
    {
        using var signedIn = await instances.First.SignedInAsync("editor");
        using var other = new Browser(instances.Second.Anonymous());
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.GetAsync("/api/me")).StatusCode);

        other.Http.DefaultRequestHeaders.Add("Cookie", signedIn.Cookie);

        var me = await other.GetJsonAsync("/api/me");
        Assert.Equal(TestCity.Editor, me["id"]!.GetValue<Guid>());
    }

    /// <summary>The count in the first message that has the expected one, or the last heard: counts may come in steps.</summary>
    private static async Task<int> CountAsync(LiveBrowser live, Guid highlight, string kind, int expected)
    {
        while (true)
        {
            var message = await live.NextAsync("reactionsCounted");
            if (message["counts"]![highlight.ToString()]?[kind]?.GetValue<int>() is { } count && count == expected)
                return count;
        }
    }

    private static async Task<int> ShownAsync(Browser browser, Guid highlight) =>
        (await browser.GetItemsAsync("/api/highlights")).Single(item => item!["id"]!.GetValue<Guid>() == highlight)![
            "counts"
        ]!["heart"]!.GetValue<int>();

    private static async Task<int> ReactAsync(FeedApp instance, Guid person, Guid highlight, CancellationToken enough)
    {
        using var browser = await instance.SignedInAsync(person.ToString());
        var reactions = 0;
        for (; !enough.IsCancellationRequested; reactions++)
        {
            var url = $"/api/highlights/{highlight}/reactions/thanks";
            var answer = await (reactions % 2 == 0 ? browser.PutAsync(url) : browser.DeleteAsync(url));
            answer.EnsureSuccessStatusCode();
        }
        return reactions;
    }
}
