using RecognitionFeed.Tests;

namespace RecognitionFeed.BrowserTests;

/// <summary>
/// axe on every page, in the ways that people have set their devices: light and dark, Swedish and English, a narrow screen, text
/// twice as large, colours of one's own, less motion.
/// </summary>
public sealed class EveryPageJourneys(Lyft lyft) : Journey(lyft)
{
    private static readonly string[] OfAuthors =
    [
        "/",
        "/compose",
        "/drafts",
        "/reported",
        "/objections",
        "/nominate",
        "/nominations",
        "/my/nominations",
        "/notifications",
        "/notifications/settings",
        "/people",
        $"/people/{TestCity.Asa}",
        $"/units/{TestCity.HomeCareSouth}",
        "/accessibility",
        "/accessibility/reports",
        "/finns-inte",
    ];

    [Theory]
    [InlineData("light", "sv", 390, 1, false, false)]
    [InlineData("dark", "en", 320, 1, false, true)]
    [InlineData("light", "en", 390, 2, false, false)]
    [InlineData("dark", "sv", 1280, 1, true, false)]
    public async Task Nobody_meets_a_barrier(
        string scheme,
        string language,
        int width,
        int textSize,
        bool hasOwnColours,
        bool hasLessMotion
    )
    {
        var highlight = await Lyft.A_highlight("Alla får plats.");
        var director = await Reader("director");
        foreach (var path in OfAuthors.Append($"/h/{highlight}"))
            await VisitAsync(director, path);
        var admin = await Reader("admin");
        await VisitAsync(admin, "/audit");
        var nobody = await Reader("");
        nobody.Complaints.ExpectStatus(401);
        foreach (var path in new[] { "/sign-in", "/accessibility" })
            await VisitAsync(nobody, path);

        Task<Person> Reader(string who) =>
            Someone(
                who,
                with: options =>
                {
                    options.ColorScheme = scheme == "dark" ? ColorScheme.Dark : ColorScheme.Light;
                    options.ForcedColors = hasOwnColours ? ForcedColors.Active : ForcedColors.None;
                    options.ReducedMotion = hasLessMotion ? ReducedMotion.Reduce : ReducedMotion.NoPreference;
                    options.ViewportSize = new() { Width = width, Height = 800 };
                    options.StorageState =
                        $$"""{"cookies":[{"name":"lang","value":"{{language}}","domain":"127.0.0.1","path":"/","expires":-1,"httpOnly":false,"secure":false,"sameSite":"Lax"}],"origins":[]}""";
                }
            );

        async Task VisitAsync(Person person, string path)
        {
            await person.GoToAsync(path);
            await Expect(person.Page.Locator("h1").First).ToBeAttachedAsync();
            await Expect(person.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
            await Expect(person.Page.Locator("[aria-busy=true]")).ToHaveCountAsync(0);
            await person.Page.EvaluateAsync(
                $"document.documentElement.style.setProperty('font-size', '{textSize * 100}%')"
            );
            await person.HasNoBarriersAsync($"{path}, {scheme}, {language}, {width} px, text × {textSize}");
        }
    }

    [Fact]
    public async Task The_first_Tab_leads_past_the_header_to_the_content()
    {
        var id = await Lyft.A_highlight("Hoppa hit.");
        var staff = await Someone("staff", Screen.Desk);
        foreach (var path in new[] { "/", $"/h/{id}", "/people", "/accessibility" })
        {
            await staff.GoToAsync(path);
            await Expect(staff.Page.Locator("h1").First).ToBeAttachedAsync();
            await staff.Page.EvaluateAsync("document.activeElement?.blur()");

            await staff.Page.Keyboard.PressAsync("Tab");
            await Expect(staff.Link("Hoppa till innehållet")).ToBeFocusedAsync();
            await Expect(staff.Link("Hoppa till innehållet")).ToBeInViewportAsync();
            await staff.Page.Keyboard.PressAsync("Enter");

            Assert.Equal("main", await staff.Page.EvaluateAsync<string>("document.activeElement.id"));
            await staff.Page.Keyboard.PressAsync("Tab");
            Assert.True(
                await staff.Page.EvaluateAsync<bool>("document.activeElement.closest('main') !== null"),
                $"{path}: the next Tab is within the content"
            );
        }
    }
}
