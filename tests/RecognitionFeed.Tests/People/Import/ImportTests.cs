using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.People;

namespace RecognitionFeed.Tests.People.Import;

public sealed class ImportTests : IAsyncLifetime
{
    private const string Staff =
        "1,Hanna Chef,Chef,Omsorg,O,,manager,\n"
        + "2,Åsa Berg,Undersköterska,Omsorg > Hemtjänst > Norr,N,1,,\n"
        + "3,Bo Ek,Undersköterska,Omsorg > Hemtjänst > Norr,N,1,,\n"
        + "4,Pia Hemlig,Lärare,Skola,S,1,,yes\n";

    private FeedApp App { get; } = new();

    public Task InitializeAsync() => App.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)App).DisposeAsync();

    [Fact]
    public async Task A_dry_run_says_what_would_change_and_changes_nothing()
    {
        var before = await App.DirectoryAsync();

        var (code, said) = await App.ImportAsync(Importing.Header + Staff);

        Assert.Equal(0, code);
        Assert.Contains("4 units are new", said, StringComparison.Ordinal);
        Assert.Contains("Omsorg > Hemtjänst > Norr", said, StringComparison.Ordinal);
        Assert.Contains("4 people are new", said, StringComparison.Ordinal);
        Assert.Contains("Nothing is changed yet: add --apply.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Hemlig", said, StringComparison.Ordinal);
        Assert.Equal(before, await App.DirectoryAsync());
    }

    [Fact]
    public async Task What_is_imported_is_there_and_a_second_time_changes_nothing()
    {
        await App.Has_imported(Staff);

        var asa = await App.Person("2");
        var north = await App.Unit("Norr");
        Assert.Equal(("Åsa Berg", "Undersköterska", north.Id), (asa.Name, asa.Title, asa.UnitId));
        Assert.Equal((await App.Person("1")).Id, asa.ManagerId);
        Assert.Equal(Roles.Manager, (await App.Person("1")).Roles);
        Assert.Equal((UnitKind.Enhet, "N"), (north.Kind, north.ExternalId));
        Assert.Equal((await App.Unit("Omsorg")).Id, (await FindUnitAsync(north.ParentId!.Value, "Hemtjänst")).ParentId);
        using var staff = await App.SignedInAsync("staff");
        Assert.Equal(asa.Id, Assert.Single(await staff.GetItemsAsync("/api/people?q=asa norr")).Id());
        Assert.Empty(await staff.GetItemsAsync("/api/people?q=hemlig"));

        var before = await App.DirectoryAsync();
        var said = await App.Has_imported(Staff);
        Assert.Equal("4 people are as they were\nDone.\n", said);
        Assert.Equal(before, await App.DirectoryAsync());
    }

    [Fact]
    public async Task Changes_are_told_by_kind_and_made()
    {
        await App.Has_imported(Staff);
        var (asa, north) = (await App.Person("2"), await App.Unit("Norr"));

        var said = await App.Has_imported(
            "1,Hanna Ny,Chef,Omsorg och vård,O,,manager editor,\n" // a new name and role; her unit's key has a new name
                + "2,Åsa Berg,Sjuksköterska,Omsorg och vård > Hemtjänst > Norr,N,1,,\n"
                + "3,Bo Ek,Undersköterska,Skola,S,1,,\n"
                + "4,Pia Hemlig,Lärare,Skola,S,1,,yes\n"
                + "5,Ny Person,,Skola,S,1,,\n",
            "--all"
        );

        Assert.Contains("1 units have a new name\n    Omsorg is now Omsorg och vård", said, StringComparison.Ordinal);
        Assert.Contains("1 people are new\n    5 Ny Person", said, StringComparison.Ordinal);
        Assert.Contains(
            "1 Hanna Ny: name, was Hanna Chef; roles: Manager, Editor, were Manager",
            said,
            StringComparison.Ordinal
        );
        Assert.Contains("2 Åsa Berg: title, was Undersköterska", said, StringComparison.Ordinal);
        Assert.Contains("3 Bo Ek: from Norr to Skola", said, StringComparison.Ordinal);
        Assert.Contains("1 people are as they were", said, StringComparison.Ordinal);
        Assert.Equal(asa.Id, (await App.Person("2")).Id);
        Assert.Equal(north.Id, (await App.Person("2")).UnitId); // moved with its parents, the same unit
        Assert.Equal((await App.Unit("Skola")).Id, (await App.Person("3")).UnitId);
    }

    [Fact]
    public async Task Who_is_no_longer_in_the_file_is_signed_out_within_a_minute_and_back_when_in_it_again()
    {
        await App.Has_imported(Staff);
        var bo = (await App.Person("3")).Id;
        using var browser = await App.SignedInAsync(bo.ToString());
        await browser.FeedAsync();

        var said = await App.Has_imported(Without("3"), "--allow-mass-deactivation");

        Assert.Contains("1 people have left", said, StringComparison.Ordinal);
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await browser.GetAsync("/api/highlights").IsProblem(HttpStatusCode.Unauthorized, "not-signed-in");
        using var staff = await App.SignedInAsync("staff");
        Assert.Empty(await staff.GetItemsAsync("/api/people?q=bo ek"));
        await staff.GetAsync($"/api/people/{bo}").IsProblem(HttpStatusCode.NotFound, "not-found");

        said = await App.Has_imported(Staff);
        Assert.Contains("1 people are back\n    3 Bo Ek", said, StringComparison.Ordinal);
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await browser.FeedAsync();
        Assert.Equal(bo, (await App.Person("3")).Id);
    }

    [Fact]
    public async Task With_one_bad_row_nothing_at_all_is_changed()
    {
        await App.Has_imported(Staff);
        var before = await App.DirectoryAsync();

        var (code, said) = await App.ImportAsync(
            Importing.Header + Without("4") + "4,Pia,,Skola,S,77,,\n6,,Lärare,Skola,S,,,\n7,Eva,,Skola > ,S,,,\n",
            "--apply"
        );

        Assert.Equal(1, code);
        Assert.Contains("line 6: name is missing\nline 7: the unit's path", said, StringComparison.Ordinal);
        Assert.Contains("2 bad rows: nothing is changed.", said, StringComparison.Ordinal);
        Assert.Equal(before, await App.DirectoryAsync());
    }

    [Fact]
    public async Task A_tenth_of_the_staff_does_not_leave_without_a_word_more()
    {
        var rows = Enumerable.Range(1, 20).Select(i => $"{i},Person {i},,Skola,S,,,\n").ToList();
        await App.Has_imported(string.Concat(rows));
        var before = await App.DirectoryAsync();

        await App.Has_imported(string.Concat(rows.Skip(2))); // two of twenty
        await App.Has_imported(string.Concat(rows));
        var all = await App.DirectoryAsync();
        var (code, said) = await App.ImportAsync(Importing.Header + string.Concat(rows.Skip(3)), "--apply");

        Assert.Equal(3, code);
        Assert.Contains("3 of 20 people would be deactivated", said, StringComparison.Ordinal);
        Assert.Contains("--allow-mass-deactivation", said, StringComparison.Ordinal);
        Assert.Equal(all, await App.DirectoryAsync());
        Assert.Equal(before, all);
        await App.Has_imported(string.Concat(rows.Skip(3)), "--allow-mass-deactivation");
        Assert.NotNull((await App.Person("3")).DeactivatedAt);
    }

    [Fact]
    public async Task People_without_an_id_such_as_the_demo_citys_are_left_alone_unless_told()
    {
        await App.Has_imported(Staff);
        await using (var db = App.OpenDb())
            Assert.Null((await db.People.FindAsync(TestCity.Asa))!.DeactivatedAt);

        var (code, said) = await App.ImportAsync(Importing.Header + Staff, "--apply", "--include-unkeyed");
        Assert.Equal(3, code);
        Assert.Contains("would be deactivated", said, StringComparison.Ordinal);
        await App.Has_imported(Staff, "--include-unkeyed", "--allow-mass-deactivation");

        await using (var db = App.OpenDb())
            Assert.NotNull((await db.People.FindAsync(TestCity.Asa))!.DeactivatedAt);
        Assert.Null((await App.Person("2")).DeactivatedAt);
    }

    [Fact]
    public async Task Without_a_column_of_roles_whoever_is_somebodys_manager_has_that_role()
    {
        const string header = "id;name;title;unit;manager\n";
        await App.ImportAsync(header + "1;A A;;Skola;\n2;B B;;Skola;1\n", "--apply");
        Assert.Equal(Roles.Manager, (await App.Person("1")).Roles);
        await using (var db = App.OpenDb())
            await db
                .People.Where(person => person.ExternalId == "1")
                .ExecuteUpdateAsync(person => person.SetProperty(x => x.Roles, Roles.Manager | Roles.Editor));

        await App.ImportAsync(header + "1;A A;;Skola;2\n2;B B;;Skola;\n", "--apply");

        Assert.Equal(Roles.Editor, (await App.Person("1")).Roles);
        Assert.Equal(Roles.Manager, (await App.Person("2")).Roles);
    }

    [Fact]
    public async Task A_unit_without_a_key_is_known_by_its_place_and_gets_the_key_that_the_file_tells()
    {
        await App.Has_imported("1,A A,,Skolförvaltningen > Råå skola,R,,,\n");
        Assert.Equal(TestCity.School, (await App.Unit("Råå skola")).ParentId); // the unit that was there
        Assert.Null((await App.Unit("Skolförvaltningen")).ExternalId);

        await App.Has_imported("1,A A,,Skolförvaltningen,SF,,,\n");

        Assert.Equal("SF", (await App.Unit("Skolförvaltningen")).ExternalId);
        Assert.NotNull(await App.Unit("Råå skola")); // kept, without staff
    }

    [Fact]
    public async Task A_whole_city_is_imported_in_one_go()
    {
        var rows = Enumerable
            .Range(1, 11_000)
            .Select(i =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{i},Förnamn{i} Efternamn{i % 700},Titel {i % 90},Förvaltning {i % 9} > Enhet {i % 540},E{i % 540},{(i > 500 ? i % 500 + 1 : "")},,{(i % 900 == 0 ? "yes" : "")}\n"
                )
            );
        var said = await App.Has_imported(string.Concat(rows));

        Assert.Contains("11000 people are new", said, StringComparison.Ordinal);
        Assert.Contains("and 10980 more (--all lists them)", said, StringComparison.Ordinal);
        using var staff = await App.SignedInAsync("staff");
        Assert.Equal(
            "Förnamn4711 Efternamn511",
            (await staff.GetItemsAsync("/api/people?q=fornamn4711")).Single().Text("name")
        );
        Assert.Equal("Titel 31", (await staff.GetItemsAsync("/api/people?q=förnmn4711")).First().Text("title"));
    }

    [Fact]
    public async Task Imports_at_the_same_time_are_made_one_after_the_other()
    {
        await App.Has_imported(Staff);
        var other =
            Staff.Replace("Undersköterska", "Sjuksköterska", StringComparison.Ordinal) + "5,Eva Ny,,Skola,S,,,\n";

        var codes = await Task.WhenAll(
            from text in new[] { Staff, other, Staff, other, other }
            select Task.Run(() => App.ImportAsync(Importing.Header + text, "--apply", "--allow-mass-deactivation"))
        );

        Assert.All(codes, outcome => Assert.True(outcome.Code == 0, outcome.Said));
        await using var db = App.OpenDb();
        var titles = await db
            .People.Where(person => person.ExternalId == "2" || person.ExternalId == "3")
            .Select(person => person.Title)
            .Distinct()
            .ToListAsync();
        var last = Assert.Single(titles); // all of one file, never some of each
        var eva = await db.People.SingleAsync(person => person.ExternalId == "5");
        Assert.Equal(last == "Sjuksköterska", eva.DeactivatedAt is null);
    }

    private static string Without(string key) =>
        string.Concat(
            Staff
                .Split('\n')
                .Where(row => row.Length > 0 && !row.StartsWith(key + ",", StringComparison.Ordinal))
                .Select(row => row + "\n")
        );

    private async Task<Unit> FindUnitAsync(Guid id, string name)
    {
        await using var db = App.OpenDb();
        var unit = (await db.Units.FindAsync(id))!;
        Assert.Equal(name, unit.Name);
        return unit;
    }
}
