using RecognitionFeed.Tests;

namespace RecognitionFeed.BrowserTests;

/// <summary>Several who review at once, old tabs, and lost networks: nothing that was written is lost.</summary>
public sealed class ReviewTogetherJourneys(Lyft lyft) : Journey(lyft)
{
    [Theory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.Desk)]
    public async Task Of_two_who_decide_at_once_the_second_sees_what_the_first_did(Screen screen)
    {
        var id = await Lyft.A_nomination_telling($"Åsa lagade en oboe ({screen}).");
        var director = await Someone("director", screen);
        var editor = await Someone("editor", screen);
        editor.Complaints.ExpectStatus(409);
        var first = await director.Review.OpenAsync(id);
        var second = await editor.Review.OpenAsync(id);

        await second.Decision("Planera besök").ClickAsync();
        await second.Message.FillAsync("Vi kommer gärna.");
        await first.Decision("Säg nej").ClickAsync();
        await first.Message.FillAsync("Tack, en annan gång.");
        await first.Decision("Säg nej och skicka").ClickAsync();
        await director.HearsAsync("Avböjd. Raden är skickad.");
        await second.Decision("Planera besök och skicka").ClickAsync();

        await editor.HearsAsync("Diana Direktör: Avböjd, nyss.");
        await editor.HearsAsync("Tack, en annan gång.");
        await Expect(second.Opened.Locator("header")).ToContainTextAsync("Avböjd");
        await Expect(second.Message).ToHaveValueAsync("Vi kommer gärna.");
        await editor.HasNoBarriersAsync("a nomination that somebody else decided");

        await second.Decision("Planera besök och skicka").ClickAsync();
        await editor.HearsAsync("Besök planeras. Raden är skickad.");
        var steps = (await Lyft.Nomination(id))["steps"]!.AsArray().Select(step => step.Text("state"));
        Assert.Equal(["new", "declined", "plannedVisit"], steps);
    }

    [Fact]
    public async Task A_draft_is_not_made_of_what_somebody_else_has_declined()
    {
        var id = await Lyft.A_nomination_telling("Åsa stämde en klarinett.");
        var editor = await Someone("editor", Screen.Desk);
        editor.Complaints.ExpectStatus(409);
        var review = await editor.Review.OpenAsync(id);
        await Lyft.Is_decided_elsewhere(id, "declined", "Tack ändå.");

        await review.Decision("Gör ett lyft").ClickAsync();

        await editor.HearsAsync("Diana Direktör: Avböjd, nyss.");
        await Expect(review.Decision("Gör ett lyft")).ToHaveCountAsync(0);
        await editor.Button("Jag har läst").ClickAsync();
        await Expect(review.Opened.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Under tiden" }))
            .ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_old_tab_tells_what_has_happened_when_it_is_looked_at_again()
    {
        var id = await Lyft.A_nomination_telling("Åsa hittade en kontrabas.");
        var editor = await Someone("editor", Screen.Desk);
        var review = await editor.Review.OpenAsync(id);
        await review.Note.FillAsync("Påbörjad");
        await Lyft.Is_decided_elsewhere(id, "shortlisted", "Fint!");

        await editor.Page.EvaluateAsync("document.dispatchEvent(new Event('visibilitychange'))");

        await editor.HearsAsync("Diana Direktör: Uttagen, nyss.");
        await Expect(review.Note).ToHaveValueAsync("Påbörjad");
    }

    [Fact]
    public async Task What_is_written_survives_a_lost_network_and_a_reload()
    {
        var id = await Lyft.A_nomination_telling("Åsa bar en harpa.");
        var editor = await Someone("editor");
        var review = await editor.Review.OpenAsync(id);
        await review.Decision("Säg ja").ClickAsync();
        await review.Message.FillAsync("Ja, så fint!");
        await review.Note.FillAsync("Fota i dagsljus.");
        await editor.LosesTheNetworkAsync();

        await review.Decision("Säg ja och skicka").ClickAsync();
        await editor.HearsAsync("Du är offline. Det du har skrivit finns kvar");
        await review.Decision("Lägg till").ClickAsync();
        await Expect(review.Note).ToHaveValueAsync("Fota i dagsljus.");
        await editor.IsOnlineAgainAsync();
        await editor.Page.ReloadAsync();

        await Expect(review.Note).ToHaveValueAsync("Fota i dagsljus.");
        await Expect(review.Message).ToHaveValueAsync("Ja, så fint!");
        await review.Decision("Säg ja och skicka").ClickAsync();
        await editor.HearsAsync("Blir ett lyft. Raden är skickad.");
        await review.Decision("Lägg till").ClickAsync();
        await editor.HearsAsync("Anteckningen är sparad.");
        var nomination = await Lyft.Nomination(id);
        Assert.Equal("Ja, så fint!", nomination.Text("steps.1.message"));
        Assert.Equal("Fota i dagsljus.", nomination.Text("notes.0.text"));
    }
}
