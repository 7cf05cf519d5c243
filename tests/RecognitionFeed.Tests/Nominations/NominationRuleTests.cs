using System.Net;
using System.Text.Json.Nodes;
using RecognitionFeed.Tests.Photos;

namespace RecognitionFeed.Tests.Nominations;

public sealed class NominationRuleTests(FeedApp app) : IClassFixture<FeedApp>
{
    private static readonly Guid Nobody = Guid.Parse("00000000-0000-7000-8000-00000000ffff");

    [Fact]
    public async Task What_refers_to_nothing_is_refused_by_field()
    {
        var problem = await Refused(
            GivenNominations.Words() with
            {
                Photos = [new(Nobody, "Bild")],
                Units = [Nobody],
                People = [Nobody],
                Behaviours = ["finns-inte"],
            }
        );

        Assert.Equal(["behaviours", "people", "photos", "units"], problem.Fields().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Somebody_is_named_and_something_is_told(string happened)
    {
        var problem = await Refused(GivenNominations.Words(happened) with { People = [], Units = [] });
        Assert.Equal(["people", "story.happened"], problem.Fields().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_message_reveals_why_a_person_cannot_be_named()
    {
        var unknown = await Refused(GivenNominations.Words() with { People = [Nobody] });
        var isProtected = await Refused(GivenNominations.Words() with { People = [TestCity.Protected] });
        var left = await Refused(GivenNominations.Words() with { People = [TestCity.Left] });

        Assert.Equal(unknown.ToJsonString(), isProtected.ToJsonString());
        Assert.Equal(unknown.ToJsonString(), left.ToJsonString());
    }

    [Fact]
    public async Task A_person_protected_since_is_named_nowhere()
    {
        var person = await app.Another_manager("Petra Blirskyddad");
        using var manager = await app.SignedInAsync("manager");
        using var editor = await app.SignedInAsync("editor");
        var about = await app.A_nomination(GivenNominations.Words() with { People = [person] });
        var by = await app.A_nomination(by: person.ToString());
        await manager.PutAsync($"/api/nominations/{by.Id()}/supporters/me", new { text = "Jag med." }).Read();
        await using (var db = app.OpenDb())
        {
            (await db.People.FindAsync(person))!.ProtectedIdentity = true;
            await db.SaveChangesAsync();
        }

        foreach (var browser in new[] { manager, editor })
        foreach (var id in new[] { about.Id(), by.Id() })
            Assert.DoesNotContain(
                "Blirskyddad",
                (await browser.GetJsonAsync($"/api/nominations/{id}")).ToJsonString(),
                StringComparison.Ordinal
            );
        var draft = await editor.PostAsync($"/api/nominations/{about.Id()}/draft").Read();
        Assert.Empty(draft["people"]!.AsArray());
    }

    [Fact]
    public async Task Photos_are_ones_own_unused_and_named_once()
    {
        var mine = await app.A_sent_photo("manager");
        var directors = await app.A_sent_photo();
        PhotoPart part = new(mine.Id(), "Bild");

        foreach (var photos in new PhotoPart[][] { [new(directors.Id(), "Bild")], [part, part] })
        {
            var problem = await Refused(GivenNominations.Words() with { Photos = photos });
            Assert.Equal(["photos"], problem.Fields());
        }
        await app.A_nomination(GivenNominations.Words() with { Photos = [part] });
        Assert.Equal(["photos"], (await Refused(GivenNominations.Words() with { Photos = [part] })).Fields());
    }

    [Fact]
    public async Task Limits_are_told_by_field()
    {
        var problem = await Refused(
            new
            {
                story = new { happened = new string('a', 4001), meant = new string('a', 4001) },
                photos = Enumerable.Range(0, 11).Select(_ => new { id = Nobody }),
                units = Enumerable.Repeat(Nobody, 21),
                people = Enumerable.Repeat(Nobody, 51),
                behaviours = Enumerable.Repeat("testar-och-lar", 11),
            }
        );

        Assert.Equal(
            ["behaviours", "people", "photos", "story.happened", "story.meant", "units"],
            problem.Fields().Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("""{"story":null}""")]
    [InlineData("""{"photos":[null]}""")]
    [InlineData("""{"people":null}""")]
    [InlineData("""{"behaviours":[null]}""")]
    [InlineData("""{"units":["not-an-id"]}""")]
    [InlineData("""[]""")]
    [InlineData("")]
    public async Task A_malformed_nomination_is_refused_and_never_a_failure(string json)
    {
        using var manager = await app.SignedInAsync("manager");
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        await manager.Http.PostAsync("/api/nominations", content).IsProblem(HttpStatusCode.BadRequest, "invalid");
    }

    private async Task<JsonNode> Refused(object words)
    {
        using var manager = await app.SignedInAsync("manager");
        return await manager.PostAsync("/api/nominations", words).IsProblem(HttpStatusCode.BadRequest, "invalid");
    }
}
