using System.Net;

namespace RecognitionFeed.Tests.Highlights;

public sealed class DraftTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Fact]
    public async Task A_draft_may_be_empty_and_answers_where_it_is()
    {
        using var director = await app.SignedInAsync("director");

        var answer = await director.PostAsync("/api/highlights", new { });

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("\"1\"", answer.Headers.ETag!.Tag);
        var draft = await Browser.ReadAsync(answer);
        Assert.Equal("draft", draft.Text("state"));
        Assert.Null(draft["publishedAt"]);
        Assert.Equal($"/api/highlights/{draft.Id()}", answer.Headers.Location!.ToString());
        Assert.Equal(draft.Id(), (await director.GetJsonAsync($"/api/highlights/{draft.Id()}")).Id());
    }

    [Fact]
    public async Task A_draft_keeps_every_word_that_was_written()
    {
        var photo = await app.A_photo();
        using var editor = await app.SignedInAsync("editor");
        var draft = await editor
            .PostAsync(
                "/api/highlights",
                Given.Draft("  Å, ä, ö & <b>\n\nRad två 😀  ") with
                {
                    Byline = "withCommunications",
                    Photos = [new(photo, " En bil ")],
                    Units = [TestCity.School, TestCity.School],
                    People = [TestCity.Asa],
                    Behaviours = ["samarbetar"],
                    Perspectives = ["global", "skapande"],
                    Visit = new { place = "Råå", date = "2026-05-06" },
                }
            )
            .Read();

        Assert.Equal("Å, ä, ö & <b>\n\nRad två 😀", draft.Text("story.happened"));
        Assert.Equal("withCommunications", draft.Text("byline"));
        Assert.Equal("Edvin Redaktör", draft.Text("author.name"));
        Assert.Equal("En bil", draft.Text("photos.0.alt"));
        Assert.Single(draft["units"]!.AsArray());
        Assert.Equal(TestCity.Asa, draft.Node("people.0").Id());
        Assert.Equal("samarbetar", draft.Text("behaviours.0.id"));
        Assert.Equal("skapande", draft.Text("perspectives.0.id"));
        Assert.Equal("Råå", draft.Text("visit.place"));
    }

    [Fact]
    public async Task A_request_repeated_on_a_poor_network_makes_one_draft()
    {
        using var director = await app.SignedInAsync("director");
        var draft = Given.Draft("Skickat två gånger.") with { Id = Guid.CreateVersion7() };

        var first = await director.PostAsync("/api/highlights", draft);
        var second = await director.PostAsync("/api/highlights", draft);

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal(draft.Id, (await Browser.ReadAsync(second)).Id());
        Assert.Single((await director.GetItemsAsync("/api/highlights?state=draft")).Ids(), id => id == draft.Id);
    }

    [Fact]
    public async Task Requests_with_one_id_at_the_same_time_make_one_draft()
    {
        using var director = await app.SignedInAsync("director");
        for (var round = 0; round < 5; round++)
        {
            var draft = Given.Draft("Samtidigt.") with { Id = Guid.CreateVersion7() };

            var answers = await Task.WhenAll(
                Enumerable.Range(0, 8).Select(_ => director.PostAsync("/api/highlights", draft))
            );

            Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
            Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        }
    }

    [Fact]
    public async Task Another_authors_id_is_taken()
    {
        var id = await app.A_draft();
        using var editor = await app.SignedInAsync("editor");

        await editor
            .PostAsync("/api/highlights", Given.Draft() with { Id = id })
            .IsProblem(HttpStatusCode.Conflict, "id-taken");
    }

    [Fact]
    public async Task The_id_of_what_was_taken_down_is_taken()
    {
        var id = await app.A_published_highlight();
        using var director = await app.SignedInAsync("director");
        await director.DeleteAsync($"/api/highlights/{id}", new { reason = "Prov" });

        await director
            .PostAsync("/api/highlights", Given.Draft() with { Id = id })
            .IsProblem(HttpStatusCode.Conflict, "id-taken");
    }

    [Theory]
    [InlineData("staff")]
    [InlineData("manager")]
    [InlineData("admin")]
    public async Task Who_does_not_write_sees_no_draft(string role)
    {
        var id = await app.A_draft();
        using var person = await app.SignedInAsync(role);

        await person.GetAsync($"/api/highlights/{id}").IsProblem(HttpStatusCode.NotFound, "not-found");
        await person.GetAsync("/api/highlights?state=draft").IsProblem(HttpStatusCode.Forbidden, "forbidden");
        Assert.DoesNotContain(id, await person.FeedAsync());
        Assert.Empty(await person.FeedAsync($"?q={id}"));
    }

    [Fact]
    public async Task Authors_see_each_others_drafts_the_last_changed_first()
    {
        var first = await app.A_draft();
        var second = await app.A_draft();
        using var editor = await app.SignedInAsync("editor");

        Assert.Equal([second, first], (await editor.FeedAsync("?state=draft")).Take(2));
        await editor.PutAsync($"/api/highlights/{first}", Given.Draft("Ändrad."), "\"1\"").Read();
        Assert.Equal([first, second], (await editor.FeedAsync("?state=draft")).Take(2));
    }

    [Fact]
    public async Task A_discarded_draft_is_gone_and_its_photo_with_it()
    {
        var photo = await app.A_photo();
        var id = await app.A_draft(Given.Draft() with { Photos = [new(photo, "Bild")] });
        using var director = await app.SignedInAsync("director");

        await director.DeleteAsync($"/api/highlights/{id}").HasStatus(HttpStatusCode.NoContent);

        await director.GetAsync($"/api/highlights/{id}").IsProblem(HttpStatusCode.NotFound, "not-found");
        Assert.True(await app.Is_taken_down(photo));
    }
}
