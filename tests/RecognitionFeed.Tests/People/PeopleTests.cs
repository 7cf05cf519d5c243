using System.Net;

namespace RecognitionFeed.Tests.People;

public sealed class PeopleTests(PeopleTests.City city) : IClassFixture<PeopleTests.City>
{
    [Theory]
    [InlineData("åsa", "Åsa Öberg")]
    [InlineData("asa", "Asa Berg|Åsa Öberg")]
    [InlineData("ÅSA", "Åsa Öberg")]
    [InlineData("öb", "Åsa Öberg")]
    [InlineData("ob", "Åsa Öberg")]
    [InlineData("öberg åsa", "Åsa Öberg")]
    [InlineData("ås öb", "Åsa Öberg")]
    [InlineData("  åsa   öberg ", "Åsa Öberg")]
    [InlineData("lotta", "Ann-Lotta Zäll")]
    [InlineData("ann-l", "Ann-Lotta Zäll")]
    [InlineData("idén", "René Idén")]
    [InlineData("iden rene", "René Idén")]
    [InlineData("berg", "Asa Berg")]
    [InlineData("sa", "")]
    [InlineData("%", "")]
    [InlineData("_sa", "")]
    [InlineData("' OR 1=1 --", "")]
    [InlineData("pia", "")] // protected
    [InlineData("skyddad", "")]
    [InlineData("lars slutat", "")] // left
    public async Task A_search_finds_people_by_the_beginnings_of_their_names(string words, string expected)
    {
        using var staff = await city.App.SignedInAsync("staff");
        var found = await staff.GetItemsAsync("/api/people?q=" + Uri.EscapeDataString(words));
        Assert.Equal(
            expected.Split('|', StringSplitOptions.RemoveEmptyEntries),
            found.Select(person => person.Text("name"))
        );
    }

    [Fact]
    public async Task Names_stand_in_a_swedish_dictionarys_order_and_those_who_may_not_be_found_do_not()
    {
        using var staff = await city.App.SignedInAsync("staff");
        var names = (await staff.GetItemsAsync("/api/people")).Select(person => person.Text("name"));
        Assert.Equal(
            [
                "Adam Medarbetare",
                "Alva Administratör",
                "Ann-Lotta Zäll",
                "Asa Berg",
                "Diana Direktör",
                "Edvin Redaktör",
                "Maria Chef",
                "René Idén",
                "Åsa Öberg",
            ],
            names
        );
    }

    [Fact]
    public async Task A_person_is_told_with_title_and_unit_unless_they_may_not_be_found()
    {
        using var staff = await city.App.SignedInAsync("staff");
        var person = await staff.GetJsonAsync($"/api/people/{TestCity.Asa}");
        Assert.Equal("Åsa Öberg", person.Text("name"));
        Assert.Equal("Medarbetare", person.Text("title"));
        Assert.Equal(TestCity.School, person["unit"].Id());

        var texts = new List<string>();
        foreach (var id in new[] { TestCity.Protected, TestCity.Left, Guid.Empty })
        {
            var problem = await staff.GetAsync($"/api/people/{id}").IsProblem(HttpStatusCode.NotFound, "not-found");
            texts.Add(problem.ToJsonString());
        }
        Assert.Single(texts.Distinct());
    }

    [Fact]
    public async Task A_search_that_is_too_long_is_refused()
    {
        using var staff = await city.App.SignedInAsync("staff");
        await staff.GetAsync("/api/people?q=" + new string('a', 101)).IsProblem(HttpStatusCode.BadRequest, "invalid");
    }

    [Fact]
    public async Task The_units_are_a_tree_in_a_dictionarys_order_with_their_staff()
    {
        using var staff = await city.App.SignedInAsync("staff");
        var units = await staff.GetItemsAsync("/api/units");

        Assert.Equal(
            ["Hemtjänst", "Hemtjänsten Söder", "Skolförvaltningen", "Vård- och omsorgsförvaltningen"],
            units.Select(unit => unit.Text("name"))
        );
        var south = units.Single(unit => unit.Id() == TestCity.HomeCareSouth);
        Assert.Equal("enhet", south.Text("kind"));
        Assert.Equal(TestCity.HomeCare, south.At<Guid>("parent"));
        Assert.Equal(2, south.At<int>("staff"));
        var care = units.Single(unit => unit.Id() == TestCity.Care);
        Assert.Equal("forvaltning", care.Text("kind"));
        Assert.Null(care!["parent"]);
    }

    /// <summary>The test city, with some names that are near each other.</summary>
    public sealed class City : IAsyncLifetime
    {
        public FeedApp App { get; } = new();

        public async Task InitializeAsync()
        {
            await App.InitializeAsync();
            await using var db = App.OpenDb();
            db.People.AddRange(
                TestCity.Person(Guid.CreateVersion7(), "Asa Berg", TestCity.School),
                TestCity.Person(Guid.CreateVersion7(), "Ann-Lotta Zäll", TestCity.School),
                TestCity.Person(Guid.CreateVersion7(), "René Idén", TestCity.School)
            );
            await db.SaveChangesAsync();
        }

        public Task DisposeAsync() => ((IAsyncLifetime)App).DisposeAsync();
    }
}
