using RecognitionFeed.Storage;
using RecognitionFeed.Tests.Live;

namespace RecognitionFeed.Tests.Notifications;

public sealed class LiveNoticeTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Fact]
    public async Task Only_the_browsers_of_whom_it_concerns_are_told()
    {
        var people = await app.A_crowd(2);
        var before = await app.UnseenAsync(people[0].ToString());
        await using var phone = await LiveClient.ConnectAsync(app, people[0].ToString());
        await using var desk = await LiveClient.ConnectAsync(app, people[0].ToString());
        await using var other = await LiveClient.ConnectAsync(app, people[1].ToString());

        await app.A_published_highlight(Given.Draft() with { People = [people[0]] });

        await UnseenIsAsync(phone, before + 1);
        await UnseenIsAsync(desk, before + 1);
        // Whoever is told later was not told of the first.
        await app.A_published_highlight(Given.Draft() with { People = [people[1]] });
        await UnseenIsAsync(other, before + 1);
        Assert.Single(other.Messages, message => message.Type == "notified");
    }

    [Fact]
    public async Task A_whole_team_is_told()
    {
        var crowd = await app.A_crowd(5);
        var screens = new List<LiveClient>();
        foreach (var person in crowd)
            screens.Add(await LiveClient.ConnectAsync(app, person.ToString()));
        var before = await app.UnseenAsync(crowd[0].ToString());

        await app.A_published_highlight(Given.Draft() with { Units = [TestCity.School] });

        foreach (var screen in screens)
        {
            await UnseenIsAsync(screen, before + 1);
            await screen.DisposeAsync();
        }
    }

    [Fact]
    public async Task What_one_device_has_seen_the_other_hears_of()
    {
        var person = (await app.A_crowd(1))[0];
        await app.A_published_highlight(Given.Draft() with { People = [person] });
        await using var desk = await LiveClient.ConnectAsync(app, person.ToString());
        using var phone = await app.SignedInAsync(person.ToString());
        var upTo = (await phone.GetItemsAsync("/api/my/notifications"))[0].Text("at");

        await phone.PutAsync("/api/my/notifications/seen", new { upTo }).Read();

        var told = await UnseenIsAsync(desk, 0);
        Assert.Equal(
            DateTimeOffset.Parse(upTo, System.Globalization.CultureInfo.InvariantCulture),
            told.Content.At<DateTimeOffset>("seenUpTo")
        );
        Assert.Null(told.Sequence);
    }

    [Fact]
    public async Task A_burst_is_told_at_most_once_a_second()
    {
        var person = (await app.A_crowd(1))[0];
        var before = await app.UnseenAsync(person.ToString());
        await using var screen = await LiveClient.ConnectAsync(app, person.ToString());
        var watch = System.Diagnostics.Stopwatch.StartNew();

        for (var i = 0; i < 30; i++)
            await app.A_published_highlight(Given.Draft() with { People = [person] });
        await UnseenIsAsync(screen, before + 30);

        var told = screen.Messages.Count(message => message.Type == "notified");
        Assert.True(told <= watch.Elapsed.TotalSeconds + 2, $"{told} within {watch.Elapsed}");
    }

    [Fact]
    public async Task In_quiet_hours_nothing_is_said_until_they_end()
    {
        await using var own = await FeedApp.StartAsync();
        var person = (await own.A_crowd(1))[0];
        using var browser = await own.SignedInAsync(person.ToString());
        await using var screen = await LiveClient.ConnectAsync(own, person.ToString());
        await using var witness = await LiveClient.ConnectAsync(own, "staff");
        var quiet = new { from = "00:01", until = "00:00" };
        await browser.PutAsync(
            "/api/my/notification-settings",
            new { off = Array.Empty<string>(), quietHours = quiet }
        );
        var until = (await browser.GetJsonAsync("/api/my/notifications/seen")).At<DateTimeOffset>("quietUntil");

        var text = Given.Draft() with { People = [person, TestCity.Staff] };
        await own.A_published_highlight(text);
        await UnseenIsAsync(witness, 1); // in the same round
        Assert.DoesNotContain(screen.Messages, message => message.Content["unseen"]?.GetValue<int>() == 1);
        Assert.Single(await browser.GetItemsAsync("/api/my/notifications"));

        own.Clock.Advance(until - own.Clock.GetUtcNow() + TimeSpan.FromMilliseconds(1));
        await UnseenIsAsync(screen, 1);
    }

    [Fact]
    public async Task What_one_instance_writes_and_reads_a_browser_at_the_other_hears_of()
    {
        await using var first = new FeedApp(DatabaseProvider.PostgreSql);
        await first.InitializeAsync();
        await using var second = await first.AnotherInstance();
        await using var screen = await LiveClient.ConnectAsync(second, "staff");

        await first.A_published_highlight(Given.Draft() with { Units = [TestCity.HomeCareSouth] });
        await UnseenIsAsync(screen, 1);

        using var phone = await first.SignedInAsync("staff");
        await phone.PutAsync("/api/my/notifications/seen", new { upTo = first.Clock.GetUtcNow() }).Read();
        await UnseenIsAsync(screen, 0);
    }

    private static Task<LiveMessage> UnseenIsAsync(LiveClient client, int unseen) =>
        client.MessageAsync(
            $"{unseen} notices",
            message => message.Type == "notified" && message.Content.At<int>("unseen") == unseen
        );
}
