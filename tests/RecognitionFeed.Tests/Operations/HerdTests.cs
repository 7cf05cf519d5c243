using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace RecognitionFeed.Tests.Operations;

/// <summary>The whole city asks at once.</summary>
public sealed partial class HerdTests(FeedApp app) : IClassFixture<FeedApp>
{
    private const int Many = 200;

    [Fact]
    public async Task However_many_ask_the_first_page_is_made_once()
    {
        await app.A_published_highlight();
        using var staff = await app.SignedInAsync("staff");
        await staff.FeedAsync();
        var before = await MadeAsync("feed_firstpage_made_total");

        var pages = await AskAsync(staff, "/api/highlights");

        Assert.Single(pages.Distinct());
        Assert.InRange(await MadeAsync("feed_firstpage_made_total") - before, 0, 1);
    }

    [Fact]
    public async Task However_many_come_back_what_they_missed_is_read_once()
    {
        await app.A_published_highlight();
        using var staff = await app.SignedInAsync("staff");
        var before = await MadeAsync("feed_events_pages_total");

        var pages = await AskAsync(staff, "/api/events?after=0");

        Assert.Single(pages.Distinct());
        Assert.Equal(1, await MadeAsync("feed_events_pages_total") - before);
    }

    [Fact]
    public async Task What_was_missed_is_read_anew_after_every_event()
    {
        using var staff = await app.SignedInAsync("staff");
        var id = await app.A_published_highlight();
        var before = await staff.EventsAsync(0);
        Assert.Contains(id, before.Select(entry => entry!.Node("data.highlight.id")?.GetValue<Guid>()));

        using var director = await app.SignedInAsync("director");
        await director
            .DeleteAsync($"/api/highlights/{id}", new { reason = "Prov" })
            .HasStatus(HttpStatusCode.NoContent);

        var after = await staff.EventsAsync(0);
        Assert.Equal(before.Count + 1, after.Count);
        Assert.DoesNotContain(id, after.Select(entry => entry!.Node("data.highlight.id")?.GetValue<Guid>()));
    }

    [Fact]
    public async Task Beyond_the_bound_one_is_told_when_to_come_back_and_the_first_page_is_still_answered()
    {
        await using var narrow = await FeedApp.StartAsync(app =>
            app.With("Herd:AtOnce", "1").With("Herd:Waiting", "4")
        );
        using var staff = await narrow.SignedInAsync("staff");
        var turnedAway = new List<HttpResponseMessage>();
        await Eventually.Holds(
            "some are turned away",
            async () =>
            {
                var answers = await Task.WhenAll(
                    Enumerable.Range(0, Many).Select(_ => staff.GetAsync("/api/people?q=a"))
                );
                Assert.All(
                    answers,
                    answer => Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.TooManyRequests)
                );
                Assert.Contains(answers, answer => answer.IsSuccessStatusCode);
                turnedAway = [.. answers.Where(answer => !answer.IsSuccessStatusCode)];
                return turnedAway.Count > 1;
            }
        );
        foreach (var answer in turnedAway)
        {
            await answer.IsProblem(HttpStatusCode.TooManyRequests, "busy");
            Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 5);
        }

        var others = Task.WhenAll(Enumerable.Range(0, Many).Select(_ => staff.GetAsync("/api/people?q=a")));
        Assert.All(await AskAsync(staff, "/api/highlights"), page => Assert.StartsWith("{", page));
        await others;
        await staff.GetAsync("/api/people?q=a").HasStatus(HttpStatusCode.OK);
    }

    private static async Task<string[]> AskAsync(Browser browser, string url) =>
        await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => browser.Http.GetStringAsync(url)));

    private async Task<double> MadeAsync(string counter)
    {
        using var anonymous = app.Anonymous();
        var page = await anonymous.GetStringAsync("/metrics");
        var value = Value().Matches(page).Single(match => match.Groups[1].Value == counter).Groups[2].Value;
        return double.Parse(value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^(\w+)(?:{.*})? (\S+)", RegexOptions.Multiline)]
    private static partial Regex Value();
}
