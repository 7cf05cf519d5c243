using System.Text.RegularExpressions;
using RecognitionFeed.Tests;

namespace RecognitionFeed.BrowserTests;

/// <summary>The main job: a photo becomes a highlight on everybody's screen.</summary>
public sealed partial class PublishingJourneys(Lyft lyft) : Journey(lyft)
{
    [Fact]
    public async Task A_photo_reaches_another_browser()
    {
        var director = await Someone("director");
        var staff = await Someone("staff", Screen.Desk);
        await staff.Feed.OpenLiveAsync();
        var composer = await director.Composer.OpenAsync();

        await composer.WriteAsync("Hemtjänsten gick till fots i snöstormen.", await Lyft.Photos.JpegAsync(4000, 3000));
        await composer.Meant.FillAsync("Alla fick sin medicin i tid.");
        await director.Button("Testar och lär").ClickAsync();
        await composer.ChooseAsync("söder", "Hemtjänsten Söder");
        await composer.ChooseAsync("åsa", "Åsa Öberg");
        await composer.IsUploadedAsync();
        await composer.Publish.ClickAsync();

        await Expect(staff.Feed.Pill).ToHaveTextAsync("1 nytt lyft", new() { Timeout = 3000 });
        await staff.Feed.Pill.ClickAsync();
        var card = staff.Feed.CardAbout("Hemtjänsten gick till fots i snöstormen.");
        await Expect(card.Root).ToBeFocusedAsync();
        await Expect(card.Root).ToContainTextAsync("Alla fick sin medicin i tid.");
        await Expect(card.Root.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Hemtjänsten Söder");
        await Expect(card.Root).ToContainTextAsync("Med Åsa Öberg");
        await Expect(card.Root).ToContainTextAsync("Testar och lär");
        await Expect(card.Root).ToContainTextAsync("av Diana Direktör");
        await Expect(card.Photos.First).ToHaveAttributeAsync("alt", "Kollegor i solen, bild 1");
        Assert.True(await card.PhotoIsShownAsync() > 0);
        // The phone shrank it: what is stored is at most as wide as the widest rendition.
        await Expect(card.Photos.First).ToHaveAttributeAsync("width", "2560");
    }

    [Fact]
    public async Task A_heic_photo_from_an_iphone_works()
    {
        var director = await Someone("director");
        var staff = await Someone("staff");
        await staff.Feed.OpenLiveAsync();
        var composer = await director.Composer.OpenAsync();

        await composer.WriteAsync("Ett foto direkt från telefonen.", await Lyft.Photos.HeicAsync());
        await composer.IsUploadedAsync();
        await composer.Publish.ClickAsync();

        await staff.Feed.Pill.ClickAsync();
        Assert.True(await staff.Feed.CardAbout("Ett foto direkt från telefonen.").PhotoIsShownAsync() > 0);
    }

    [Fact]
    public async Task A_publication_is_undone_and_disappears_from_open_screens()
    {
        var director = await Someone("director");
        var staff = await Someone("staff");
        await staff.Feed.OpenLiveAsync();
        var composer = await director.Composer.OpenAsync();
        await composer.WriteAsync("Publicerat för tidigt.", await Lyft.Photos.JpegAsync());
        await composer.IsUploadedAsync();
        await composer.Publish.ClickAsync();
        await staff.Feed.Pill.ClickAsync();
        var card = staff.Feed.CardAbout("Publicerat för tidigt.");
        await Expect(card.Root).ToBeVisibleAsync();

        await director.Button("Ångra").ClickAsync();

        await Expect(card.Root).ToHaveCountAsync(0);
        await Expect(composer.Happened).ToHaveValueAsync("Publicerat för tidigt.");
        await Expect(composer.Tiles).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_double_click_on_publish_publishes_once()
    {
        var director = await Someone("director", Screen.Desk);
        var composer = await director.Composer.OpenAsync();
        await composer.WriteAsync("Ett enda lyft, hur man än klickar.", await Lyft.Photos.JpegAsync());
        await composer.IsUploadedAsync();

        await composer.Publish.DblClickAsync();

        await director.HearsAsync("Publicerat");
        using var staff = await Lyft.App.SignedInAsync("staff");
        var feed = await staff.GetItemsAsync("/api/highlights?q=klickar");
        Assert.Single(feed);
    }

    [Fact]
    public async Task Publishing_needs_a_photo_its_alt_text_or_decorative_and_what_happened()
    {
        var director = await Someone("director");
        var composer = await director.Composer.OpenAsync();

        await composer.Publish.ClickAsync();
        await Expect(director.Page.GetByText("Lägg till en bild.").First).ToBeVisibleAsync();
        await Expect(director.Page.Locator("#photo-choose")).ToBeFocusedAsync();

        await composer.AddPhotosAsync(await Lyft.Photos.JpegAsync());
        await composer.Publish.ClickAsync();
        await Expect(composer.Alt(1)).ToBeFocusedAsync();
        await Expect(composer.Alt(1)).ToHaveAttributeAsync("aria-invalid", "true");

        await composer.Decorative(1).CheckAsync();
        await composer.Publish.ClickAsync();
        await Expect(composer.Happened).ToBeFocusedAsync();

        await composer.Happened.FillAsync("Nu finns allt som behövs.");
        await composer.Publish.ClickAsync();
        await director.HasNoBarriersAsync("the question whether everybody has been told");
        await director.Button("Fortsätt ändå").ClickAsync();
        await director.HearsAsync("Publicerat");
        await Expect(director.Page).ToHaveURLAsync(FeedAddress());
    }

    [Fact]
    public async Task Who_may_not_publish_is_told_so_instead_of_being_let_write()
    {
        var staff = await Someone("staff");

        await staff.GoToAsync("/compose");

        await Expect(staff.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await Expect(staff.Composer.Happened).ToHaveCountAsync(0);
        await Expect(staff.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("flödet") }).First).ToBeVisibleAsync();
    }

    [GeneratedRegex(@"^http://127\.0\.0\.1:\d+/$")]
    private static partial Regex FeedAddress();
}
