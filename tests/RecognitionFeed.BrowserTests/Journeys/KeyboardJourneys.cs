namespace RecognitionFeed.BrowserTests;

public sealed class KeyboardJourneys(Lyft lyft) : Journey(lyft)
{
    [Fact]
    public async Task The_feed_is_read_with_page_up_and_page_down_and_left_with_control_end()
    {
        await Lyft.HasFivePagesAsync();
        var staff = await Someone("staff", Screen.Desk);
        await staff.Feed.OpenAsync();
        await Expect(staff.Feed.Articles.Nth(19)).ToBeAttachedAsync();
        await Expect(staff.Feed.Root).ToHaveAttributeAsync("aria-busy", "false");

        await staff.Feed.Articles.First.FocusAsync();
        await staff.Page.Keyboard.PressAsync("PageDown");
        await Expect(staff.Feed.Articles.Nth(1)).ToBeFocusedAsync();
        await staff.Page.Keyboard.PressAsync("PageDown");
        await Expect(staff.Feed.Articles.Nth(2)).ToBeFocusedAsync();
        await FocusIsBelowTheHeader(staff);
        await staff.Page.Keyboard.PressAsync("PageUp");
        await Expect(staff.Feed.Articles.Nth(1)).ToBeFocusedAsync();
        await FocusIsBelowTheHeader(staff);
        await staff.Page.Keyboard.PressAsync("Control+End");

        var isAfter = await staff.Page.EvaluateAsync<bool>(
            """
            () => Boolean(document.querySelector('[role=feed]').compareDocumentPosition(document.activeElement)
              & Node.DOCUMENT_POSITION_FOLLOWING)
            """
        );
        Assert.True(isAfter, "Control+End stayed in the feed.");
    }

    [Fact]
    public async Task Every_article_says_who_it_is_about_and_where_it_stands()
    {
        var id = await Lyft.A_highlight(new DraftText { Story = new("En rad.", ""), Units = [Tests.TestCity.School] });
        var staff = await Someone("staff");
        await staff.Feed.OpenAsync();

        var card = staff.Feed.Card(id).Root;

        await Expect(card).ToHaveAccessibleNameAsync("Skolförvaltningen");
        await Expect(card).ToHaveAccessibleDescriptionAsync("En rad.");
        await Expect(card).ToHaveAttributeAsync("aria-posinset", "1");
        await Expect(card).ToHaveAttributeAsync("aria-setsize", "-1");
        await Expect(card).ToHaveAttributeAsync("tabindex", "0");
    }

    [Fact]
    public async Task Tabbing_through_a_card_the_focus_is_always_seen_below_the_header()
    {
        await Lyft.HasFivePagesAsync();
        var staff = await Someone("staff", Screen.Desk);
        await staff.Feed.OpenAsync();
        await staff.Feed.Articles.Nth(3).FocusAsync();

        for (var tab = 0; tab < 25; tab++)
        {
            await staff.Page.Keyboard.PressAsync(tab < 20 ? "Tab" : "Shift+Tab");
            await FocusIsBelowTheHeader(staff);
        }
    }

    [Fact]
    public async Task A_highlight_is_written_and_published_with_the_keyboard_alone()
    {
        var director = await Someone("director", Screen.Desk);
        var composer = await director.Composer.OpenAsync();
        var keyboard = director.Page.Keyboard;

        var chooser = await director.Page.RunAndWaitForFileChooserAsync(async () =>
        {
            await TabTo(director, "Välj bilder");
            await keyboard.PressAsync("Enter");
        });
        await chooser.SetFilesAsync([
            await Lyft.Photos.JpegAsync(900, 600, 60),
            await Lyft.Photos.JpegAsync(600, 900, 90),
        ]);
        await composer.IsUploadedAsync(1);
        await composer.IsUploadedAsync(2);
        await director.Page.Locator("h1").First.FocusAsync();
        await TabTo(director, "Flytta efter, bild 1");
        await keyboard.PressAsync("Enter");
        await director.HearsAsync("Nu bild 2 av 2.");
        await director.Page.Locator("h1").First.FocusAsync();
        for (var number = 1; number <= 2; number++)
        {
            await TabTo(director, $"Vad syns på bilden? (Bilder {number})");
            await keyboard.TypeAsync($"Bild {number}");
        }
        await TabTo(director, "Vad hände?");
        await keyboard.TypeAsync("Skrivet utan mus.");
        await TabTo(director, "Testar och lär");
        await keyboard.PressAsync("Space");
        await Expect(director.Button("Testar och lär")).ToHaveAttributeAsync("aria-pressed", "true");
        await TabTo(director, "Medarbetare och enheter");
        await keyboard.TypeAsync("åsa");
        await Expect(director.Page.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("Enter");
        await director.HearsAsync("Åsa Öberg är tillagd.");
        await TabTo(director, "Publicera");
        await keyboard.PressAsync("Enter");
        await TabTo(director, "Alla är informerade");
        await keyboard.PressAsync("Enter");

        await director.HearsAsync("Publicerat");
        await Expect(director.Feed.CardAbout("Skrivet utan mus.").Root).ToBeVisibleAsync();
    }

    /// <summary>Presses Tab until what has this name has the focus.</summary>
    private static async Task TabTo(Person person, string name)
    {
        var wanted = person
            .Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true })
            .Or(person.Page.GetByRole(AriaRole.Textbox, new() { Name = name, Exact = true }))
            .Or(person.Page.GetByRole(AriaRole.Combobox, new() { Name = name, Exact = true }))
            .First;
        for (var tab = 0; tab < 60; tab++)
        {
            await person.Page.Keyboard.PressAsync("Tab");
            if (await wanted.EvaluateAsync<bool>("(it) => it === document.activeElement"))
                return;
        }
        Assert.Fail($"Tab did not reach {name}.");
    }

    private static async Task FocusIsBelowTheHeader(Person person)
    {
        var hidden = await person.Page.EvaluateAsync<string?>(
            """
            () => {
              const { activeElement: it } = document;
              const { top, bottom, height } = it.getBoundingClientRect();
              const header = document.querySelector('header.header').getBoundingClientRect().bottom;
              const inHeader = it.closest('header.header');
              return inHeader || it === document.body || (top >= header - 1 || bottom - header > 40 && height > 200)
                && top < innerHeight ? null : `${it.outerHTML.slice(0, 120)} at ${top} to ${bottom}`;
            }
            """
        );
        Assert.Null(hidden);
    }
}
