using System.Net;
using RecognitionFeed.Highlights;

namespace RecognitionFeed.Tests.Highlights;

public sealed class TakeDownTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Fact]
    public async Task A_highlight_taken_down_is_gone_everywhere_and_its_reason_is_kept()
    {
        var photo = await app.A_photo();
        var id = await app.A_published_highlight(
            Given.Draft("De målade ett plank i turkost.") with
            {
                Photos = [new(photo, "Bild")],
                Behaviours = ["samarbetar"],
            }
        );
        using var editor = await app.SignedInAsync("editor");
        using var staff = await app.SignedInAsync("staff");
        Assert.Contains(id, await staff.FeedAsync("?q=turkost"));
        var sequence = await staff.SequenceAsync();

        await editor
            .DeleteAsync($"/api/highlights/{id}", new { reason = "  En kollega ville inte vara med.  " })
            .HasStatus(HttpStatusCode.NoContent);

        await editor.GetAsync($"/api/highlights/{id}").IsProblem(HttpStatusCode.NotFound, "not-found");
        Assert.DoesNotContain(id, await staff.FeedAsync());
        Assert.Empty(await staff.FeedAsync("?q=turkost"));
        Assert.DoesNotContain(id, await staff.FeedAsync("?behaviour=samarbetar"));
        Assert.DoesNotContain(id, await editor.FeedAsync("?state=draft"));
        var told = Assert.Single(await staff.EventsAsync(sequence));
        Assert.Equal("highlightRemoved", told.Text("type"));
        Assert.Equal(id, told.At<Guid>("data.id"));
        Assert.Null(told.Node("data.highlight"));

        await using var db = app.OpenDb();
        var row = (await db.Highlights.FindAsync(id))!;
        Assert.Equal(HighlightState.Removed, row.State);
        Assert.Equal("En kollega ville inte vara med.", row.Removal!.Reason);
        Assert.Equal(TestCity.Editor, row.Removal.PersonId);
        Assert.Equal("De målade ett plank i turkost.", row.Body.Happened);
        Assert.True(await app.Is_taken_down(photo));
    }

    [Fact]
    public async Task The_log_no_longer_tells_what_was_taken_down()
    {
        using var staff = await app.SignedInAsync("staff");
        var before = await staff.SequenceAsync();
        var id = await app.A_published_highlight(Given.Draft("Något som inte skulle ha sagts."));
        using var director = await app.SignedInAsync("director");
        Assert.Equal(id, Assert.Single(await staff.EventsAsync(before)).At<Guid>("data.highlight.id"));

        await director.DeleteAsync($"/api/highlights/{id}", new { reason = "Fel" });

        var events = await staff.EventsAsync(before);
        Assert.Equal([before + 1, before + 2], events.Select(entry => entry.At<long>("sequence")));
        Assert.DoesNotContain("inte skulle ha sagts", events.ToJsonString(), StringComparison.Ordinal);
        Assert.All(events, entry => Assert.Equal("highlightRemoved", entry.Text("type")));
        Assert.All(events, entry => Assert.Equal(id, entry.At<Guid>("data.id")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Without_a_reason_nothing_is_taken_down(string? reason)
    {
        var id = await app.A_published_highlight();
        using var director = await app.SignedInAsync("director");

        var problem = await director
            .DeleteAsync($"/api/highlights/{id}", reason is null ? null : new { reason })
            .IsProblem(HttpStatusCode.BadRequest, "invalid");

        Assert.Equal(["reason"], problem.Fields());
        Assert.Contains(id, await director.FeedAsync());
    }

    [Fact]
    public async Task A_reason_may_be_too_long_or_malformed_and_nothing_happens()
    {
        var id = await app.A_published_highlight();
        using var director = await app.SignedInAsync("director");

        await director
            .DeleteAsync($"/api/highlights/{id}", new { reason = new string('a', 1001) })
            .IsProblem(HttpStatusCode.BadRequest, "invalid");
        await director
            .DeleteAsync($"/api/highlights/{id}", new { reason = (string?)null })
            .IsProblem(HttpStatusCode.BadRequest, "invalid");

        Assert.Contains(id, await director.FeedAsync());
    }

    [Fact]
    public async Task Taken_down_twice_is_not_found_the_second_time()
    {
        var id = await app.A_published_highlight();
        using var director = await app.SignedInAsync("director");
        await director.DeleteAsync($"/api/highlights/{id}", new { reason = "Fel" }).HasStatus(HttpStatusCode.NoContent);

        await director
            .DeleteAsync($"/api/highlights/{id}", new { reason = "Fel" })
            .IsProblem(HttpStatusCode.NotFound, "not-found");
        await director.PostAsync($"/api/highlights/{id}/publication").IsProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task A_draft_that_people_had_reacted_to_before_it_was_undone_can_be_discarded()
    {
        var id = await app.A_published_highlight();
        using var director = await app.SignedInAsync("director");
        await director.PutAsync($"/api/highlights/{id}/reactions/heart").Read();
        await director.DeleteAsync($"/api/highlights/{id}/publication").HasStatus(HttpStatusCode.NoContent);

        await director.DeleteAsync($"/api/highlights/{id}").HasStatus(HttpStatusCode.NoContent);

        await director.GetAsync($"/api/highlights/{id}").IsProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Publishing_and_discarding_at_once_ends_in_one_of_the_two()
    {
        using var director = await app.SignedInAsync("director");
        for (var round = 0; round < 10; round++)
        {
            var id = await app.A_draft();

            var answers = await Task.WhenAll(
                director.PostAsync($"/api/highlights/{id}/publication"),
                director.Http.DeleteAsync($"/api/highlights/{id}")
            );

            Assert.All(answers, answer => Assert.InRange((int)answer.StatusCode, 200, 499));
            var isThere = (await director.GetAsync($"/api/highlights/{id}")).IsSuccessStatusCode;
            Assert.Equal(isThere, (await director.FeedAsync()).Contains(id));
        }
    }
}
