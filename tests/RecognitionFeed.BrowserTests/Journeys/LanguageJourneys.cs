namespace RecognitionFeed.BrowserTests;

public sealed class LanguageJourneys(Lyft lyft) : Journey(lyft)
{
    [Fact]
    public async Task The_page_is_swedish_first_and_english_when_chosen_also_after_a_reload()
    {
        var id = await Lyft.A_highlight(
            new DraftText { Story = new("Svensk text.", "Den står kvar."), Behaviours = ["testar-och-lar"] }
        );
        var staff = await Someone("staff", Screen.Desk);
        await staff.Feed.OpenAsync();
        var html = staff.Page.Locator("html");
        var card = staff.Feed.Card(id).Root;
        await Expect(html).ToHaveAttributeAsync("lang", "sv");
        await Expect(card).ToContainTextAsync("Testar och lär");

        await staff.Button("English").ClickAsync();

        await Expect(html).ToHaveAttributeAsync("lang", "en");
        await Expect(staff.Heading("Latest highlights")).ToBeVisibleAsync();
        await Expect(card).ToContainTextAsync("Tests and learns");
        await Expect(card).ToContainTextAsync("What it meant");
        await staff.Page.ReloadAsync();
        await Expect(html).ToHaveAttributeAsync("lang", "en");
        await Expect(staff.Button("Svenska")).ToHaveAttributeAsync("lang", "sv");
    }

    [Fact]
    public async Task The_server_draws_the_first_card_in_the_chosen_language_too()
    {
        await Lyft.A_highlight(new DraftText { Story = new("En text.", "En till.") });
        var staff = await Someone("staff", with: options => options.JavaScriptEnabled = false);
        await staff.Context.AddCookiesAsync([
            new()
            {
                Name = "lang",
                Value = "en",
                Url = staff.Line.Address.ToString(),
            },
        ]);

        await staff.GoToAsync("/");

        await Expect(staff.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(staff.Heading("Latest highlights")).ToBeVisibleAsync();
        await Expect(staff.Feed.Articles.First).ToContainTextAsync("What it meant");
    }
}
