using RecognitionFeed.Tests.Comments;

namespace RecognitionFeed.BrowserTests;

/// <summary>What should not stand under a highlight, and who sees to it.</summary>
public sealed class ModerationJourneys(Lyft lyft) : Journey(lyft)
{
    [Theory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.Desk)]
    public async Task What_somebody_reports_an_editor_hides_and_it_is_gone_from_open_screens(Screen screen)
    {
        var id = await Lyft.A_highlight("Att vara osnäll under.");
        await Lyft.App.A_comment(id, "Inte så snällt.", "manager");
        var staff = await Someone("staff", screen);
        var reading = await staff.Comments.OpenLiveAsync(id);
        await reading.ChooseAsync("Inte så snällt.", "Anmäl");
        await reading.ConfirmAsync("Anmäl", "Det sårar.");
        await staff.HearsAsync("Tack. Redaktionen tittar på den.");
        await Expect(reading.Row("Inte så snällt.").GetByRole(AriaRole.Button)).ToBeFocusedAsync();

        var editor = await Someone("editor", screen);
        await editor.Feed.OpenAsync();
        await editor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Ditt konto") }).ClickAsync();
        await editor.Link("Anmälda gratulationer").ClickAsync();
        var reported = editor
            .Page.GetByRole(AriaRole.Main)
            .Locator("li")
            .Filter(new() { HasText = "Inte så snällt." })
            .First;
        await Expect(reported).ToContainTextAsync("Det sårar.");
        await Expect(reported).ToContainTextAsync("Att vara osnäll under.");
        await reported.GetByRole(AriaRole.Button, new() { Name = "Dölj" }).ClickAsync();
        var dialog = editor.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Dölj" }).ClickAsync();
        await editor.HearsAsync("Skriv varför den döljs.");
        await editor.Comments.ConfirmAsync("Dölj", "Sårande.");

        await editor.HearsAsync("Gratulationen är dold.");
        await Expect(reported).ToHaveCountAsync(0);
        await Expect(editor.Heading("Anmälda gratulationer")).ToBeFocusedAsync();
        await Expect(reading.Rows).ToHaveTextAsync(["Gratulationen är borttagen."]);
    }

    [Fact]
    public async Task What_is_fine_stays()
    {
        var id = await Lyft.A_highlight("Att vara rolig under.");
        var comment = await Lyft.App.A_comment(id, "Lite skämtsamt.", "manager");
        using (var staff = await Lyft.App.SignedInAsync("staff"))
            (await staff.PostAsync($"/api/comments/{comment}/reports")).EnsureSuccessStatusCode();
        var editor = await Someone("editor", Screen.Desk);
        await editor.GoToAsync("/reported");
        var reported = editor
            .Page.GetByRole(AriaRole.Main)
            .Locator("li")
            .Filter(new() { HasText = "Lite skämtsamt." })
            .First;

        await reported.GetByRole(AriaRole.Button, new() { Name = "Bra som den är" }).ClickAsync();

        await editor.HearsAsync("Gratulationen får stå kvar.");
        await Expect(reported).ToHaveCountAsync(0);
        await editor.Comments.OpenAsync(id);
        await Expect(editor.Comments.Row("Lite skämtsamt.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Locked_by_an_editor_open_screens_say_so_and_take_nothing_more()
    {
        var id = await Lyft.A_highlight("Att låsa.");
        await Lyft.App.A_comment(id, "Står kvar.", "manager");
        var staff = await Someone("staff");
        var reading = await staff.Comments.OpenLiveAsync(id);
        await Expect(reading.Field).ToBeVisibleAsync();
        await Expect(staff.Button("Lås gratulationerna")).ToHaveCountAsync(0);
        var editor = await Someone("editor", Screen.Desk);
        await editor.Comments.OpenLiveAsync(id);

        await editor.Button("Lås gratulationerna").ClickAsync();
        await Expect(staff.Page.GetByText("Redaktionen har låst gratulationerna")).ToBeVisibleAsync();
        await Expect(reading.Field).ToHaveCountAsync(0);
        await Expect(reading.Row("Står kvar.")).ToBeVisibleAsync();
        await editor.Button("Lås upp gratulationerna").ClickAsync();

        await Expect(reading.Field).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light, "sv", Screen.Phone)]
    [InlineData(ColorScheme.Dark, "en", Screen.Desk)]
    public async Task Nobody_meets_a_barrier_among_congratulations(ColorScheme scheme, string language, Screen screen)
    {
        var id = await Lyft.A_highlight("Utan hinder.");
        await Lyft.App.Has_comments(id, 31);
        var comment = await Lyft.App.A_comment(id, "Heja @Åsa Öberg", "manager", Tests.TestCity.Asa);
        using (var staff = await Lyft.App.SignedInAsync("staff"))
            (await staff.PostAsync($"/api/comments/{comment}/reports")).EnsureSuccessStatusCode();
        var editor = await Someone("editor", screen, options => options.ColorScheme = scheme);
        await editor.Context.AddCookiesAsync([
            new()
            {
                Name = "lang",
                Value = language,
                Url = editor.Line.Address.ToString(),
            },
        ]);
        await editor.GoToAsync($"/h/{id}");
        await editor.IsLiveAsync();
        await Expect(editor.Page.Locator("ol > li")).ToHaveCountAsync(30);
        var field = editor.Page.Locator("section textarea");
        await Lyft.App.A_comment(id, "Väntar bakom knappen.", "manager");
        await Expect(editor.Page.Locator(".fresh button")).ToBeVisibleAsync();
        await field.FocusAsync();
        await editor.Page.Keyboard.TypeAsync("Heja @a");
        await Expect(editor.Page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await editor.Page.Keyboard.PressAsync("ArrowDown");
        await editor.HasNoBarriersAsync("suggestions and the button");
        await editor.Page.Keyboard.PressAsync("Escape");
        await editor.Page.Locator("ol .menu button").Last.ClickAsync();
        await editor.HasNoBarriersAsync("a congratulation's menu");
        await editor.Page.Locator("ol .menu__list button").Last.ClickAsync();
        await Expect(editor.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await editor.HasNoBarriersAsync("hiding");
        await editor.GoToAsync("/reported");
        await Expect(editor.Page.Locator("main li").First).ToBeVisibleAsync();
        await editor.HasNoBarriersAsync("the reported ones");
        await editor.HasOnlyLargeTargetsAsync();
        await editor.GoToAsync($"/h/{id}");
        await Expect(editor.Page.Locator("ol > li")).ToHaveCountAsync(30);
        await editor.HasOnlyLargeTargetsAsync();
    }
}
