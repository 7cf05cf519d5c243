using System.Net;

namespace RecognitionFeed.Tests.Notifications;

public sealed class SettingsTests(FeedApp app) : IClassFixture<FeedApp>
{
    private const string Url = "/api/my/notification-settings";

    [Fact]
    public async Task At_first_everything_is_told_at_any_time()
    {
        using var browser = await app.SignedInAsync((await app.A_crowd(1))[0].ToString());

        var settings = await browser.GetJsonAsync(Url);

        Assert.Empty(settings["off"]!.AsArray());
        Assert.Null(settings["quietHours"]);
    }

    [Fact]
    public async Task What_is_turned_off_is_neither_listed_nor_counted_until_it_is_turned_on()
    {
        var person = (await app.A_crowd(1))[0];
        using var browser = await app.SignedInAsync(person.ToString());
        var id = await app.A_published_highlight(Given.Draft() with { People = [person] });
        Assert.Equal(["inHighlight"], await app.KindsAsync(person, id));

        var set = new { off = new[] { "inHighlight", "mention" }, quietHours = (object?)null };
        var answer = await browser.PutAsync(Url, set).Read();

        Assert.Equal(["inHighlight", "mention"], answer["off"]!.AsArray().Select(kind => kind!.GetValue<string>()));
        Assert.Empty(await app.KindsAsync(person, id));
        Assert.Equal(0, await app.UnseenAsync(person.ToString()));
        await browser.PutAsync(Url, new { off = Array.Empty<string>() }).Read();
        Assert.Equal(1, await app.UnseenAsync(person.ToString()));
    }

    [Fact]
    public async Task Quiet_hours_are_kept_and_told_while_they_hold()
    {
        var person = (await app.A_crowd(1))[0];
        using var browser = await app.SignedInAsync(person.ToString());
        await app.A_published_highlight(Given.Draft() with { People = [person] });

        var set = new { off = Array.Empty<string>(), quietHours = new { from = "00:00", until = "23:59" } };
        var answer = await browser.PutAsync(Url, set).Read();

        Assert.Equal("00:00", answer.Text("quietHours.from"));
        Assert.Equal("23:59", answer.Text("quietHours.until"));
        var page = await browser.GetJsonAsync("/api/my/notifications");
        Assert.Single(page["items"]!.AsArray()); // the list is there at any time
        Assert.Equal(1, page.At<int>("unseen"));
        Assert.InRange(
            page.At<DateTimeOffset>("quietUntil"),
            app.Clock.GetUtcNow().AddMinutes(-1),
            app.Clock.GetUtcNow().AddDays(1)
        );
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"off":["nothing"]}""")]
    [InlineData("""{"off":[3]}""")]
    [InlineData("""{"off":null}""")]
    [InlineData("""{"off":[],"quietHours":{"from":"24:00","until":"07:00"}}""")]
    [InlineData("""{"off":[],"quietHours":{"from":"7","until":"18:00"}}""")]
    [InlineData("""{"off":[],"quietHours":{"from":"07:00"}}""")]
    [InlineData("""{"off":[],"quietHours":{"from":"","until":"18:00"}}""")]
    [InlineData("""{"off":[],"quietHours":{"from":"07:00","until":"07:00"}}""")]
    public async Task What_makes_no_sense_is_refused(string settings)
    {
        using var browser = await app.SignedInAsync("staff");

        await browser
            .PutAsync(Url, System.Text.Json.Nodes.JsonNode.Parse(settings))
            .IsProblem(HttpStatusCode.BadRequest, "invalid");
    }

    [Fact]
    public async Task What_somebody_must_learn_cannot_be_turned_off()
    {
        using var director = await app.SignedInAsync("director");

        var answer = await director
            .PutAsync(Url, new { off = new[] { "scheduledFailed", "objectionRaised", "objectionDecided" } })
            .Read();

        Assert.Empty(answer["off"]!.AsArray());
    }
}
