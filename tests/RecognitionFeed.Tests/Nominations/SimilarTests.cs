using System.Net;
using System.Text.Json.Nodes;

namespace RecognitionFeed.Tests.Nominations;

public sealed class SimilarTests(SimilarTests.Deeds deeds) : IClassFixture<SimilarTests.Deeds>
{
    private const string OtherWords =
        "Vid en brukares hem blev Åsa kvar ända tills ambulansen var där. Hon höll handen hela tiden.";
    private const string OtherDeed = "Byggde ett nytt schema så att sommarens vikarier hinner äta lunch.";

    [Fact]
    public Task The_same_person_in_other_words_is_likely_the_same_deed() => Finds([TestCity.Asa], [], OtherWords);

    [Fact]
    public Task The_same_unit_in_other_words_is_likely_the_same_deed() =>
        Finds([], [TestCity.HomeCareSouth], OtherWords);

    [Fact]
    public Task A_unit_above_and_a_colleague_in_the_unit_are_near() =>
        Task.WhenAll(Finds([], [TestCity.HomeCare], OtherWords), Finds([TestCity.Staff], [], OtherWords));

    [Fact]
    public Task Another_deed_of_the_same_people_is_not_offered() => Misses([TestCity.Asa], [], OtherDeed);

    [Fact]
    public Task The_same_words_about_others_are_not_offered() => Misses([deeds.Stranger], [], OtherWords);

    [Fact]
    public Task A_few_words_say_too_little() => Misses([TestCity.Asa], [], "Bra!");

    [Fact]
    public async Task What_was_declined_or_long_ago_is_not_offered()
    {
        await using var app = await FeedApp.StartAsync();
        var first = await app.A_nomination();
        using var editor = new Browser(app.Anonymous());
        await editor.SignInAsync("editor");
        Assert.Equal([first.Id()], (await Similar(editor)).Ids());
        await editor.DecideAsync(first, "declined").Read();
        Assert.Empty(await Similar(editor));

        var second = await app.A_nomination();
        Assert.Equal([second.Id()], (await Similar(editor)).Ids());
        app.Clock.Advance(TimeSpan.FromDays(43));
        await editor.SignInAsync("editor"); // the cookie is too old
        Assert.Empty(await Similar(editor));

        static async Task<JsonArray> Similar(Browser browser) =>
            (
                await browser
                    .PostAsync(
                        "/api/nominations/similar",
                        new { people = new[] { TestCity.Asa }, story = new { happened = OtherWords } }
                    )
                    .Read()
            )["items"]!.AsArray();
    }

    [Fact]
    public async Task What_is_offered_tells_the_deed_and_whether_it_is_ones_own_but_not_who_nominated()
    {
        using var manager = await deeds.App.SignedInAsync("manager");
        using var editor = await deeds.App.SignedInAsync("editor");
        var body = new { people = new[] { TestCity.Asa }, story = new { happened = OtherWords } };

        var own = (await manager.PostAsync("/api/nominations/similar", body).Read()).Node("items.0")!;
        var others = (await editor.PostAsync("/api/nominations/similar", body).Read()).Node("items.0")!;

        Assert.True(own.At<bool>("mine"));
        Assert.False(others.At<bool>("mine"));
        Assert.Equal(["Åsa Öberg"], others["people"].Names());
        Assert.DoesNotContain("Maria Chef", others.ToJsonString(), StringComparison.Ordinal);
        using var staff = await deeds.App.SignedInAsync("staff");
        await staff.PostAsync("/api/nominations/similar", body).IsProblem(HttpStatusCode.Forbidden, "forbidden");
    }

    private async Task<IReadOnlyList<Guid>> SimilarTo(Guid[] people, Guid[] units, string happened)
    {
        using var editor = await deeds.App.SignedInAsync("editor");
        var found = await editor
            .PostAsync(
                "/api/nominations/similar",
                new
                {
                    people,
                    units,
                    story = new { happened },
                }
            )
            .Read();
        return found["items"]!.AsArray().Ids();
    }

    private async Task Finds(Guid[] people, Guid[] units, string happened) =>
        Assert.Contains(deeds.Deed, await SimilarTo(people, units, happened));

    private async Task Misses(Guid[] people, Guid[] units, string happened) =>
        Assert.DoesNotContain(deeds.Deed, await SimilarTo(people, units, happened));

    /// <summary>One deed that has been nominated, and somebody far from it.</summary>
    public sealed class Deeds : IAsyncLifetime
    {
        public FeedApp App { get; } = new();
        public Guid Deed { get; private set; }
        public Guid Stranger { get; private set; }

        public async Task InitializeAsync()
        {
            await App.InitializeAsync();
            Deed = (await App.A_nomination()).Id();
            await using var db = App.OpenDb();
            var unit = new RecognitionFeed.People.Unit
            {
                Id = Guid.CreateVersion7(),
                Name = "Räddningstjänsten",
                SortKey = "a",
            };
            var person = TestCity.Person(Guid.CreateVersion7(), "Sture Fjärran", unit.Id);
            db.AddRange(unit, person);
            await db.SaveChangesAsync();
            Stranger = person.Id;
        }

        public Task DisposeAsync() => ((IAsyncLifetime)App).DisposeAsync();
    }
}
