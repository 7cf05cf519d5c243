using System.Net;

namespace RecognitionFeed.Tests.People;

public sealed class PeopleTests(PeopleTests.City city) : IClassFixture<PeopleTests.City>
{
    [Theory]
    [InlineData("åsa", "Åsa Öberg")]
    [InlineData("asa", "Asa Berg|Åsa Öberg")]
    [InlineData("aasa oeberg", "Åsa Öberg")]
    [InlineData("asa obreg", "Åsa Öberg")]
    [InlineData("administratr", "Alva Administratör")]
    [InlineData("chef", "Maria Chef")]
    [InlineData("maria hemtjanst", "Maria Chef")]
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
    [InlineData("pia skyddad", "")]
    [InlineData("pia skydad", "")]
    [InlineData("piia skydadd", "")]
    [InlineData("pia medarbetare", "")]
    [InlineData("lars slutat", "")] // left
    public async Task A_search_finds_people_by_the_beginnings_of_their_words(string words, string expected)
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
    public async Task A_person_is_told_with_the_units_above_and_the_manager()
    {
        using var staff = await city.App.SignedInAsync("staff");
        var person = await staff.GetJsonAsync($"/api/people/{TestCity.Staff}");
        Assert.Equal(
            ["Vård- och omsorgsförvaltningen", "Hemtjänst"],
            person["path"]!.AsArray().Select(unit => unit.Text("name"))
        );
        Assert.Equal("Hemtjänsten Söder", person.Text("unit.name"));
        Assert.Null(person["manager"]);

        await ChangeAsync(TestCity.Staff, x => x.ManagerId = TestCity.Manager);
        Assert.Equal("Maria Chef", (await staff.GetJsonAsync($"/api/people/{TestCity.Staff}")).Text("manager.name"));

        // A manager who may not be named is as none.
        await ChangeAsync(TestCity.Manager, x => x.ProtectedIdentity = true);
        Assert.Null((await staff.GetJsonAsync($"/api/people/{TestCity.Staff}"))["manager"]);
        Assert.Null((await staff.GetJsonAsync($"/api/units/{TestCity.HomeCareSouth}"))["manager"]);
        await ChangeAsync(TestCity.Manager, x => x.ProtectedIdentity = false);
    }

    [Fact]
    public async Task A_change_of_the_directory_is_found_by_the_next_search_and_nobody_a_moment_longer_than_they_may_be()
    {
        using var staff = await city.App.SignedInAsync("staff");
        var person = TestCity.Person(Guid.CreateVersion7(), "Ulrika Xylander", TestCity.School);
        var counted = await StaffAsync(staff, TestCity.School);
        await using (var db = city.App.OpenDb())
        {
            db.People.Add(person);
            await db.SaveChangesAsync();
        }
        Assert.Single(await staff.GetItemsAsync("/api/people?q=xylander"));
        Assert.Equal(counted + 1, await StaffAsync(staff, TestCity.School));

        await ChangeAsync(person.Id, x => x.ProtectedIdentity = true);
        foreach (var typed in new[] { "xylander", "Ulrika Xylander", "ulrika", "xylnader", "ulirka xylandr" })
            Assert.Empty(await staff.GetItemsAsync("/api/people?q=" + typed));
        await staff.GetAsync($"/api/people/{person.Id}").IsProblem(HttpStatusCode.NotFound, "not-found");
        Assert.Equal(counted, await StaffAsync(staff, TestCity.School));

        await ChangeAsync(person.Id, x => (x.ProtectedIdentity, x.Name) = (false, "Ulrika Ypsilon"));
        Assert.Empty(await staff.GetItemsAsync("/api/people?q=xylander"));
        Assert.Single(await staff.GetItemsAsync("/api/people?q=ypsilon"));

        await ChangeAsync(person.Id, x => x.DeactivatedAt = city.App.Clock.GetUtcNow());
        Assert.Empty(await staff.GetItemsAsync("/api/people?q=ypsilon"));
    }

    [Fact]
    public async Task Highlights_of_somebody_whose_identity_is_protected_are_not_found_by_that_person()
    {
        var person = TestCity.Person(Guid.CreateVersion7(), "Viola Wext", TestCity.School);
        await using (var db = city.App.OpenDb())
        {
            db.People.Add(person);
            await db.SaveChangesAsync();
        }
        var highlight = await city.App.A_published_highlight(Given.Draft() with { People = [person.Id] });
        using var staff = await city.App.SignedInAsync("staff");
        Assert.Equal([highlight], await staff.FeedAsync($"?person={person.Id}"));

        await ChangeAsync(person.Id, x => x.ProtectedIdentity = true);

        Assert.Empty(await staff.FeedAsync($"?person={person.Id}"));
    }

    [Theory]
    [InlineData("hemtjanst", "Hemtjänst|Hemtjänsten Söder")]
    [InlineData("hemtjänsten", "Hemtjänsten Söder")]
    [InlineData("hemtjästen", "Hemtjänsten Söder")]
    [InlineData("soder", "Hemtjänsten Söder")]
    [InlineData("skolf", "Skolförvaltningen")]
    [InlineData("vard", "Vård- och omsorgsförvaltningen|Hemtjänst|Hemtjänsten Söder")] // it, then those below it
    [InlineData("%", "")]
    public async Task Units_are_found_by_the_beginnings_of_words_too(string words, string expected)
    {
        using var staff = await city.App.SignedInAsync("staff");
        var found = await staff.GetItemsAsync("/api/units?q=" + Uri.EscapeDataString(words));
        Assert.Equal(
            expected.Split('|', StringSplitOptions.RemoveEmptyEntries),
            found.Select(unit => unit.Text("name"))
        );
    }

    [Fact]
    public async Task A_unit_is_told_with_those_above_and_below_its_staff_and_its_manager()
    {
        using var staff = await city.App.SignedInAsync("staff");
        var unit = await staff.GetJsonAsync($"/api/units/{TestCity.HomeCare}");
        Assert.Equal("Hemtjänst", unit.Text("name"));
        Assert.Equal("verksamhet", unit.Text("kind"));
        Assert.Equal(TestCity.Care, unit["path"]!.AsArray().Single().Id());
        var below = unit["children"]!.AsArray().Single();
        Assert.Equal(TestCity.HomeCareSouth, below.Id());
        Assert.Equal(2, below.At<int>("staff"));
        Assert.Equal(2, unit.At<int>("staff")); // all below it
        Assert.False(unit.At<bool>("following"));
        Assert.Null(unit["manager"]);
        Assert.Equal(
            "Maria Chef",
            (await staff.GetJsonAsync($"/api/units/{TestCity.HomeCareSouth}")).Text("manager.name")
        );
        await staff.GetAsync($"/api/units/{Guid.CreateVersion7()}").IsProblem(HttpStatusCode.NotFound, "not-found");
    }

    private static async Task<int> StaffAsync(Browser browser, Guid unit) =>
        (await browser.GetJsonAsync($"/api/units/{unit}")).At<int>("staff");

    private async Task ChangeAsync(Guid id, Action<RecognitionFeed.People.Person> change)
    {
        await using var db = city.App.OpenDb();
        change((await db.People.FindAsync(id))!);
        await db.SaveChangesAsync();
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
