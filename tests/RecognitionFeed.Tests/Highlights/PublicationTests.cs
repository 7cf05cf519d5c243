using System.Net;

namespace RecognitionFeed.Tests.Highlights;

public sealed class PublicationTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Fact]
    public async Task A_published_highlight_leads_the_feed_with_everything_a_card_shows()
    {
        var id = await app.A_published_highlight(
            Given.Draft("Hemtjänsten gick ut till fots i snöstormen.") with
            {
                Units = [TestCity.HomeCareSouth],
                People = [TestCity.Asa],
                Behaviours = ["testar-och-lar"],
                Perspectives = ["gemensam"],
                Visit = new { place = "Söder", date = "2026-02-03" },
            }
        );
        using var staff = await app.SignedInAsync("staff");

        var first = (await staff.GetItemsAsync("/api/highlights"))[0]!;

        Assert.Equal(id, first["id"]!.GetValue<Guid>());
        Assert.Equal("Hemtjänsten gick ut till fots i snöstormen.", first["story"]!["happened"]!.GetValue<string>());
        Assert.Equal("Hemtjänsten Söder", first["units"]![0]!["name"]!.GetValue<string>());
        Assert.Equal("Åsa Öberg", first["people"]![0]!["name"]!.GetValue<string>());
        Assert.Equal("Tests and learns", first["behaviours"]![0]!["name"]!["en"]!.GetValue<string>());
        Assert.Equal("Gemensam", first["perspectives"]![0]!["name"]!["sv"]!.GetValue<string>());
        Assert.Equal("2026-02-03", first["visit"]!["date"]!.GetValue<string>());
        Assert.Equal("Tre kollegor vid en bil", first["photos"]![0]!["alt"]!.GetValue<string>());
        Assert.Equal(0, first["counts"]!["heart"]!.GetValue<int>());
        Assert.Equal("director", first["byline"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_double_click_publishes_once()
    {
        var id = await app.A_draft();
        using var director = await app.SignedInAsync("director");
        var before = (await director.GetJsonAsync("/api/highlights"))["sequence"]!.GetValue<long>();

        var answers = await Task.WhenAll(
            director.PostAsync($"/api/highlights/{id}/publication"),
            director.PostAsync($"/api/highlights/{id}/publication")
        );

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        var events = (await director.GetJsonAsync($"/api/events?after={before}"))["events"]!.AsArray();
        Assert.Single(events, entry => entry!["data"]!["highlight"]!["id"]!.GetValue<Guid>() == id);
    }
}
