using System.Text.RegularExpressions;

namespace RecognitionFeed.BrowserTests;

/// <summary>A highlight waits for the time that its author has chosen.</summary>
public sealed partial class ScheduleJourneys(Lyft lyft) : Journey(lyft)
{
    [Theory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.Desk)]
    public async Task A_highlight_is_scheduled_changed_and_unscheduled(Screen screen)
    {
        var director = await Someone("director", screen);
        var composer = await director.Composer.OpenAsync();
        var story = $"Väntar på sin tid {screen}.";
        await director.Button("Schemalägg").ClickAsync(); // too early: it is said what is missing
        await director.HearsAsync("Lägg till en bild.");
        await composer.WriteAsync(story, await Lyft.Photos.JpegAsync(900, 600, 30));
        await composer.IsUploadedAsync();

        await director.Button("Schemalägg").ClickAsync();
        await Time(director).FillAsync("2027-03-28T02:30");
        await director.Button("Schemalägg").Last.ClickAsync();
        await director.HearsAsync("Den tiden finns inte");
        await Time(director).FillAsync("2027-05-04T08:00");
        await director.HasNoBarriersAsync("the choice of a time");
        await director.Button("Schemalägg tis 4 maj 2027 08:00").ClickAsync();

        await director.HearsAsync("Schemalagt, publiceras tis 4 maj 2027 08:00");
        var row = director.Page.GetByRole(AriaRole.Link, new() { NameRegex = new(Regex.Escape(story)) });
        await Expect(row).ToContainTextAsync("Publiceras tis 4 maj 2027 08:00");
        await director.HasNoBarriersAsync("the drafts with one that waits");

        await row.ClickAsync();
        await composer.Happened.FillAsync($"{story} Ändrad.");
        await director.Button("Spara ändringar").ClickAsync();
        await Expect(row).ToContainTextAsync("Ändrad.");
        await Expect(row).ToContainTextAsync("Publiceras tis 4 maj 2027 08:00");

        await row.ClickAsync();
        await director.Button("Ändra tid").ClickAsync();
        await Expect(Time(director)).ToHaveValueAsync("2027-05-04T08:00");
        await director.Button("Avbryt schemaläggningen").ClickAsync();
        await director.HearsAsync("Inte längre schemalagt");
        await Expect(composer.Publish).ToBeVisibleAsync();
        await director.GoToAsync("/drafts");
        await Expect(row).Not.ToContainTextAsync("Publiceras");
    }

    [Fact]
    public async Task The_hour_that_comes_twice_is_chosen_and_found_again_also_on_a_phone_far_away()
    {
        var director = await Someone("director", with: options => options.TimezoneId = "America/New_York");
        var composer = await director.Composer.OpenAsync();
        await composer.WriteAsync("Mitt i natten.", await Lyft.Photos.JpegAsync(900, 600, 200));
        await composer.IsUploadedAsync();

        await director.Button("Schemalägg").ClickAsync();
        await Time(director).FillAsync("2027-10-31T02:30");
        await director.Page.GetByLabel("Andra gången (normaltid)").CheckAsync();
        await director.Button("Schemalägg sön 31 okt 2027 02:30").ClickAsync();

        var row = director.Page.GetByRole(AriaRole.Link, new() { NameRegex = MidNight() });
        await row.ClickAsync();
        var id = director.Page.Url.Split('/')[^1];
        using var editor = await Lyft.App.SignedInAsync("editor");
        var draft = await editor.GetJsonAsync($"/api/highlights/{id}");
        Assert.Equal(
            new DateTimeOffset(2027, 10, 31, 1, 30, 0, TimeSpan.Zero),
            draft["scheduledFor"]!.GetValue<DateTimeOffset>()
        );
        await director.Button("Ändra tid").ClickAsync();
        await Expect(Time(director)).ToHaveValueAsync("2027-10-31T02:30");
        await Expect(director.Page.GetByLabel("Andra gången (normaltid)")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task What_waits_is_published_now_when_somebody_cannot_wait()
    {
        var director = await Someone("director", Screen.Desk);
        var staff = await Someone("staff");
        await staff.Feed.OpenLiveAsync();
        var composer = await director.Composer.OpenAsync();
        await composer.WriteAsync("Kan inte vänta.", await Lyft.Photos.JpegAsync(900, 600, 90));
        await composer.IsUploadedAsync();
        await director.Button("Schemalägg").ClickAsync();
        await director.Page.Locator("dialog .button").Last.ClickAsync(); // tomorrow at eight
        await director.Page.GetByRole(AriaRole.Link, new() { NameRegex = CannotWait() }).ClickAsync();

        await director.Button("Publicera nu").ClickAsync();

        await Expect(staff.Feed.Pill).ToHaveTextAsync("1 nytt lyft");
    }

    private static ILocator Time(Person person) => person.Page.GetByLabel("Publicera den");

    [GeneratedRegex("Mitt i natten")]
    private static partial Regex MidNight();

    [GeneratedRegex("Kan inte vänta")]
    private static partial Regex CannotWait();
}
