using RecognitionFeed.Tests;

namespace RecognitionFeed.BrowserTests;

/// <summary>"I'm in this photo": whoever is takes the highlight away, and the editors decide.</summary>
public sealed class ObjectionJourneys(Lyft lyft) : Journey(lyft)
{
    [Fact]
    public async Task Whoever_is_in_a_photo_takes_it_away_and_an_editor_publishes_the_rest_again()
    {
        var (mine, other) = (await Lyft.A_photo(hue: 10), await Lyft.A_photo(hue: 200));
        var id = await Lyft.A_highlight(
            new DraftText { Story = new StoryParts("Två bilder från kajen.", ""), Photos = [mine, other] }
        );
        var staff = await Someone("staff");
        await staff.Feed.OpenLiveAsync();
        var card = staff.Feed.CardAbout("Två bilder från kajen.");
        await card.Root.GetByRole(AriaRole.Button, new() { NameRegex = new("^Mer för") }).ClickAsync();
        await staff.Button("Jag är med på bilden").ClickAsync();
        await staff.Page.GetByLabel("Något redaktionen bör veta").FillAsync("Den första bilden är på mig.");
        await staff.HasNoBarriersAsync("the question to who is in a photo");
        await staff.Button("Ta bort lyftet").DblClickAsync();

        await staff.HearsAsync("Lyftet är borta för alla. Redaktionen hör av sig.");
        await Expect(card.Root).ToHaveCountAsync(0);

        var editor = await Someone("editor", Screen.Desk);
        await editor.GoToAsync("/notifications");
        await editor.Page.GetByText("Någon på en bild har tagit bort ett lyft.").First.ClickAsync();
        var waiting = editor.Page.GetByRole(AriaRole.Main).Locator("li").Filter(new() { HasText = "kajen" }).First;
        await Expect(waiting).ToContainTextAsync("Den första bilden är på mig.");
        await Expect(waiting.Locator("img").First).ToHaveJSPropertyAsync("complete", true);
        await editor.HasNoBarriersAsync("what waits to be decided");
        await waiting.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^Ta bort bild 1") }).CheckAsync();
        await waiting.GetByRole(AriaRole.Button, new() { Name = "Publicera igen utan bilden" }).ClickAsync();
        await editor
            .Page.GetByRole(AriaRole.Dialog)
            .GetByRole(AriaRole.Button, new() { Name = "Publicera igen utan bilden" })
            .ClickAsync();

        await editor.HearsAsync("Lyftet är publicerat igen utan de valda bilderna.");
        await Expect(editor.Heading("Jag är med på bilden")).ToBeFocusedAsync();
        await staff.GoToAsync($"/h/{id}");
        await Expect(staff.Page.Locator(".photo__image")).ToHaveCountAsync(1);
        await Expect(staff.Button("Jag är med på bilden")).ToBeVisibleAsync();
        using var objector = await Lyft.App.SignedInAsync("staff");
        var notices = await objector.GetItemsAsync("/api/my/notifications");
        Assert.Contains(notices, notice => notice.Text("kind") == "objectionDecided");
    }
}
