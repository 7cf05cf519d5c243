using RecognitionFeed.Tests;

namespace RecognitionFeed.BrowserTests;

/// <summary>A manager nominates in a minute, on a phone or at a desk, and follows what becomes of it.</summary>
public sealed class NominationJourneys(Lyft lyft) : Journey(lyft)
{
    [Theory]
    [InlineData(Screen.Phone, "Pia Plogar")]
    [InlineData(Screen.Desk, "Dag Diskar")]
    public async Task A_manager_nominates_and_follows_every_step_until_everybody_reads_it(Screen screen, string name)
    {
        await Lyft.A_colleague(name);
        var manager = await Someone("manager", screen);
        await manager.Feed.OpenAsync();
        await manager
            .Page.GetByRole(AriaRole.Link, new() { Name = "Nominera", Exact = true })
            .Locator("visible=true")
            .ClickAsync();
        var page = manager.Nominate;
        await Expect(page.Happened).ToBeVisibleAsync();

        await page.WriteAsync(name, $"{name} tog hand om hela salen när strömmen gick.");
        await page.Meant.FillAsync("Alla fick sin middag varm.");
        await manager.Button("Testar och lär").ClickAsync();
        await manager
            .Page.Locator("input[type=file][multiple]")
            .SetInputFilesAsync(await Lyft.Photos.JpegAsync(900, 600, 40));
        await page.Send.ClickAsync();

        await page.HasArrivedAsync();
        await Expect(manager.Page.GetByText("väntar på att läsas")).ToBeVisibleAsync();
        var nomination = await Lyft.The_nomination_of("manager", name);
        Assert.Equal("testar-och-lar", nomination.Text("behaviours.0.id"));
        Assert.Single(nomination["photos"]!.AsArray());
        await Lyft.Is_decided(nomination, "plannedVisit", "Tack! Vi kommer på torsdag.");
        await manager.Link("Mina nomineringar").Last.ClickAsync();
        var row = manager.Page.Locator("li.nomination").Filter(new() { HasText = name });
        await Expect(row).ToContainTextAsync("Besök planeras");
        await Expect(row).ToContainTextAsync("Tack! Vi kommer på torsdag.");

        await Lyft.Is_published(nomination);
        await manager.Page.ReloadAsync();
        await row.GetByRole(AriaRole.Link, new() { Name = "Läs lyftet" }).ClickAsync();
        await Expect(manager.Page.Locator("h1.card__title")).ToContainTextAsync(name);
        await Expect(manager.Page.GetByText("Nominerat av Maria Chef.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_is_asked_to_wait_loses_nothing()
    {
        await Lyft.A_colleague("Vilma Väntar");
        var manager = await Someone("manager");
        manager.Complaints.ExpectStatus(429);
        await manager.Context.RouteAsync(
            "**/api/nominations",
            route =>
                route.FulfillAsync(
                    new()
                    {
                        Status = 429,
                        Headers = new Dictionary<string, string> { ["Retry-After"] = "1" },
                        Body = """{"type":"/problems/too-many-requests"}""",
                    }
                ),
            new() { Times = 1 }
        );
        var page = await manager.Nominate.OpenAsync();
        await page.WriteAsync("Vilma Väntar", "Vilma väntade ut snöstormen med hela gruppen.");
        await page.Send.ClickAsync();

        await manager.HearsAsync("Skickas om en liten stund. Den finns kvar på enheten.");
        await Expect(page.Happened).ToHaveValueAsync("Vilma väntade ut snöstormen med hela gruppen.");
        await page.HasArrivedAsync();
        await Lyft.The_nomination_of("manager", "Vilma Väntar");
    }

    [Fact]
    public async Task What_was_written_survives_a_reload_and_a_lost_network()
    {
        await Lyft.A_colleague("Tuva Tunnel");
        var manager = await Someone("manager");
        await manager.Feed.OpenLiveAsync();
        await manager.ServiceWorkerStandsAsync();
        var page = await manager.Nominate.OpenAsync();
        await page.ChooseAsync("Tuva Tunnel");
        await manager.LosesTheNetworkAsync();

        await page.Happened.FillAsync("Hon lotsade hela klassen genom mörkret.");
        await manager
            .Page.Locator("input[type=file][multiple]")
            .SetInputFilesAsync(await Lyft.Photos.JpegAsync(900, 600, 40));
        await page.IsKeptOnTheDeviceAsync();
        await manager.Page.ReloadAsync();
        await Expect(page.Happened).ToHaveValueAsync("Hon lotsade hela klassen genom mörkret.");
        await Expect(manager.Button("Ta bort Tuva Tunnel")).ToBeVisibleAsync();
        await page.Send.ClickAsync();
        await manager.HearsAsync("Skickas när bilderna är uppladdade.");
        await page.IsKeptOnTheDeviceAsync();
        await manager.Page.ReloadAsync();
        await manager.HearsAsync("Skickas när bilderna är uppladdade.");
        await manager.IsOnlineAgainAsync();

        await page.HasArrivedAsync();
        var nomination = await Lyft.The_nomination_of("manager", "Tuva Tunnel");
        Assert.Single(nomination["photos"]!.AsArray());
    }

    [Fact]
    public async Task What_waits_is_sent_though_the_page_was_left()
    {
        await Lyft.A_colleague("Vera Väntar");
        var manager = await Someone("manager");
        await manager.Feed.OpenLiveAsync();
        var page = await manager.Nominate.OpenAsync();
        await page.WriteAsync("Vera Väntar", "Hon väntade in den sista bussen med alla barnen.");
        await page.IsKeptOnTheDeviceAsync();
        await manager.LosesTheNetworkAsync();
        await page.Send.ClickAsync();
        await manager.HearsAsync("Skickas så snart nätet är tillbaka.");

        await manager.Link("Lyft, till flödet").ClickAsync();
        await Expect(page.Happened).ToHaveCountAsync(0);
        await manager.IsOnlineAgainAsync();

        await manager.HearsAsync("Nomineringen är skickad");
        await Lyft.The_nomination_of("manager", "Vera Väntar");
    }

    [Fact]
    public async Task Who_has_seen_the_same_deed_is_asked_before_sending_and_joins_with_one_tap()
    {
        var person = await Lyft.A_colleague("Sven Samma");
        await Lyft.A_nomination(person, "Sven cyklade hem till tre brukare i snöstormen med medicinen.");
        var director = await Someone("director");
        var page = await director.Nominate.OpenAsync();
        await page.WriteAsync(
            "Sven Samma",
            "I snöstormen tog Sven cykeln och kom fram till brukarna med deras medicin."
        );

        await page.Send.ClickAsync();
        await Expect(director.Heading("Är det samma sak?")).ToBeFocusedAsync();
        await Expect(page.SameDeed).ToContainTextAsync("Sven cyklade hem till tre brukare");
        await director.Button("Jag såg det också").ClickAsync();

        await Expect(director.Heading("Tack, nu är ni fler som såg det!")).ToBeFocusedAsync();
        var nomination = await Lyft.The_nomination_of("manager", "Sven Samma");
        Assert.Equal(2, nomination["nominators"]!.AsArray().Count);
        await director.Link("Mina nomineringar").Last.ClickAsync();
        var row = director.Page.Locator("li.nomination").Filter(new() { HasText = "Sven Samma" });
        await Expect(row).ToContainTextAsync("Ni som såg det: Maria Chef, Diana Direktör");
    }

    [Fact]
    public async Task Something_else_about_the_same_person_is_sent_all_the_same()
    {
        var person = await Lyft.A_colleague("Alva Annat");
        await Lyft.A_nomination(person, "Alva lärde hela laget hur man lagar den gamla kaffemaskinen.", "editor");
        var manager = await Someone("manager");
        var page = await manager.Nominate.OpenAsync();
        await page.WriteAsync("Alva Annat", "Alva lärde hela laget hur man lagar den nya diskmaskinen.");
        await Expect(page.SameDeed).ToBeVisibleAsync();

        await manager.Button("Nej, det är något annat").ClickAsync();
        await Expect(page.SameDeed).ToHaveCountAsync(0);
        await page.Send.ClickAsync();

        await page.HasArrivedAsync();
    }

    [Fact]
    public async Task By_keyboard_alone_a_nomination_is_written_and_sent()
    {
        await Lyft.A_colleague("Tor Tangent");
        var manager = await Someone("manager", Screen.Desk);
        var page = await manager.Nominate.OpenAsync();
        var keyboard = manager.Page.Keyboard;

        await page.Send.FocusAsync();
        await keyboard.PressAsync("Enter");
        await Expect(page.Who).ToBeFocusedAsync();
        await manager.HearsAsync("Välj minst en medarbetare eller enhet.");
        await keyboard.TypeAsync("tor tang");
        await Expect(manager.Page.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("Enter");
        await Expect(manager.Button("Ta bort Tor Tangent")).ToBeVisibleAsync();
        await keyboard.PressAsync("Tab");
        await Expect(page.Happened).ToBeFocusedAsync();
        await keyboard.TypeAsync("Han svarade i telefonen åt hela huset.");
        await keyboard.PressAsync("Tab");
        await Expect(page.Meant).ToBeFocusedAsync();
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Space");
        await Expect(manager.Button("Testar och lär")).ToHaveAttributeAsync("aria-pressed", "true");
        await page.Send.FocusAsync();
        await keyboard.PressAsync("Enter");

        await page.HasArrivedAsync();
    }

    [Fact]
    public async Task Staff_are_told_who_nominates_here()
    {
        var staff = await Someone("staff");
        await staff.GoToAsync("/nominate");
        await Expect(staff.Heading("Här nominerar chefer")).ToBeVisibleAsync();
        await staff.Feed.OpenAsync();
        await Expect(staff.Link("Nominera")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(ColorScheme.Light, "sv")]
    [InlineData(ColorScheme.Dark, "sv")]
    [InlineData(ColorScheme.Light, "en")]
    public async Task Nobody_meets_a_barrier_while_nominating(ColorScheme scheme, string language)
    {
        var name = $"Bo Barriär {scheme} {language}";
        var person = await Lyft.A_colleague(name);
        var nomination = await Lyft.A_nomination(person, "Bo byggde en ramp så att alla kom in på biblioteket.");
        await Lyft.Is_decided(nomination, "shortlisted", "Så fint att du berättar!");
        var manager = await Someone("manager", with: options => options.ColorScheme = scheme);
        await manager.Context.AddCookiesAsync([
            new()
            {
                Name = "lang",
                Value = language,
                Url = manager.Line.Address.ToString(),
            },
        ]);

        await manager.GoToAsync("/nominate");
        await Expect(manager.Page.Locator("#happened")).ToBeVisibleAsync();
        await manager.HasNoBarriersAsync("an empty nomination");
        await manager.Page.Locator(".bar button").ClickAsync();
        await manager.HasNoBarriersAsync("a nomination that says what is missing");
        await manager.Page.Locator("#who input").FillAsync(name);
        await manager.Page.GetByRole(AriaRole.Option).Last.ClickAsync();
        await manager.Page.Locator("#happened").FillAsync("Bo har byggt rampen som alla kommer in på biblioteket med.");
        await manager.Page.Locator(".bar button").ClickAsync();
        await Expect(manager.Page.Locator("#same-deed")).ToBeFocusedAsync();
        await manager.HasNoBarriersAsync("what may be the same deed");
        await manager.Page.Locator(".bar button").ClickAsync();
        await Expect(manager.Page.Locator(".sent h1")).ToBeFocusedAsync();
        await manager.HasNoBarriersAsync("the thanks");
        await manager.GoToAsync("/my/nominations");
        await Expect(manager.Page.Locator("li.nomination").First).ToBeVisibleAsync();
        await manager.HasNoBarriersAsync("one's own nominations");
    }
}
