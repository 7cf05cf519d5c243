using RecognitionFeed.Operations.Demo;
using RecognitionFeed.People;
using RecognitionFeed.People.Search;

namespace RecognitionFeed.Tests.People.Search;

/// <summary>What comes first, in a directory made for it and in a whole city's.</summary>
public sealed class RankingTests
{
    private static readonly DirectoryIndex City = Index(DemoDirectory.Create());

    [Theory]
    [InlineData("anna", "Anna Berg|Anna Åkesson|Johan Anna")] // names that begin so come first
    [InlineData("anna å", "Anna Åkesson")]
    [InlineData("anna akesson", "Anna Åkesson")]
    [InlineData("åkesson anna", "Anna Åkesson")]
    [InlineData("ann", "Anna Berg|Anna Åkesson|Annika Ek|Johan Anna")]
    [InlineData("lärare", "Annika Ek")]
    [InlineData("rektor", "Bo Rektor|Johan Anna")] // a name before a title
    [InlineData("råå", "Anna Åkesson|Annika Ek")]
    [InlineData("ek lärare råå", "Annika Ek")]
    [InlineData("akeson", "Anna Åkesson")] // one letter for two
    [InlineData("annika ec", "Annika Ek")] // as others spell it
    [InlineData("aaa", "")]
    [InlineData("zzz", "")]
    public void The_nearest_come_first(string asked, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), Names(Small, asked));

    [Theory]
    [InlineData("ana", "Anna Berg|Anna Åkesson|Johan Anna")] // three letters: whole words only
    [InlineData("anan berg", "Anna Berg")]
    [InlineData("brg", "Anna Berg")]
    [InlineData("annkia", "Annika Ek")]
    [InlineData("ankesso", "Anna Åkesson")] // two slips in a long word
    [InlineData("joahn", "Johan Anna")]
    [InlineData("bx", "")] // two letters have no room for a slip
    [InlineData("qwertyuiop", "")]
    public void Typing_errors_are_forgiven_where_nobody_is_found_without(string asked, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), Names(Small, asked));

    [Fact]
    public void Everybody_in_the_city_is_found_by_their_name_however_it_is_typed()
    {
        var people = City.FindPeople("", int.MaxValue);
        Assert.Equal(10_994, people.Count); // 11,000 without those who may not be found
        foreach (var person in people.Where((_, i) => i % 97 == 0))
        {
            var namesakes = people.Count(other => other.Name == person.Name);
            foreach (var typed in new[] { person.Name, SwedishText.Fold(person.Name), person.Name.ToUpperInvariant() })
                Assert.Contains(City.FindPeople(typed, namesakes + 20), found => found.Id == person.Id);
            Assert.Equal(person.Name, City.FindPeople(person.Name, 1)[0].Name);

            var surname = person.Name.Split(' ')[^1];
            var slip = person.Name.Replace(surname, surname[..1] + surname[2..], StringComparison.Ordinal);
            if (surname.Length > 4)
                Assert.NotEmpty(City.FindPeople(slip, 20));
        }
    }

    [Fact]
    public void As_one_types_each_letter_leaves_fewer_and_the_one_meant_stays()
    {
        var meant = City.FindPeople("", int.MaxValue)[5_000];
        var before = int.MaxValue;
        for (var letters = 1; letters <= meant.Name.Length; letters++)
        {
            var found = City.FindPeople(meant.Name[..letters], int.MaxValue);
            Assert.Contains(found, person => person.Id == meant.Id);
            Assert.True(found.Count <= before);
            before = found.Count;
        }
    }

    [Theory]
    [InlineData("hemtjanst")]
    [InlineData("hemtänst")]
    [InlineData("hemtjänts")]
    public void A_unit_is_found_with_errors_too(string asked) =>
        Assert.Contains(City.FindUnits(asked, 20), unit => unit.Name.StartsWith("Hemtjänst", StringComparison.Ordinal));

    private static readonly DirectoryIndex Small = MakeSmall();

    private static IEnumerable<string> Names(DirectoryIndex index, string asked) =>
        index.FindPeople(asked, 20).Select(person => person.Name);

    private static DirectoryIndex MakeSmall()
    {
        var school = Unit("Råå skola");
        var care = Unit("Hemtjänsten Söder");
        return new DirectoryIndex(
            1,
            [
                Row("Anna Berg", "Undersköterska", care),
                Row("Anna Åkesson", "Förskollärare", school),
                Row("Annika Ek", "Lärare", school),
                Row("Bo Rektor", "Vaktmästare", care),
                Row("Johan Anna", "Rektor", care),
            ],
            [care, school]
        );
    }

    private static DirectoryRow Row(string name, string title, Unit unit) =>
        new(Guid.CreateVersion7(), name, title, unit.Id, null, Roles.None);

    private static Unit Unit(string name) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Name = name,
            Kind = UnitKind.Enhet,
            SortKey = SwedishText.SortKey(name),
        };

    private static DirectoryIndex Index(DemoDirectory city) =>
        new(
            1,
            [
                .. city
                    .People.Where(person => !person.ProtectedIdentity)
                    .OrderBy(person => person.SortKey, StringComparer.Ordinal)
                    .Select(x => new DirectoryRow(x.Id, x.Name, x.Title, x.UnitId, x.ManagerId, x.Roles)),
            ],
            [.. city.Units.OrderBy(unit => unit.SortKey, StringComparer.Ordinal)]
        );
}
