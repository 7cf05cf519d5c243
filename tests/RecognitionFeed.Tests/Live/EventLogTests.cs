using System.Net;
using System.Text.Json.Nodes;

namespace RecognitionFeed.Tests.Live;

public sealed class EventLogTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Fact]
    public async Task Sixteen_writers_at_once_leave_no_gap()
    {
        using var director = await app.SignedInAsync("director");
        var before = await director.SequenceAsync();

        await Task.WhenAll(
            Enumerable
                .Range(0, 16)
                .Select(async _ =>
                {
                    var id = await app.A_published_highlight();
                    await director.DeleteAsync($"/api/highlights/{id}/publication").HasStatus(HttpStatusCode.NoContent);
                    await director.PostAsync($"/api/highlights/{id}/publication").Read();
                })
        );

        var sequences = (await director.EventsAsync(before)).Select(entry => entry.At<long>("sequence"));
        Assert.Equal(Enumerable.Range(1, 48).Select(number => before + number), sequences);
        Assert.Equal(before + 48, await director.SequenceAsync());
    }

    [Fact]
    public async Task Who_comes_back_gets_each_event_once_and_in_order_from_wherever_it_was()
    {
        using var staff = await app.SignedInAsync("staff");
        for (var i = 0; i < 12; i++)
            await app.A_published_highlight();
        var last = await staff.SequenceAsync();
        var all = (await staff.EventsAsync(0)).Select(entry => entry!.ToJsonString()).ToList();
        Assert.Equal(last, all.Count);

        for (var after = 0L; after <= last; after++)
        {
            var caughtUp = await CatchUpAsync(staff, after, limit: 5);
            Assert.Equal(all.Skip((int)after), caughtUp.Select(entry => entry.ToJsonString()));
        }
    }

    [Fact]
    public async Task Who_catches_up_while_others_publish_misses_nothing()
    {
        using var staff = await app.SignedInAsync("staff");
        var before = await staff.SequenceAsync();
        var publishing = Task.WhenAll(Enumerable.Range(0, 24).Select(_ => app.A_published_highlight()));
        var read = new List<long>();

        await Eventually.Holds(
            "all 24 events are read",
            async () =>
            {
                var after = read.LastOrDefault(before);
                read.AddRange((await CatchUpAsync(staff, after, limit: 3)).Select(entry => entry.At<long>("sequence")));
                return read.Count >= 24;
            }
        );

        await publishing;
        Assert.Equal(Enumerable.Range(1, 24).Select(number => before + number), read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?after=-1")]
    [InlineData("?after=x")]
    [InlineData("?after=0&limit=0")]
    [InlineData("?after=0&limit=501")]
    [InlineData("?after=99999999999999999999")]
    public async Task A_request_that_makes_no_sense_is_refused(string query)
    {
        using var staff = await app.SignedInAsync("staff");
        await staff.GetAsync("/api/events" + query).IsProblem(HttpStatusCode.BadRequest, "invalid");
    }

    [Fact]
    public async Task Who_is_ahead_of_the_log_is_told_to_reload()
    {
        using var staff = await app.SignedInAsync("staff");
        var last = await staff.SequenceAsync();
        await staff.GetAsync($"/api/events?after={last + 1}").IsProblem(HttpStatusCode.Gone, "events-gone");
        Assert.Empty(await staff.EventsAsync(last));
    }

    [Fact]
    public async Task Who_has_not_signed_in_reads_no_events()
    {
        using var anonymous = app.Anonymous();
        await anonymous.GetAsync("/api/events?after=0").IsProblem(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    private static async Task<List<JsonNode>> CatchUpAsync(Browser browser, long after, int limit)
    {
        var caughtUp = new List<JsonNode>();
        while (true)
        {
            var page = await browser.GetJsonAsync($"/api/events?after={after}&limit={limit}");
            var events = page["events"]!.AsArray();
            Assert.InRange(events.Count, 0, limit);
            caughtUp.AddRange(events!);
            after = caughtUp.Count == 0 ? after : caughtUp[^1].At<long>("sequence");
            if (after >= page.At<long>("last"))
                return caughtUp;
        }
    }
}
