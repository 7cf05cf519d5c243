namespace RecognitionFeed.BrowserTests;

/// <summary>Reviewing by keyboard and screen reader, in both languages, on narrow screens.</summary>
public sealed class ReviewAccessJourneys(Lyft lyft) : Journey(lyft)
{
    [Fact]
    public async Task The_queue_is_worked_through_by_keyboard()
    {
        await Lyft.A_nomination_telling("Åsa valsade tre.");
        await Lyft.A_nomination_telling("Åsa valsade två.");
        await Lyft.A_nomination_telling("Åsa valsade ett.");
        var editor = await Someone("editor", Screen.Desk);
        var review = await editor.Review.OpenAsync("?q=valsade");
        var keys = editor.Page.Keyboard;
        await Expect(review.Rows).ToHaveCountAsync(3);

        await review.Rows.First.FocusAsync();
        await keys.PressAsync("j");
        await Expect(review.Row("två.")).ToBeFocusedAsync();
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("k");
        await keys.PressAsync("Enter");
        await Expect(review.Title).ToBeFocusedAsync();
        await Expect(review.Opened).ToContainTextAsync("Åsa valsade två.");
        await keys.PressAsync("j");
        await Expect(review.Opened).ToContainTextAsync("Åsa valsade tre.");
        await keys.PressAsync("Escape");
        await Expect(review.Row("tre.")).ToBeFocusedAsync();

        await keys.PressAsync("Enter");
        await keys.PressAsync("b");
        await Expect(review.Message).ToBeFocusedAsync();
        await review.Message.FillAsync("");
        await keys.TypeAsync("ubyxjk");
        await Expect(review.Message).ToHaveValueAsync("ubyxjk");
        await keys.PressAsync("Control+Enter");
        await editor.HearsAsync("Besök planeras. Raden är skickad.");
        await Expect(review.Title).ToBeFocusedAsync();
        await keys.PressAsync("/");
        await Expect(review.Search).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Single_keys_can_be_turned_off()
    {
        var id = await Lyft.A_nomination_telling("Åsa trummade.");
        var editor = await Someone("editor", Screen.Desk);
        var review = await editor.Review.OpenAsync(id);
        await editor.Page.GetByText("Kortkommandon", new() { Exact = true }).ClickAsync();
        await editor.Page.GetByLabel("Använd kortkommandon").UncheckAsync();
        await editor.Page.ReloadAsync();

        await review.Title.FocusAsync();
        await editor.Page.Keyboard.PressAsync("x");
        await Expect(review.Message).ToHaveCountAsync(0);
        await Expect(review.Decision("Säg nej").Locator("kbd")).ToHaveCountAsync(0);
        await review.Decision("Säg nej").PressAsync("Enter");
        await Expect(review.Message).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(Screen.Desk, ColorScheme.Light, "sv")]
    [InlineData(Screen.Desk, ColorScheme.Dark, "en")]
    [InlineData(Screen.Phone, ColorScheme.Light, "en")]
    [InlineData(Screen.Phone, ColorScheme.Dark, "sv")]
    public async Task Nobody_meets_a_barrier_while_reviewing(Screen screen, ColorScheme scheme, string language)
    {
        var photos = new[] { await Lyft.A_photo(900, 600), await Lyft.A_photo(600, 900, 90) };
        var id = await Lyft.A_nomination_telling($"Åsa sjöng för alla ({screen}, {scheme}).", photos, by: "director");
        await Lyft.Is_seen_too(id, "Jag också!", by: "manager");
        await Lyft.Is_decided_elsewhere(id, "shortlisted", "Fint!");
        var editor = await Someone("editor", screen, options => options.ColorScheme = scheme);
        await editor.Context.AddCookiesAsync([
            new()
            {
                Name = "lang",
                Value = language,
                Url = editor.Line.Address.ToString(),
            },
        ]);

        await editor.GoToAsync("/nominations?state=all");
        await Expect(editor.Page.Locator(".row").First).ToBeVisibleAsync();
        await editor.HasNoBarriersAsync("the queue");
        await editor.GoToAsync($"/nominations/{id}?state=all");
        await Expect(editor.Page.Locator("article")).ToContainTextAsync("Jag också!");
        await editor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^(Säg nej|Decline)$") }).ClickAsync();
        await Expect(editor.Review.Message).ToBeFocusedAsync();
        await editor.HasNoBarriersAsync("a nomination with an open decision");
        await editor.GoToAsync("/nominations?q=finnsintealls");
        await Expect(editor.Page.Locator(".none")).ToBeVisibleAsync();
        await editor.HasNoBarriersAsync("an empty queue");
        editor.Complaints.ExpectStatus(404);
        await editor.GoToAsync($"/nominations/{Guid.CreateVersion7()}");
        await Expect(editor.Review.Title).ToBeVisibleAsync();
        await editor.HasNoBarriersAsync("a nomination that is not there");
    }

    [Theory]
    [InlineData(320, 1)]
    [InlineData(390, 2)]
    [InlineData(1280, 2)]
    public async Task Nothing_is_too_wide_and_nothing_too_small_to_press(int width, int times)
    {
        var id = await Lyft.A_nomination_telling(
            "Åsa visslade. " + new string('x', 90),
            [await Lyft.A_photo(by: "manager")]
        );
        var editor = await Someone(
            "editor",
            with: options => options.ViewportSize = new() { Width = width, Height = 700 }
        );
        foreach (var path in (string[])["/nominations?state=all", $"/nominations/{id}?state=all"])
        {
            await editor.GoToAsync(path);
            await Expect(editor.Page.Locator(".row, article").First).ToBeVisibleAsync();
            var found = await editor.Page.EvaluateAsync<string[]>(
                """
                (times) => {
                  document.documentElement.style.setProperty('font-size', `${times * 100}%`);
                  const wide = document.documentElement.scrollWidth <= innerWidth ? [] :
                    [...document.querySelectorAll('body *')]
                      .filter((it) => it.getBoundingClientRect().right > innerWidth + 1)
                      .map((it) => `wide: ${it.tagName}.${it.className}`);
                  const small = [...document.querySelectorAll('button, a[href], input:not([hidden]), select, summary')]
                    .filter((it) => it.checkVisibility({ visibilityProperty: true }) && !it.closest('[inert], .skip'))
                    .filter((it) => !(it.tagName === 'A' && getComputedStyle(it).display === 'inline'))
                    .map((it) => [it, (it.closest('label') ?? it).getBoundingClientRect()])
                    .filter(([, { width, height }]) => width < 43.5 || height < 43.5)
                    .map(([it, { width, height }]) => `small: ${it.outerHTML.slice(0, 90)} ${width}×${height}`);
                  return [...wide, ...small];
                }
                """,
                times
            );
            Assert.True(found.Length == 0, $"{path}:\n{string.Join("\n", found.Take(8))}");
        }
    }
}
