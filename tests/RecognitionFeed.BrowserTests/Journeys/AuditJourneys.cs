using RecognitionFeed.Tests;

namespace RecognitionFeed.BrowserTests;

/// <summary>An administrator sees who did what.</summary>
public sealed class AuditJourneys(Lyft lyft) : Journey(lyft)
{
    [Theory]
    [InlineData(Screen.Phone, ColorScheme.Light)]
    [InlineData(Screen.Desk, ColorScheme.Dark)]
    public async Task Why_a_highlight_is_gone_and_who_decided_is_found(Screen screen, ColorScheme scheme)
    {
        var id = await Lyft.A_highlight("Att ta ner och sedan hitta i loggen.");
        await Lyft.Is_taken_down(id);
        var admin = await Someone("admin", screen, with: options => options.ColorScheme = scheme);
        await admin.Feed.OpenAsync();
        await admin.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Ditt konto") }).ClickAsync();
        await admin.Link("Händelselogg").ClickAsync();
        await Expect(admin.Heading("Händelselogg")).ToBeFocusedAsync();

        await admin.Page.GetByLabel("Vad").SelectOptionAsync("Lyft");
        var taken = admin.Page.Locator("main li").Filter(new() { HasText = "tog ner ett lyft" }).First;
        await Expect(taken).ToContainTextAsync("Diana Direktör tog ner ett lyft");
        await Expect(taken).ToContainTextAsync("Skäl: Ett prov");
        await admin.HasNoBarriersAsync("the audit log");

        await taken.GetByText("Allt om detta").ClickAsync();
        await Expect(admin.Page.Locator("main li p:first-child"))
            .ToHaveTextAsync([
                "Diana Direktör tog ner ett lyft",
                "Diana Direktör publicerade ett lyft",
                "Diana Direktör började på ett lyft",
            ]);
        await admin.HasNoBarriersAsync("the audit log of one highlight");
        await admin.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Bara om ett lyft") }).ClickAsync();
        await Expect(admin.Page.Locator("main li")).Not.ToHaveCountAsync(3);
    }

    [Fact]
    public async Task Who_is_no_administrator_is_told_so()
    {
        var editor = await Someone("editor");
        await editor.GoToAsync("/audit");
        await Expect(editor.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Den läses bara av administratörer.");
    }
}
