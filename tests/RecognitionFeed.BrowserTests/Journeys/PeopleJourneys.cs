using RecognitionFeed.Tests;

namespace RecognitionFeed.BrowserTests;

public sealed class PeopleJourneys(Lyft lyft) : Journey(lyft)
{
    [Fact]
    public async Task On_a_phone_a_colleague_is_found_and_their_unit_followed()
    {
        await Lyft.A_highlight(
            new DraftText
            {
                Story = new("Skolan höll öppet hela natten.", ""),
                Units = [TestCity.School],
                People = [TestCity.Asa],
            }
        );
        var staff = await Someone("staff");
        await staff.GoToAsync("/people");
        await Expect(staff.Heading("Hela organisationen")).ToBeVisibleAsync();

        await SearchOf(staff).FillAsync("asa obreg");
        await Result(staff, "Åsa Öberg").ClickAsync();

        await Expect(staff.Page.Locator("h1")).ToHaveTextAsync("Åsa Öberg");
        await Expect(staff.Page).ToHaveTitleAsync("Åsa Öberg – Lyft");
        await Expect(staff.Page.GetByText("Skolan höll öppet hela natten.")).ToBeVisibleAsync();
        await staff.Link("Skolförvaltningen").First.ClickAsync();

        await Expect(staff.Heading("Skolförvaltningen").And(staff.Page.Locator("h1"))).ToBeVisibleAsync();
        await staff.Button("Följ enheten").ClickAsync();
        await staff.HearsAsync("Du följer Skolförvaltningen.");
        await Expect(staff.Button("Sluta följa")).ToBeVisibleAsync();
        await IsFollowedAsync("staff", TestCity.School, true);
        await staff.GoToAsync("/people");
        await Expect(staff.Heading("Enheter du följer")).ToBeVisibleAsync();
        await Result(staff, "Skolförvaltningen").First.ClickAsync();
        await staff.Button("Sluta följa").ClickAsync();
        await Expect(staff.Button("Följ enheten")).ToBeVisibleAsync();
        await IsFollowedAsync("staff", TestCity.School, false);
    }

    [Fact]
    public async Task At_a_desk_the_search_is_used_with_the_keyboard_alone_and_Back_leads_to_it()
    {
        var staff = await Someone("staff", Screen.Desk);
        var keyboard = staff.Page.Keyboard;
        await staff.Feed.OpenAsync();
        await staff.Button("Ditt konto: Adam Medarbetare").FocusAsync();
        await keyboard.PressAsync("Enter");
        await keyboard.PressAsync("Tab");
        await Expect(staff.Link("Medarbetare och enheter")).ToBeFocusedAsync();
        await keyboard.PressAsync("Enter");
        await Expect(staff.Heading("Medarbetare och enheter")).ToBeFocusedAsync();

        await keyboard.PressAsync("Tab");
        await Expect(SearchOf(staff)).ToBeFocusedAsync();
        await keyboard.TypeAsync("hemtjanst");
        await Expect(Result(staff, "Hemtjänsten Söder")).ToBeVisibleAsync();
        await keyboard.PressAsync("ArrowDown");
        await Expect(Result(staff, "Hemtjänst").First).ToBeFocusedAsync();
        await keyboard.PressAsync("ArrowDown");
        await Expect(Result(staff, "Hemtjänsten Söder")).ToBeFocusedAsync();
        await keyboard.PressAsync("ArrowUp");
        await keyboard.PressAsync("ArrowUp");
        await Expect(SearchOf(staff)).ToBeFocusedAsync();
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("Enter");

        await Expect(staff.Page.Locator("h1")).ToBeFocusedAsync();
        await Expect(staff.Page.Locator("h1")).ToHaveTextAsync("Hemtjänsten Söder");
        await staff.Page.GoBackAsync();
        await Expect(SearchOf(staff)).ToHaveValueAsync("hemtjanst");
        await Expect(Result(staff, "Hemtjänsten Söder")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Whose_identity_is_protected_is_not_found_and_neither_is_who_is_not_there()
    {
        var staff = await Someone("staff");
        foreach (var asked in new[] { "skyddad", "pia skydad", "xyxyxy" })
        {
            await staff.GoToAsync("/people");
            await SearchOf(staff).FillAsync(asked);
            await staff.HearsAsync($"Ingen träff på ”{asked}”");
            await Expect(staff.Page.Locator("[data-result]")).ToHaveCountAsync(0);
        }
        staff.Complaints.ExpectStatus(404);
        var texts = new List<string>();
        foreach (var id in new[] { TestCity.Protected, Guid.CreateVersion7() })
        {
            await staff.GoToAsync($"/people/{id}");
            await Expect(staff.Heading("Medarbetaren finns inte här")).ToBeVisibleAsync();
            texts.Add(await staff.Page.Locator("main").InnerTextAsync());
        }
        Assert.Single(texts.Distinct());
    }

    [Theory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.Desk)]
    public async Task One_walks_up_and_down_the_tree_and_sees_what_was_told_below(Screen screen)
    {
        var id = await Lyft.A_highlight(
            new DraftText { Story = new("Långt ned i trädet.", ""), Units = [TestCity.HomeCareSouth] }
        );
        var staff = await Someone("staff", screen);
        await staff.GoToAsync($"/units/{TestCity.Care}");
        await Expect(staff.Page.Locator($"a[href='/h/{id}']")).ToBeVisibleAsync();

        await Result(staff, "Hemtjänst").ClickAsync();
        await Expect(staff.Heading("Hemtjänst").And(staff.Page.Locator("h1"))).ToBeFocusedAsync();
        await Result(staff, "Hemtjänsten Söder").ClickAsync();
        await Expect(staff.Page.Locator("h1")).ToHaveTextAsync("Hemtjänsten Söder");
        await Expect(staff.Link("Maria Chef")).ToBeVisibleAsync();
        await staff
            .Page.GetByRole(AriaRole.Navigation, new() { Name = "Överordnade enheter" })
            .GetByText("Hemtjänst", new() { Exact = true })
            .ClickAsync();
        await Expect(staff.Page.Locator("h1")).ToHaveTextAsync("Hemtjänst");

        await staff.Page.Locator($"a[href='/h/{id}']").ClickAsync();
        await Expect(staff.Feed.Card(id).Root).ToBeVisibleAsync();
    }

    [Fact]
    public async Task From_a_filtered_feed_one_comes_to_the_page_of_the_unit_or_the_person()
    {
        await Lyft.A_highlight(
            new DraftText
            {
                Story = new("Om två.", ""),
                Units = [TestCity.School],
                People = [TestCity.Asa],
            }
        );
        var staff = await Someone("staff");
        await staff.Feed.OpenAsync($"/?unit={TestCity.School}");
        await staff.Link("Om enheten").ClickAsync();
        await Expect(staff.Page.Locator("h1")).ToHaveTextAsync("Skolförvaltningen");
        await staff.Link("Visa i flödet").ClickAsync();
        await Expect(staff.Link("Om enheten")).ToBeVisibleAsync();
        await staff.Feed.OpenAsync($"/?person={TestCity.Asa}");
        await staff.Link("Om medarbetaren").ClickAsync();
        await Expect(staff.Page.Locator("h1")).ToHaveTextAsync("Åsa Öberg");
    }

    [Fact]
    public async Task Without_a_network_following_is_taken_back_and_said()
    {
        var staff = await Someone("editor");
        await staff.GoToAsync($"/units/{TestCity.HomeCare}");
        await Expect(staff.Button("Följ enheten")).ToBeVisibleAsync();
        await staff.ServiceWorkerStandsAsync();
        await staff.LosesTheNetworkAsync();

        await staff.Button("Följ enheten").ClickAsync();

        await staff.HearsAsync("Du är offline.");
        await Expect(staff.Button("Följ enheten")).ToBeVisibleAsync();
        await staff.IsOnlineAgainAsync();
        await staff.Button("Följ enheten").ClickAsync();
        await Expect(staff.Button("Sluta följa")).ToBeVisibleAsync();
        await IsFollowedAsync("editor", TestCity.HomeCare, true);
    }

    [Fact]
    public async Task The_pages_are_in_english_when_chosen()
    {
        var staff = await Someone("staff", Screen.Desk);
        await staff.GoToAsync($"/units/{TestCity.HomeCareSouth}");
        await Expect(staff.Page.GetByText("Enhet", new() { Exact = false }).First).ToBeVisibleAsync();

        await staff.Button("English").ClickAsync();

        await Expect(staff.Button("Follow the unit")).ToBeVisibleAsync();
        await Expect(staff.Page.GetByText("2 staff")).ToBeVisibleAsync();
        await staff.GoToAsync("/people");
        await Expect(staff.Heading("The whole organisation")).ToBeVisibleAsync();
        await staff.Page.GetByRole(AriaRole.Searchbox).FillAsync("adam");
        await staff.HearsAsync("1 person and 0 units");
    }

    [Theory]
    [InlineData(Screen.Phone, ColorScheme.Light, "sv")]
    [InlineData(Screen.Desk, ColorScheme.Dark, "en")]
    public async Task Nobody_meets_a_barrier_and_everything_is_large_enough(
        Screen screen,
        ColorScheme scheme,
        string language
    )
    {
        await Lyft.A_highlight(
            new DraftText
            {
                Story = new("Ett lyft om många ord och flera enheter.", "Allt."),
                Units = [TestCity.HomeCareSouth],
                People = [TestCity.Asa],
            }
        );
        var staff = await Someone("staff", screen, options => options.ColorScheme = scheme);
        await staff.Context.AddCookiesAsync([
            new()
            {
                Name = "lang",
                Value = language,
                Url = staff.Line.Address.ToString(),
            },
        ]);
        string[] paths =
        [
            "/people",
            "/people?q=a",
            "/people?q=finnsintealls",
            $"/people/{TestCity.Asa}",
            $"/units/{TestCity.Care}",
            $"/units/{TestCity.HomeCareSouth}",
        ];
        foreach (var path in paths)
        {
            await staff.GoToAsync(path);
            await Expect(staff.Page.Locator("h2, main .none").First).ToBeVisibleAsync();
            await staff.HasNoBarriersAsync(path);
            var small = await staff.Page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll('main :is(button, a[href], input)')]
                  .filter((it) => !(it.tagName === 'A' && getComputedStyle(it).display === 'inline'))
                  .map((it) => [it, it.getBoundingClientRect()])
                  .filter(([, { width, height }]) => width < 43.5 || height < 43.5)
                  .map(([it, { width, height }]) => `${it.outerHTML.slice(0, 90)} ${width}×${height}`)
                """
            );
            Assert.True(small.Length == 0, $"{path}:\n{string.Join("\n", small)}");
        }
    }

    [Theory]
    [InlineData(320, 1)]
    [InlineData(390, 2)]
    [InlineData(1280, 2)]
    public async Task Nothing_needs_scrolling_sideways(int width, int times)
    {
        await Lyft.A_highlight(
            new DraftText
            {
                Story = new("Ord.", ""),
                Units = [TestCity.HomeCareSouth],
                People = [TestCity.Asa],
            }
        );
        var staff = await Someone(
            "staff",
            with: options => options.ViewportSize = new() { Width = width, Height = 700 }
        );
        foreach (var path in new[] { "/people?q=a", $"/people/{TestCity.Asa}", $"/units/{TestCity.Care}" })
        {
            await staff.GoToAsync(path);
            await Expect(staff.Page.Locator("h2").First).ToBeVisibleAsync();
            var overflow = await staff.Page.EvaluateAsync<int>(
                """
                (times) => {
                  document.documentElement.style.setProperty('font-size', `${times * 100}%`);
                  return document.documentElement.scrollWidth - innerWidth;
                }
                """,
                times
            );
            Assert.True(overflow <= 0, $"{path}: {overflow} px");
        }
    }

    private static ILocator SearchOf(Person person) =>
        person.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Sök namn, titel eller enhet" });

    private static ILocator Result(Person person, string name) =>
        person.Page.Locator("[data-result]").Filter(new() { Has = person.Page.Locator($"b:text-is('{name}')") });

    /// <summary>What the server knows.</summary>
    private async Task IsFollowedAsync(string who, Guid unit, bool yes)
    {
        using var browser = await Lyft.App.SignedInAsync(who);
        await Eventually.Holds(
            $"the server knows that {who} follows: {yes}",
            async () => (await browser.GetItemsAsync("/api/my/units")).Ids().Contains(unit) == yes
        );
    }
}
