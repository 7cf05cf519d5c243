using System.Text.RegularExpressions;
using RecognitionFeed.Tests;

namespace RecognitionFeed.BrowserTests;

/// <summary>From a manager's nomination to a published highlight.</summary>
public sealed class ReviewJourneys(Lyft lyft) : Journey(lyft)
{
    [Theory]
    [InlineData(Screen.Phone, "trumpet")]
    [InlineData(Screen.Desk, "tuba")]
    public async Task A_nomination_is_found_decided_made_a_draft_and_published(Screen screen, string word)
    {
        var photo = await Lyft.A_photo(by: "manager");
        var id = await Lyft.A_nomination_telling($"Åsa spelade {word} på avdelningen.", [photo]);
        await Lyft.Is_seen_too(id, "Jag hörde det ända ut på gården.");
        var editor = await Someone("editor", screen);
        var review = await editor.Review.OpenAsync();

        await review.Search.FillAsync(word);
        await Expect(review.Rows).ToHaveCountAsync(1);
        await review.Row(word).ClickAsync();
        await Expect(review.Title).ToHaveTextAsync("Hemtjänsten Söder, Åsa Öberg");
        await Expect(review.Opened).ToContainTextAsync("Ingen behövde vänta ensam.");
        await Expect(review.Opened).ToContainTextAsync("Samarbetar över gränser");
        await Expect(review.Opened).ToContainTextAsync("Jag hörde det ända ut på gården.");
        await Expect(review.Opened.Locator(".photo__image")).ToHaveJSPropertyAsync("complete", true);

        await review.Decision("Planera besök").ClickAsync();
        await Expect(review.Message).ToBeFocusedAsync();
        await Expect(review.Message).ToHaveValueAsync(new Regex("Tack alla"));
        await review.Message.FillAsync("Tack! Vi kommer på torsdag.");
        await review.Decision("Planera besök och skicka").ClickAsync();
        await editor.HearsAsync("Besök planeras. Raden är skickad.");
        var told = await Lyft.Nomination(id, asSeenBy: "manager");
        Assert.Equal("Tack! Vi kommer på torsdag.", told.Text("steps.1.message"));

        await review.Decision("Gör ett lyft").ClickAsync();
        await Expect(editor.Page).ToHaveURLAsync(new Regex("/compose/"));
        var composer = editor.Composer;
        await Expect(composer.Happened).ToHaveValueAsync($"Åsa spelade {word} på avdelningen.");
        await Expect(composer.Meant).ToHaveValueAsync("Ingen behövde vänta ensam.");
        await Expect(composer.Alt(1)).ToHaveValueAsync(photo.Alt);
        await Expect(editor.Button("Ta bort Åsa Öberg")).ToBeVisibleAsync();
        await composer.Informed.CheckAsync();
        await composer.Publish.ClickAsync();
        await editor.HearsAsync("Publicerat");
        await Expect(editor.Feed.CardAbout(word).Root).ToBeVisibleAsync();

        await review.OpenAsync($"?state=published&q={word}");
        await review.Row(word).ClickAsync();
        await review.Opened.GetByRole(AriaRole.Link, new() { Name = "Läs lyftet" }).ClickAsync();
        await Expect(editor.Page.Locator("h1.card__title")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_nomination_is_shared_out_and_noted_upon()
    {
        var id = await Lyft.A_nomination_telling("Åsa reparerade en cembalo.");
        var director = await Someone("director", Screen.Desk);
        var review = await director.Review.OpenAsync(id);

        await director.Button("Jag tar den").ClickAsync();
        await director.HearsAsync("Diana Direktör är ansvarig.");
        await review.Assignee.SelectOptionAsync("Edvin Redaktör");
        await director.HearsAsync("Edvin Redaktör är ansvarig.");
        await review.Note.FillAsync("Ring enhetschefen.");
        await review.Decision("Lägg till").ClickAsync();
        await Expect(review.Opened.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Ring enhetschefen." }))
            .ToBeVisibleAsync();
        await Expect(review.Note).ToHaveValueAsync("");

        var editor = await Someone("editor");
        await editor.Review.OpenAsync("?assignee=me&q=cembalo");
        await editor.Review.Row("cembalo").ClickAsync();
        await Expect(editor.Review.Opened).ToContainTextAsync("Ring enhetschefen.");
        await editor.Review.Assignee.SelectOptionAsync("Ingen");
        await editor.HearsAsync("Ingen är ansvarig.");
    }

    [Fact]
    public async Task Declining_asks_for_a_kind_sentence()
    {
        var id = await Lyft.A_nomination_telling("Åsa byggde en säckpipa.");
        var editor = await Someone("editor");
        var review = await editor.Review.OpenAsync(id);

        await review.Decision("Säg nej").ClickAsync();
        var first = await review.Message.InputValueAsync();
        Assert.StartsWith("Tack Maria!", first, StringComparison.Ordinal);
        await review.Decision("Annat förslag").ClickAsync();
        await Expect(review.Message).Not.ToHaveValueAsync(first);
        await review.Message.FillAsync(" ");
        await review.Decision("Säg nej och skicka").ClickAsync();
        await editor.HearsAsync("Skriv en vänlig rad till den som nominerade.");
        Assert.Equal("new", (await Lyft.Nomination(id)).Text("state"));
        await review.Message.FillAsync("Tack, hör av dig igen!");
        await review.Decision("Säg nej och skicka").ClickAsync();

        await editor.HearsAsync("Avböjd. Raden är skickad.");
        await Expect(review.Message).ToHaveCountAsync(0);
        await Expect(review.Decision("Gör ett lyft")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task On_a_phone_back_leads_to_the_same_place_in_the_list_and_more_come_by_a_press()
    {
        for (var number = 1; number <= 22; number++)
            await Lyft.A_nomination_telling($"Åsa dansade schottis nummer {number}.");
        var editor = await Someone("editor");
        var review = await editor.Review.OpenAsync("?q=schottis");
        await Expect(review.Rows).ToHaveCountAsync(20);
        await editor.Button("Visa fler").ClickAsync();
        await Expect(review.Rows).ToHaveCountAsync(22);
        await Expect(review.Row("nummer 2.")).ToBeFocusedAsync();

        await review.Row("nummer 1.").ClickAsync();
        await Expect(review.Title).ToBeFocusedAsync();
        await editor.Page.GoBackAsync();

        await Expect(review.Rows).ToHaveCountAsync(22);
        await Expect(review.Row("nummer 1.")).ToBeInViewportAsync();
        await Expect(review.Row("nummer 1.")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("staff")]
    [InlineData("manager")]
    public async Task Who_does_not_review_meets_the_page_that_is_not_there(string who)
    {
        var id = await Lyft.A_nomination_telling("Åsa hemlighöll en fagott.", by: "editor");
        var person = await Someone(who);
        foreach (var path in (string[])["/nominations", "/nominations?q=fagott", $"/nominations/{id}"])
        {
            await person.GoToAsync(path);
            await Expect(person.Heading("Sidan finns inte")).ToBeVisibleAsync();
            await Expect(person.Page.GetByText("fagott")).ToHaveCountAsync(0);
            await Expect(person.Heading("Nomineringar")).ToHaveCountAsync(0);
        }
    }
}
