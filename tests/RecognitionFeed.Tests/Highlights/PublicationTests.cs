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

    [Fact]
    public async Task What_is_missing_is_told_by_field()
    {
        using var director = await app.SignedInAsync("director");
        var id = (await director.PostAsync("/api/highlights", new { }).Read()).Id();

        var problem = await director
            .PostAsync($"/api/highlights/{id}/publication")
            .IsProblem(HttpStatusCode.UnprocessableEntity, "not-publishable");

        Assert.Equal(["photos", "story.happened"], problem.Fields().Order(StringComparer.Ordinal));
        Assert.Equal("draft", (await director.GetJsonAsync($"/api/highlights/{id}")).Text("state"));
    }

    [Theory]
    [InlineData("", false, false)]
    [InlineData("   ", false, false)]
    [InlineData("En bil", false, true)]
    [InlineData("", true, true)]
    public async Task Every_photo_is_described_or_decorative(string alt, bool decorative, bool isPublished)
    {
        var photos = new[] { new PhotoPart(await app.A_photo(), "Ett hus"), new(await app.A_photo(), alt, decorative) };
        var id = await app.A_draft(Given.Draft() with { Photos = photos });
        using var director = await app.SignedInAsync("director");

        var answer = await director.PostAsync($"/api/highlights/{id}/publication");

        if (isPublished)
            Assert.Equal(alt, (await Browser.ReadAsync(answer)).Text("photos.1.alt"));
        else
        {
            var problem = await answer.IsProblem(HttpStatusCode.UnprocessableEntity, "not-publishable");
            Assert.Equal(["photos.alt"], problem.Fields());
        }
    }

    [Fact]
    public async Task Within_ten_seconds_a_publication_is_undone()
    {
        var id = await app.A_published_highlight();
        using var director = await app.SignedInAsync("director");
        using var staff = await app.SignedInAsync("staff");
        Assert.Contains(id, await staff.FeedAsync());
        var sequence = await director.SequenceAsync();
        app.Clock.Advance(TimeSpan.FromSeconds(10));

        await director.DeleteAsync($"/api/highlights/{id}/publication").HasStatus(HttpStatusCode.NoContent);

        Assert.DoesNotContain(id, await staff.FeedAsync());
        Assert.Empty(await staff.FeedAsync("?q=hela+natten&person=" + TestCity.Left));
        await staff.GetAsync($"/api/highlights/{id}").IsProblem(HttpStatusCode.NotFound, "not-found");
        var draft = await director.GetJsonAsync($"/api/highlights/{id}");
        Assert.Equal("draft", draft.Text("state"));
        Assert.Null(draft["publishedAt"]);
        Assert.Single(draft["photos"]!.AsArray());
        var told = Assert.Single(await staff.EventsAsync(sequence));
        Assert.Equal("highlightRemoved", told.Text("type"));
        Assert.Equal(id, told.At<Guid>("data.id"));
    }

    [Fact]
    public async Task An_undone_highlight_is_published_again_with_its_new_time()
    {
        var id = await app.A_published_highlight();
        using var director = await app.SignedInAsync("director");
        var first = (await director.GetJsonAsync($"/api/highlights/{id}")).At<DateTimeOffset>("publishedAt");
        await director.DeleteAsync($"/api/highlights/{id}/publication").HasStatus(HttpStatusCode.NoContent);
        app.Clock.Advance(TimeSpan.FromMinutes(5));

        var again = await director.PostAsync($"/api/highlights/{id}/publication").Read();

        Assert.InRange(again.At<DateTimeOffset>("publishedAt"), first.AddMinutes(5), first.AddMinutes(6));
        Assert.Equal(id, (await director.FeedAsync())[0]);
        Assert.Contains(id, await director.FeedAsync("?q=hela+natten"));
    }

    [Fact]
    public async Task Later_it_is_too_late_to_undo()
    {
        var id = await app.A_published_highlight();
        using var director = await app.SignedInAsync("director");
        app.Clock.Advance(TimeSpan.FromSeconds(16));

        await director
            .DeleteAsync($"/api/highlights/{id}/publication")
            .IsProblem(HttpStatusCode.Conflict, "undo-too-late");

        Assert.Contains(id, await director.FeedAsync());
    }

    [Fact]
    public async Task What_is_not_published_cannot_be_undone()
    {
        var draft = await app.A_draft();
        using var director = await app.SignedInAsync("director");

        await director
            .DeleteAsync($"/api/highlights/{draft}/publication")
            .IsProblem(HttpStatusCode.Conflict, "not-published");
        await director
            .DeleteAsync($"/api/highlights/{Guid.CreateVersion7()}/publication")
            .IsProblem(HttpStatusCode.NotFound, "not-found");
        await director
            .PostAsync($"/api/highlights/{Guid.CreateVersion7()}/publication")
            .IsProblem(HttpStatusCode.NotFound, "not-found");
    }
}
