using System.Net;

namespace RecognitionFeed.Tests.Highlights;

public sealed class ChangeTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Fact]
    public async Task A_change_needs_the_version_it_was_made_from()
    {
        var id = await app.A_draft();
        using var director = await app.SignedInAsync("director");
        var url = $"/api/highlights/{id}";

        await director
            .PutAsync(url, Given.Draft("Utan version."))
            .IsProblem(HttpStatusCode.PreconditionRequired, "version-required");
        var changed = await director.PutAsync(url, Given.Draft("Först."), "\"1\"");
        await director
            .PutAsync(url, Given.Draft("Sedan."), "\"1\"")
            .IsProblem(HttpStatusCode.PreconditionFailed, "stale-version");

        Assert.Equal("\"2\"", changed.Headers.ETag!.Tag);
        Assert.Equal("Först.", (await director.GetJsonAsync(url)).Text("story.happened"));
    }

    [Fact]
    public async Task Of_two_changes_at_the_same_time_one_is_told_that_it_lost()
    {
        var photo = await app.A_photo();
        var id = await app.A_published_highlight(Given.Draft() with { Photos = [new(photo, "Bild")] });
        using var director = await app.SignedInAsync("director");
        for (var version = 2; version < 7; version++)
        {
            var answers = await Task.WhenAll(
                Enumerable
                    .Range(0, 4)
                    .Select(number =>
                        director.PutAsync(
                            $"/api/highlights/{id}",
                            Given.Draft($"Nummer {number}.") with
                            {
                                Photos = [new(photo, "Bild")],
                            },
                            $"\"{version}\""
                        )
                    )
            );

            Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
            Assert.Equal(3, answers.Count(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed));
        }
    }

    [Fact]
    public async Task A_changed_highlight_is_told_whole_and_its_filters_follow()
    {
        var photo = await app.A_photo();
        var before = Given.Draft("Först lämnade de blåklint.") with
        {
            Photos = [new(photo, "Bild")],
            Units = [TestCity.School],
            Behaviours = ["testar-och-lar"],
        };
        var id = await app.A_published_highlight(before);
        using var director = await app.SignedInAsync("director");
        Assert.Contains(id, await director.FeedAsync($"?unit={TestCity.School}"));
        Assert.Contains(id, await director.FeedAsync("?q=blåklint"));
        var sequence = await director.SequenceAsync();

        await director
            .PutAsync(
                $"/api/highlights/{id}",
                before with
                {
                    Story = new("Sedan lämnade de vallmo.", ""),
                    Units = [TestCity.HomeCareSouth],
                    Behaviours = ["samarbetar"],
                    People = [TestCity.Asa],
                },
                "\"2\""
            )
            .Read();

        var told = Assert.Single(await director.EventsAsync(sequence))!;
        Assert.Equal("highlightChanged", told.Text("type"));
        Assert.Equal("Sedan lämnade de vallmo.", told.Text("data.highlight.story.happened"));
        Assert.Equal(3, told.At<int>("data.highlight.version"));
        Assert.DoesNotContain(id, await director.FeedAsync($"?unit={TestCity.School}"));
        Assert.DoesNotContain(id, await director.FeedAsync("?behaviour=testar-och-lar"));
        Assert.DoesNotContain(id, await director.FeedAsync("?q=blåklint"));
        Assert.Contains(id, await director.FeedAsync($"?unit={TestCity.Care}"));
        Assert.Contains(id, await director.FeedAsync("?behaviour=samarbetar"));
        Assert.Contains(id, await director.FeedAsync($"?person={TestCity.Asa}"));
        Assert.Contains(id, await director.FeedAsync("?q=vallmo"));
    }

    [Fact]
    public async Task A_changed_highlight_keeps_its_time_and_its_place()
    {
        var photo = await app.A_photo();
        var id = await app.A_published_highlight(Given.Draft() with { Photos = [new(photo, "Bild")] });
        var later = await app.A_published_highlight();
        using var director = await app.SignedInAsync("director");
        var published = (await director.GetJsonAsync($"/api/highlights/{id}")).Text("publishedAt");

        var changed = await director
            .PutAsync($"/api/highlights/{id}", Given.Draft("Ny.") with { Photos = [new(photo, "Bild")] }, "\"2\"")
            .Read();

        Assert.Equal(published, changed.Text("publishedAt"));
        Assert.Equal([later, id], (await director.FeedAsync()).Take(2));
    }

    [Fact]
    public async Task A_photo_that_a_published_highlight_drops_is_taken_down()
    {
        var (kept, dropped) = (await app.A_photo(), await app.A_photo());
        var draft = Given.Draft() with { Photos = [new(kept, "Kvar"), new(dropped, "Bort")] };
        var id = await app.A_published_highlight(draft);
        using var director = await app.SignedInAsync("director");

        await director.PutAsync($"/api/highlights/{id}", draft with { Photos = [new(kept, "Kvar")] }, "\"2\"").Read();

        Assert.True(await app.Is_taken_down(dropped));
        Assert.False(await app.Is_taken_down(kept));
        await director
            .PutAsync($"/api/highlights/{id}", draft, "\"3\"")
            .IsProblem(HttpStatusCode.BadRequest, "invalid");
    }

    [Fact]
    public async Task A_photo_that_a_draft_drops_may_be_used_again()
    {
        var photo = await app.A_photo();
        var draft = Given.Draft() with { Photos = [new(photo, "Bild")] };
        var id = await app.A_draft(draft);
        using var director = await app.SignedInAsync("director");

        await director.PutAsync($"/api/highlights/{id}", Given.Draft(), "\"1\"").Read();

        await app.A_draft(draft);
    }

    [Fact]
    public async Task A_published_highlight_cannot_lose_what_it_needs()
    {
        var id = await app.A_published_highlight();
        using var director = await app.SignedInAsync("director");

        var problem = await director
            .PutAsync($"/api/highlights/{id}", Given.Draft(""), "\"2\"")
            .IsProblem(HttpStatusCode.UnprocessableEntity, "not-publishable");

        Assert.Equal(["photos", "story.happened"], problem.Fields().Order(StringComparer.Ordinal));
        Assert.Equal(2, (await director.GetJsonAsync($"/api/highlights/{id}")).At<int>("version"));
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_changed()
    {
        var id = await app.A_published_highlight();
        using var director = await app.SignedInAsync("director");
        await director.DeleteAsync($"/api/highlights/{id}", new { reason = "Prov" });

        await director
            .PutAsync($"/api/highlights/{id}", Given.Draft(), "\"3\"")
            .IsProblem(HttpStatusCode.NotFound, "not-found");
    }
}
