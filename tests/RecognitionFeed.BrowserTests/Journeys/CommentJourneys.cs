using RecognitionFeed.Tests;
using RecognitionFeed.Tests.Comments;

namespace RecognitionFeed.BrowserTests;

/// <summary>Congratulating, and what becomes of it on other screens.</summary>
public sealed class CommentJourneys(Lyft lyft) : Journey(lyft)
{
    [Theory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.Desk)]
    public async Task What_one_writes_another_sees_without_anything_moving(Screen screen)
    {
        var id = await Lyft.A_highlight("Att gratulera till.");
        var staff = await Someone("staff", screen);
        var reading = await staff.Comments.OpenLiveAsync(id);
        await Expect(staff.Page.GetByText("Bli först med att gratulera.")).ToBeVisibleAsync();
        await reading.WriteAsync("Det första ordet.");
        await Expect(reading.Row("Det första ordet.")).ToContainTextAsync("nyss");
        await Expect(reading.Field).ToHaveValueAsync("");
        await reading.Field.FillAsync("Halvvägs i ett ord");
        var manager = await Someone("manager", Screen.Desk);
        await manager.Feed.OpenLiveAsync();
        await Expect(manager.Feed.Card(id).Comments).ToHaveTextAsync("1 gratulation");
        await staff.Page.EvaluateAsync("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })");
        await staff.SettledAsync();
        var before = await reading.Field.BoundingBoxAsync();

        await Lyft.App.A_comment(id, "Från chefen.", "manager");
        await Lyft.App.A_comment(id, "Från redaktionen.", "editor");

        await Expect(reading.Fresh).ToHaveTextAsync("2 nya gratulationer");
        Assert.Equivalent(before, await reading.Field.BoundingBoxAsync());
        await Expect(reading.Row("Från chefen.")).ToHaveCountAsync(0);
        await Expect(manager.Feed.Card(id).Comments).ToHaveTextAsync("3 gratulationer");
        await reading.Fresh.ClickAsync();
        await Expect(reading.Row("Från chefen.")).ToBeFocusedAsync();
        await Expect(reading.Rows).ToHaveCountAsync(3);
        await Expect(reading.Field).ToHaveValueAsync("Halvvägs i ett ord");
    }

    [Fact]
    public async Task The_feeds_card_leads_to_the_congratulations_and_back_to_its_place()
    {
        var id = await Lyft.A_highlight("Att öppna.");
        var staff = await Someone("staff");
        await staff.Feed.OpenAsync();
        var link = staff.Feed.Card(id).Comments;
        await Expect(link).ToHaveTextAsync("Gratulera");

        await link.ClickAsync();
        await Expect(staff.Comments.Field).ToBeVisibleAsync();
        await staff.Page.GoBackAsync();

        await Expect(link).ToBeFocusedAsync();
    }

    [Fact]
    public async Task What_is_written_offline_is_kept_over_a_reload_and_sent_when_the_network_is_back()
    {
        var id = await Lyft.A_highlight("Att gratulera till i tunneln.");
        var staff = await Someone("staff");
        await staff.Feed.OpenLiveAsync();
        await staff.ServiceWorkerStandsAsync();
        var writing = await staff.Comments.OpenLiveAsync(id);

        await staff.LosesTheNetworkAsync();
        await writing.WriteAsync("Skrivet i tunneln.");
        await staff.HearsAsync("Du är offline. Din gratulation skickas när du är på nätet igen.");
        await Expect(writing.Row("Skrivet i tunneln.")).ToContainTextAsync("Skickas när du är på nätet igen.");
        await staff.Page.ReloadAsync();
        await Expect(writing.Row("Skrivet i tunneln.")).ToBeVisibleAsync();
        await staff.IsOnlineAgainAsync();

        await Eventually.Holds("the congratulation", async () => (await TextsAsync(id)).Contains("Skrivet i tunneln."));
        await Expect(writing.Row("Skrivet i tunneln.")).ToContainTextAsync("nyss");
        await Expect(writing.Row("Skrivet i tunneln.")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task What_cannot_be_sent_is_said_and_kept_and_sent_when_asked_again()
    {
        var id = await Lyft.A_highlight("Att inte kunna gratulera till.");
        var staff = await Someone("staff");
        staff.Complaints.ExpectStatus(502);
        await staff.Context.RouteAsync(
            "**/comments",
            route => route.Request.Method == "POST" ? route.FulfillAsync(new() { Status = 502 }) : route.ContinueAsync()
        );
        var writing = await staff.Comments.OpenAsync(id);

        await writing.WriteAsync("Ett envist grattis.");
        await staff.HearsAsync("Gratulationen kunde inte skickas. Texten finns kvar.");
        await Expect(staff.Button("Försök igen")).ToBeVisibleAsync();
        await staff.Context.UnrouteAllAsync();
        await staff.Button("Försök igen").ClickAsync();

        await Expect(writing.Row("Ett envist grattis.")).ToContainTextAsync("nyss");
        Assert.Equal(["Ett envist grattis."], await TextsAsync(id));
    }

    [Theory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.Desk)]
    public async Task A_colleague_is_mentioned_with_the_keyboard_alone(Screen screen)
    {
        var id = await Lyft.A_highlight("Att nämna någon under.");
        var staff = await Someone("staff", screen);
        var writing = await staff.Comments.OpenAsync(id);
        await writing.Field.FocusAsync();
        await staff.Page.Keyboard.TypeAsync("Heja @ås");
        await Expect(staff.Page.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await staff.HearsAsync("Ett förslag. Välj med pilarna.");

        await staff.Page.Keyboard.PressAsync("ArrowDown");
        await staff.Page.Keyboard.PressAsync("Enter");
        await staff.HearsAsync("Åsa Öberg är nämnd.");
        await staff.Page.Keyboard.TypeAsync("och laget!");
        await staff.Page.Keyboard.PressAsync("Control+Enter");

        var row = writing.Row("Heja @Åsa Öberg och laget!");
        await Expect(row).ToContainTextAsync("nyss");
        await Expect(row.GetByRole(AriaRole.Link, new() { Name = "@Åsa Öberg" }))
            .ToHaveAttributeAsync("href", $"/people/{TestCity.Asa}");
    }

    [Fact]
    public async Task A_link_in_a_congratulation_is_only_text()
    {
        var id = await Lyft.A_highlight("Att länka under.");
        await Lyft.App.A_comment(id, "Se https://example.org/ <b>nu</b>", "manager");
        var staff = await Someone("staff");
        var reading = await staff.Comments.OpenAsync(id);

        var row = reading.Row("Se https://example.org/ <b>nu</b>");

        await Expect(row).ToBeVisibleAsync();
        await Expect(row.Locator("p a[href^='http']")).ToHaveCountAsync(0);
        await Expect(row.GetByRole(AriaRole.Link, new() { Name = "example" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Ones_own_is_changed_and_removed_on_every_screen()
    {
        var id = await Lyft.A_highlight("Att ångra sig under.");
        var staff = await Someone("staff");
        var writing = await staff.Comments.OpenLiveAsync(id);
        await writing.WriteAsync("Gratis!");
        await Expect(writing.Row("Gratis!")).ToContainTextAsync("nyss");
        var manager = await Someone("manager", Screen.Desk);
        var reading = await manager.Comments.OpenLiveAsync(id);
        await Expect(reading.Row("Gratis!")).ToBeVisibleAsync();

        await writing.ChooseAsync("Gratis!", "Ändra");
        var field = staff.Page.GetByLabel("Ändra din gratulation");
        await Expect(field).ToBeFocusedAsync();
        await field.FillAsync("Grattis!");
        await staff.Button("Spara").ClickAsync();
        await staff.HearsAsync("Din gratulation är ändrad.");
        await Expect(reading.Row("Grattis!")).ToContainTextAsync("ändrad");

        await writing.ChooseAsync("Grattis!", "Ta bort");
        await writing.ConfirmAsync("Ta bort");
        await staff.HearsAsync("Din gratulation är borttagen.");
        await Expect(writing.Rows).ToHaveCountAsync(0);
        await Expect(staff.Page.Locator("#congratulations")).ToBeFocusedAsync();
        await Expect(reading.Rows).ToHaveTextAsync(["Gratulationen är borttagen."]);
    }

    [Fact]
    public async Task Earlier_ones_come_in_above_and_what_is_read_stays_where_it_is()
    {
        var id = await Lyft.A_highlight("Med många gratulationer.");
        await Lyft.App.Has_comments(id, 70);
        var staff = await Someone("staff");
        var reading = await staff.Comments.OpenAsync(id);
        await Expect(reading.Rows).ToHaveCountAsync(30);
        var first = staff.Page.Locator("ol > li").Filter(new() { HasTextRegex = new(@"Grattis 41\b") });
        await first.EvaluateAsync("(it) => it.scrollIntoView({ block: 'center', behavior: 'instant' })");
        await staff.SettledAsync();
        var before = await first.BoundingBoxAsync();

        await staff.Button("Visa tidigare").EvaluateAsync("(it) => it.click()");

        await Expect(reading.Rows).ToHaveCountAsync(60);
        await staff.SettledAsync();
        Assert.Equal(before!.Y, (await first.BoundingBoxAsync())!.Y, 1.0);
        await staff.Button("Visa tidigare").ClickAsync();
        await Expect(reading.Rows).ToHaveCountAsync(70);
        await Expect(staff.Button("Visa tidigare")).ToHaveCountAsync(0);
    }

    private async Task<IReadOnlyList<string>> TextsAsync(Guid highlight)
    {
        using var reader = await Lyft.App.SignedInAsync("staff");
        return await reader.TextsAsync(highlight);
    }
}
