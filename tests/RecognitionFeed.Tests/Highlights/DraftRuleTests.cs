using System.Net;
using System.Text.Json.Nodes;

namespace RecognitionFeed.Tests.Highlights;

public sealed class DraftRuleTests(FeedApp app) : IClassFixture<FeedApp>
{
    private static readonly Guid Nobody = Guid.Parse("00000000-0000-7000-8000-00000000ffff");

    [Fact]
    public async Task What_refers_to_nothing_is_refused_by_field()
    {
        var problem = await Refused(
            Given.Draft() with
            {
                Photos = [new(Nobody, "Bild")],
                Units = [Nobody],
                People = [Nobody],
                Behaviours = ["finns-inte"],
                Perspectives = ["finns-inte"],
            }
        );

        Assert.Equal(
            ["behaviours", "people", "perspectives", "photos", "units"],
            problem.Fields().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task No_message_reveals_why_a_person_cannot_be_named()
    {
        var unknown = await Refused(Given.Draft() with { People = [Nobody] });
        var isProtected = await Refused(Given.Draft() with { People = [TestCity.Protected] });
        var left = await Refused(Given.Draft() with { People = [TestCity.Left] });

        Assert.Equal(unknown.ToJsonString(), isProtected.ToJsonString());
        Assert.Equal(unknown.ToJsonString(), left.ToJsonString());
    }

    [Fact]
    public async Task Someone_who_has_left_since_stays_named_when_the_text_is_corrected()
    {
        var person = await APerson("Ludvig Slutar");
        var id = await app.A_published_highlight(Given.Draft() with { People = [person] });
        await using (var db = app.OpenDb())
        {
            (await db.People.FindAsync(person))!.DeactivatedAt = app.Clock.GetUtcNow();
            await db.SaveChangesAsync();
        }
        using var director = await app.SignedInAsync("director");
        var before = await director.GetJsonAsync($"/api/highlights/{id}");

        var after = await director
            .PutAsync(
                $"/api/highlights/{id}",
                Given.Draft("Rättad text.") with
                {
                    Photos = [new(before.Node("photos.0").Id(), "Bild")],
                    People = [person],
                },
                "\"2\""
            )
            .Read();

        Assert.Equal("Ludvig Slutar", after.Text("people.0.name"));
    }

    [Fact]
    public async Task A_person_protected_since_is_no_longer_named()
    {
        var person = await APerson("Petra Blirskyddad");
        var id = await app.A_published_highlight(Given.Draft() with { People = [person] });
        using var staff = await app.SignedInAsync("staff");
        Assert.Equal(person, (await staff.GetJsonAsync($"/api/highlights/{id}")).Node("people.0").Id());

        await using (var db = app.OpenDb())
        {
            (await db.People.FindAsync(person))!.ProtectedIdentity = true;
            await db.SaveChangesAsync();
        }

        Assert.Empty((await staff.GetJsonAsync($"/api/highlights/{id}"))["people"]!.AsArray());
    }

    [Fact]
    public async Task A_photo_belongs_to_one_highlight_and_is_used_once()
    {
        var photo = await app.A_photo();
        var twice = await Refused(Given.Draft() with { Photos = [new(photo, "En"), new(photo, "Två")] });
        await app.A_draft(Given.Draft() with { Photos = [new(photo, "Bild")] });
        var taken = await Refused(Given.Draft() with { Photos = [new(photo, "Bild")] });

        Assert.Equal(["photos"], twice.Fields());
        Assert.Equal(["photos"], taken.Fields());
    }

    [Fact]
    public async Task Limits_are_told_by_field()
    {
        var problem = await Refused(
            new
            {
                story = new { happened = new string('a', 4001), meant = new string('a', 4001) },
                photos = Enumerable.Range(0, 11).Select(_ => new { id = Nobody }),
                units = Enumerable.Repeat(Nobody, 51),
                people = Enumerable.Repeat(Nobody, 101),
                behaviours = Enumerable.Repeat("testar-och-lar", 11),
                perspectives = Enumerable.Repeat("global", 6),
                visit = new { place = new string('a', 201), date = "2026-01-01" },
            }
        );

        Assert.Equal(
            ["behaviours", "people", "perspectives", "photos", "story.happened", "story.meant", "units", "visit.place"],
            problem.Fields().Order(StringComparer.Ordinal)
        );
        Assert.Contains("at most 4,000 characters", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_longest_story_allowed_is_kept_whole()
    {
        var longest = string.Concat(Enumerable.Repeat("å", 4000));
        using var director = await app.SignedInAsync("director");
        var draft = await director.PostAsync("/api/highlights", Given.Draft(longest)).Read();
        Assert.Equal(longest, draft.Text("story.happened"));
    }

    [Theory]
    [InlineData("""{"story":null}""")]
    [InlineData("""{"story":{"happened":null}}""")]
    [InlineData("""{"photos":null}""")]
    [InlineData("""{"photos":[null]}""")]
    [InlineData("""{"photos":[{"id":"00000000-0000-7000-8000-00000000ffff","alt":null}]}""")]
    [InlineData("""{"people":null}""")]
    [InlineData("""{"behaviours":[null]}""")]
    [InlineData("""{"perspectives":[null]}""")]
    [InlineData("""{"visit":{"place":null,"date":"2026-01-01"}}""")]
    [InlineData("""{"visit":{"place":"Råå"}}""")]
    [InlineData("""{"visit":{"place":"Råå","date":"i går"}}""")]
    [InlineData("""{"byline":"somebodyElse"}""")]
    [InlineData("""{"byline":1}""")]
    [InlineData("""{"units":["not-an-id"]}""")]
    [InlineData("""[]""")]
    [InlineData("""{"story":""")]
    [InlineData("")]
    public async Task A_malformed_draft_is_refused_and_never_a_failure(string json)
    {
        using var director = await app.SignedInAsync("director");
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        await director.Http.PostAsync("/api/highlights", content).IsProblem(HttpStatusCode.BadRequest, "invalid");
    }

    private async Task<JsonNode> Refused(object draft)
    {
        using var director = await app.SignedInAsync("director");
        return await director.PostAsync("/api/highlights", draft).IsProblem(HttpStatusCode.BadRequest, "invalid");
    }

    private async Task<Guid> APerson(string name)
    {
        await using var db = app.OpenDb();
        var person = TestCity.Person(Guid.CreateVersion7(), name, TestCity.School);
        db.People.Add(person);
        await db.SaveChangesAsync();
        return person.Id;
    }
}
