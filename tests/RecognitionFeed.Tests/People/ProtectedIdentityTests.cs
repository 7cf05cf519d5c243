using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace RecognitionFeed.Tests.People;

/// <summary>A person whose identity is protected is never found, named or hinted at, whatever they were part of before.</summary>
public sealed class ProtectedIdentityTests(ConcealedCity city) : IClassFixture<ConcealedCity>
{
    private static readonly Dictionary<string, string[]> Questions = new()
    {
        ["/api/people"] = ["?q=viola", "?q=wext", "?q=lärare", "?q=råå", "?q="],
        ["/api/units"] = ["?q=råå", ""],
        ["/api/highlights"] = ["", "?q=wext", "?q=viola", "?person={viola}", "?state=draft"],
        ["/api/nominations"] = ["", "?q=wext", "?q=viola", "?assignee={viola}", "?assignee=nobody"],
        ["/api/nominations/counts"] = ["", "?assignee={viola}"],
        ["/api/events"] = ["?after=0&limit=500"],
        ["/api/reactions"] = ["?highlights={highlight}"],
        ["/api/my/reactions"] = ["?highlights={highlight}"],
        ["/dev/people"] = ["", "?q=viola"],
    };

    [Fact]
    public async Task Nothing_that_anybody_can_read_holds_the_name_or_the_id()
    {
        var urls = await UrlsAsync();
        Assert.InRange(urls.Count, 100, 1000);
        var answered = 0;
        foreach (var reader in city.Readers)
        {
            using var browser = await city.App.SignedInAsync(reader);
            foreach (var url in urls)
            {
                var answer = await browser.GetAsync(url);
                answered += answer.IsSuccessStatusCode ? 1 : 0;
                Assert.True((int)answer.StatusCode < 500, $"{url}: {(int)answer.StatusCode}");
                HidesHer($"{reader} {url}", await answer.Content.ReadAsStringAsync());
            }
        }
        Assert.InRange(answered, 200, int.MaxValue); // the walk has come to where something is
    }

    [Fact]
    public void No_open_browser_is_told_of_the_person()
    {
        Assert.Contains(city.Told, told => told.StartsWith("highlightChanged", StringComparison.Ordinal));
        Assert.Contains(city.Told, told => told.StartsWith("commentAdded", StringComparison.Ordinal));
        Assert.All(city.Told, told => HidesHer("live", told));
    }

    [Fact]
    public async Task To_ask_for_the_person_is_answered_as_for_somebody_who_never_was()
    {
        var never = Guid.CreateVersion7();
        foreach (var reader in city.Readers)
        {
            using var browser = await city.App.SignedInAsync(reader);
            foreach (var ask in Asking(browser))
                Assert.Equal(await SaidAsync(ask, never), await SaidAsync(ask, city.Viola));
        }
    }

    [Fact]
    public async Task The_unit_counts_and_is_led_by_those_who_may_be_found()
    {
        using var staff = await city.App.SignedInAsync("staff");
        var unit = await staff.GetJsonAsync($"/api/units/{city.Ids[1]}");
        Assert.Equal(1, unit.At<int>("staff"));
        Assert.Null(unit["manager"]);
        Assert.Null((await staff.GetJsonAsync($"/api/people/{city.Bo}"))["manager"]);
    }

    [Fact]
    public async Task No_row_that_is_told_or_searched_keeps_the_name()
    {
        await using var db = city.App.OpenDb();
        foreach (var text in await db.Events.Select(x => x.Data).ToListAsync())
            HidesHer("events", text);
        foreach (var text in await db.HighlightTexts.Select(x => x.Text).ToListAsync())
            HidesHer("search", text);
        foreach (var text in await db.NominationTexts.Select(x => x.Text).ToListAsync())
            HidesHer("search of nominations", text);
        foreach (var text in await db.Comments.Select(x => x.Text).ToListAsync())
            HidesHer("comments", text);
        Assert.True(await db.Comments.AnyAsync(x => x.Text == "Bra, @…!"));
    }

    [Fact]
    public async Task The_person_still_sees_and_does_everything()
    {
        using var viola = await city.App.SignedInAsync(city.Viola.ToString());
        Assert.Equal("Viola Wext", (await viola.GetJsonAsync("/api/me")).Text("name"));
        Assert.NotEmpty(await viola.GetItemsAsync("/api/my/nominations"));
        Assert.NotEmpty(await viola.GetItemsAsync("/api/my/notifications"));
        Assert.Contains(city.Highlight, await viola.FeedAsync());
    }

    /// <summary>Every GET route of the API's own description, with every id there is and what one could ask.</summary>
    private async Task<IReadOnlyList<string>> UrlsAsync()
    {
        using var browser = new Browser(city.App.Anonymous());
        var paths = (await browser.GetJsonAsync("/openapi/v1.json"))["paths"]!.AsObject();
        Guid[] ids = [city.Viola, city.Highlight, city.Nomination, .. city.Ids];
        return
        [
            .. paths
                .Where(path => path.Value!["get"] is not null)
                .SelectMany(path => Questions.GetValueOrDefault(path.Key, [""]).Select(question => path.Key + question))
                .SelectMany(url =>
                    url.Contains("{id}", StringComparison.Ordinal) ? ids.Select(id => With(url, id)) : [url]
                )
                .Select(url => With(url, city.Highlight))
                .Distinct(),
        ];
    }

    private string With(string url, Guid id) =>
        url.Replace("{id}", id.ToString(), StringComparison.Ordinal)
            .Replace("{viola}", city.Viola.ToString(), StringComparison.Ordinal)
            .Replace("{highlight}", city.Highlight.ToString(), StringComparison.Ordinal)
            .Replace("{photo}", city.Ids[^3].ToString(), StringComparison.Ordinal)
            .Replace("{width}", "640", StringComparison.Ordinal)
            .Replace("{format}", "webp", StringComparison.Ordinal);

    private IEnumerable<Func<Guid, Task<HttpResponseMessage>>> Asking(Browser browser) =>
        [
            id => browser.GetAsync($"/api/people/{id}"),
            id => browser.GetAsync($"/api/highlights?person={id}"),
            id => browser.GetAsync($"/api/nominations?assignee={id}"),
            id => browser.GetAsync($"/api/nominations/counts?assignee={id}"),
            id =>
                browser.PostAsync(
                    $"/api/highlights/{city.Highlight}/comments",
                    new { text = "Hej @Viola Wext", mentions = new[] { id } }
                ),
            id => browser.PostAsync("/api/highlights", Given.Draft() with { People = [id] }),
            id =>
                browser.PostAsync(
                    "/api/nominations",
                    new { people = new[] { id }, story = new { happened = "Hon red ut allt." } }
                ),
            id =>
                browser.PostAsync(
                    "/api/nominations/similar",
                    new
                    {
                        people = new[] { id },
                        story = new { happened = "Hon red ut allt.", meant = "Ingen behövde vänta ensam." },
                    }
                ),
            id => browser.PutAsync($"/api/nominations/{city.Nomination}/assignee", new { person = id }),
        ];

    private static async Task<string> SaidAsync(Func<Guid, Task<HttpResponseMessage>> ask, Guid id)
    {
        var answer = await ask(id);
        var text = (await answer.Content.ReadAsStringAsync()).Replace(id.ToString(), "ID", StringComparison.Ordinal);
        return $"{answer.RequestMessage!.RequestUri!.AbsolutePath.Replace(id.ToString(), "ID", StringComparison.Ordinal)} {(int)answer.StatusCode} {text}";
    }

    private void HidesHer(string where, string text)
    {
        // An audit tells administrators who did what, whoever it was: by the id alone.
        var isAudit = where.StartsWith("admin /api/audit", StringComparison.Ordinal);
        foreach (var word in (string[])["Viola", "Wext", .. isAudit ? [] : new[] { city.Viola.ToString() }])
            Assert.False(text.Contains(word, StringComparison.OrdinalIgnoreCase), $"{where} says {word}: {text}");
    }
}
