namespace RecognitionFeed.BrowserTests;

/// <summary>axe on every page and state; sizes of targets; narrow screens and large text.</summary>
public sealed class AccessibilityJourneys(Lyft lyft) : Journey(lyft)
{
    [Theory]
    [InlineData(ColorScheme.Light, "sv")]
    [InlineData(ColorScheme.Dark, "sv")]
    [InlineData(ColorScheme.Light, "en")]
    public async Task Nobody_meets_a_barrier_on_any_page_or_in_any_state(ColorScheme scheme, string language)
    {
        await Lyft.HasFivePagesAsync();
        var id = await Lyft.A_highlight(ManyThings(await Lyft.A_photo(900, 600), await Lyft.A_photo(600, 900, 90)));
        var director = await Someone("director", with: options => options.ColorScheme = scheme);
        await director.Context.AddCookiesAsync([
            new()
            {
                Name = "lang",
                Value = language,
                Url = director.Line.Address.ToString(),
            },
        ]);

        await director.Feed.OpenLiveAsync();
        await Expect(director.Feed.Root).ToHaveAttributeAsync("aria-busy", "false");
        await director.HasNoBarriersAsync("the feed");
        await Lyft.A_highlight("Bakom pillret.", by: "editor");
        await Expect(director.Page.Locator(".pill button")).ToBeVisibleAsync();
        await director.Feed.Card(id).Root.Locator(".menu button").ClickAsync();
        await director.HasNoBarriersAsync("a card's menu and the pill");
        await director.Page.Keyboard.PressAsync("Escape");
        await director.Page.Locator(".filter-row__button").ClickAsync();
        await Expect(director.Page.Locator("#q")).ToBeVisibleAsync();
        await director.HasNoBarriersAsync("search and filters");
        await director.Feed.OpenAsync("/?q=finnsintealls");
        await director.HasNoBarriersAsync("an empty feed");
        await director.GoToAsync($"/h/{id}");
        await Expect(director.Page.Locator("h1.card__title")).ToBeVisibleAsync();
        await director.HasNoBarriersAsync("one highlight");
        await director.GoToAsync("/finns-inte");
        await Expect(director.Page.Locator("h1")).ToBeVisibleAsync();
        await director.HasNoBarriersAsync("a page that is not there");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Nobody_meets_a_barrier_while_signing_in_or_writing(ColorScheme scheme)
    {
        var director = await Someone("director", with: options => options.ColorScheme = scheme);
        await director.GoToAsync("/sign-in");
        await Expect(director.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("Diana") })).ToBeVisibleAsync();
        await director.HasNoBarriersAsync("sign-in");

        var composer = await director.Composer.OpenAsync();
        await director.HasNoBarriersAsync("an empty composer");
        await composer.Publish.ClickAsync();
        await director.HasNoBarriersAsync("a composer that says what is missing");
        await composer.WriteAsync(
            "Två bilder.",
            await Lyft.Photos.JpegAsync(),
            await Lyft.Photos.JpegAsync(600, 900, 60)
        );
        await composer.IsUploadedAsync(1);
        await composer.IsUploadedAsync(2);
        await composer.Search.FillAsync("a");
        await Expect(director.Page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await director.HasNoBarriersAsync("a composer with photos and suggestions");
        await composer.Search.FillAsync("");
        await director.Button("Förhandsvisning").ClickAsync();
        await Expect(director.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await director.HasNoBarriersAsync("the preview");
        await director.Page.Keyboard.PressAsync("Escape");
        await composer.IsKeptOnTheDeviceAsync();
        await director.GoToAsync("/drafts");
        await Expect(director.Page.GetByRole(AriaRole.Listitem).First).ToBeVisibleAsync();
        await director.HasNoBarriersAsync("the drafts");
    }

    [Theory]
    [InlineData(320, 1)]
    [InlineData(390, 2)]
    [InlineData(1280, 2)]
    public async Task Nothing_needs_scrolling_sideways_on_a_narrow_screen_or_with_large_text(int width, int times)
    {
        var id = await Lyft.A_highlight(ManyThings(await Lyft.A_photo(900, 600)));
        var director = await Someone(
            "director",
            with: options => options.ViewportSize = new() { Width = width, Height = 700 }
        );
        foreach (
            var path in new[]
            {
                "/",
                $"/h/{id}",
                "/compose",
                "/drafts",
                "/reported",
                "/nominate",
                "/my/nominations",
                "/sign-in",
                "/finns-inte",
            }
        )
        {
            await director.GoToAsync(path);
            await Expect(director.Page.Locator("h1").First).ToBeVisibleAsync();
            var wide = await director.Page.EvaluateAsync<string[]>(
                """
                (times) => {
                  document.documentElement.style.setProperty('font-size', `${times * 100}%`);
                  if (document.documentElement.scrollWidth <= innerWidth) return [];
                  return [...document.querySelectorAll('body *')]
                    .filter((it) => it.getBoundingClientRect().right > innerWidth + 1)
                    .map((it) => `${it.tagName}.${it.className}`);
                }
                """,
                times
            );
            Assert.True(wide.Length == 0, $"{path}: {string.Join(", ", wide.Take(8))}");
        }
    }

    [Fact]
    public async Task Everything_to_press_is_at_least_44_pixels_large()
    {
        var id = await Lyft.A_highlight(ManyThings(await Lyft.A_photo(900, 600), await Lyft.A_photo(600, 900, 90)));
        var director = await Someone("director");
        foreach (
            var path in new[]
            {
                "/",
                $"/h/{id}",
                "/compose",
                "/drafts",
                "/reported",
                "/nominate",
                "/my/nominations",
                "/sign-in",
            }
        )
        {
            await director.GoToAsync(path);
            await Expect(director.Page.Locator("h1").First).ToBeVisibleAsync();
            await director.HasOnlyLargeTargetsAsync();
        }
    }

    private static DraftText ManyThings(params PhotoPart[] photos) =>
        new()
        {
            Story = new(
                string.Concat(Enumerable.Repeat("Vård- och omsorgsförvaltningens medarbetare hjälptes åt. ", 12)),
                "Allt."
            ),
            Photos = photos,
            Units = [Tests.TestCity.HomeCareSouth, Tests.TestCity.School],
            People = [Tests.TestCity.Asa, Tests.TestCity.Staff],
            Behaviours = ["testar-och-lar", "samarbetar"],
            Perspectives = ["gemensam", "balanserad"],
            Visit = new { place = "Söder", date = "2026-02-03" },
            Byline = "withCommunications",
        };
}
