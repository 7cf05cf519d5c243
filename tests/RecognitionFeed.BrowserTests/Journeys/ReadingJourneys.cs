using System.Text.RegularExpressions;
using RecognitionFeed.Tests;

namespace RecognitionFeed.BrowserTests;

/// <summary>Coming, scrolling, leaving and coming back.</summary>
public sealed partial class ReadingJourneys(Lyft lyft) : Journey(lyft)
{
    [Fact]
    public async Task The_first_load_shows_a_whole_card_before_any_script_has_run_and_never_a_spinner()
    {
        var id = await Lyft.A_highlight(
            new DraftText { Story = new("Syns utan skript.", "Direkt."), Units = [Tests.TestCity.HomeCareSouth] }
        );
        var staff = await Someone("staff", with: options => options.JavaScriptEnabled = false);

        await staff.GoToAsync("/");

        var card = staff.Feed.Card(id);
        await Expect(card.Root).ToBeVisibleAsync();
        await Expect(card.Root).ToContainTextAsync("Syns utan skript.");
        await Expect(card.Root.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Hemtjänsten Söder");
        await Expect(card.Reaction("Hjärta")).ToBeVisibleAsync();
        await Expect(card.Photos.First).ToHaveJSPropertyAsync("complete", true);
        await Expect(staff.Page.Locator("progress, [role=progressbar], .spinner")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Back_finds_the_same_place_and_focus()
    {
        await Lyft.HasFivePagesAsync();
        var staff = await Someone("staff");
        await staff.Feed.OpenAsync();
        await staff.Feed.Articles.Nth(19).ScrollIntoViewIfNeededAsync();
        var link = staff.Feed.Articles.Nth(24).Locator(".card__time");
        await link.ScrollIntoViewIfNeededAsync();
        await link.FocusAsync();
        var top = await staff.SettledAsync();

        await staff.Page.Keyboard.PressAsync("Enter");
        await Expect(staff.Page).ToHaveURLAsync(HighlightAddress());
        await Expect(staff.Page.Locator("h1.card__title")).ToBeFocusedAsync();
        Assert.Equal(0, await staff.ScrolledAsync());
        await staff.Page.GoBackAsync();

        await Expect(link).ToBeFocusedAsync();
        Assert.InRange(await staff.SettledAsync(), top - 2, top + 2);
    }

    [Fact]
    public async Task More_comes_by_itself_then_by_a_button_and_the_footer_can_be_reached()
    {
        await Lyft.HasFivePagesAsync();
        var staff = await Someone("staff", Screen.Desk);
        await staff.Feed.OpenAsync();
        var footer = staff.Page.GetByRole(AriaRole.Contentinfo);

        // Three pages come by themselves to whoever goes on to the end; then the footer stays.
        await Eventually.Holds(
            "three more pages",
            async () =>
            {
                await staff.Page.EvaluateAsync("scrollTo({ top: 1e6, behavior: 'instant' })");
                return await staff.Feed.Articles.CountAsync() == 80;
            }
        );
        await footer.ScrollIntoViewIfNeededAsync();
        await Expect(footer).ToBeInViewportAsync();
        await Expect(staff.Feed.Articles).ToHaveCountAsync(80);

        await staff.Feed.More.ClickAsync();
        await Expect(staff.Feed.Articles.Nth(99)).ToBeAttachedAsync();
    }

    [Fact]
    public async Task A_carousel_has_real_buttons_and_arrow_keys_and_says_where_it_stands()
    {
        var id = await Lyft.A_highlight(
            new DraftText
            {
                Story = new("Fyra bilder.", ""),
                Photos =
                [
                    await Lyft.A_photo(900, 600, 0),
                    await Lyft.A_photo(600, 900, 60),
                    await Lyft.A_photo(700, 700, 120),
                    await Lyft.A_photo(900, 600, 180),
                ],
            }
        );
        var staff = await Someone("staff", Screen.Desk);
        await staff.Feed.OpenAsync();
        var card = staff.Feed.Card(id);
        var count = card.Root.Locator(".carousel__count");
        var strip = card.Root.Locator(".carousel__strip");

        await Expect(count).ToHaveTextAsync("1 av 4");
        await Expect(strip).ToHaveCSSAsync("scroll-snap-type", new Regex("x mandatory"));
        await card.Next.ClickAsync();
        await Expect(count).ToHaveTextAsync("2 av 4");
        await strip.FocusAsync();
        await staff.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(count).ToHaveTextAsync("3 av 4");
        await staff.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(count).ToHaveTextAsync("4 av 4");
        await Expect(card.Next).ToHaveAttributeAsync("aria-disabled", "true");
        await staff.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(count).ToHaveTextAsync("3 av 4");
        await card.Previous.ClickAsync();
        await Expect(count).ToHaveTextAsync("2 av 4");
        Assert.True(await card.PhotoIsShownAsync(1) > 0);
    }

    [Fact]
    public async Task Search_and_filters_narrow_the_feed_and_know_swedish_letters()
    {
        var found = await Lyft.A_highlight(
            new DraftText
            {
                Story = new("Färjan låg inställd men alla kom fram över Öresund.", ""),
                Units = [Tests.TestCity.HomeCareSouth],
                Behaviours = ["samarbetar"],
            }
        );
        var staff = await Someone("staff");
        await staff.Feed.OpenAsync();

        await staff.Button("Sök och filtrera").ClickAsync();
        await staff.Page.GetByLabel("Sök i lyften").FillAsync("öresund");
        await Expect(staff.Feed.Articles).ToHaveCountAsync(1);
        await staff.Button("Samarbetar över gränser").ClickAsync();
        await Expect(staff.Page).ToHaveURLAsync(new Regex("behaviour=samarbetar"));
        await Expect(staff.Feed.Card(found).Root).ToBeVisibleAsync();
        await staff.Button("Testar och lär").ClickAsync();
        await Expect(staff.Heading("Inga lyft matchar")).ToBeVisibleAsync();
        await staff.Link("Visa alla lyft").ClickAsync();
        await Expect(staff.Feed.Card(found).Root).ToBeVisibleAsync();
    }

    [GeneratedRegex("/h/[0-9a-f-]{36}$")]
    private static partial Regex HighlightAddress();
}
