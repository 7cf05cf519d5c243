using RecognitionFeed.Operations.Demo;
using RecognitionFeed.People;

namespace RecognitionFeed.Tests.Operations;

public sealed class DemoDirectoryTests
{
    private static readonly DemoDirectory City = DemoDirectory.Create();

    [Fact]
    public void The_city_has_11_000_staff_and_exactly_500_managers()
    {
        Assert.Equal(11_000, City.People.Count);
        Assert.Equal(500, City.People.Count(person => person.Roles == Roles.Manager));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(300)]
    [InlineData(11_000)]
    public void A_city_of_any_size_has_every_role_and_all_three_kinds_of_unit(int size)
    {
        var city = DemoDirectory.Create(size);

        Assert.Equal(size, city.People.Count);
        Assert.Single(city.People, person => person.Roles == Roles.Director);
        Assert.Equal(3, city.People.Count(person => person.Roles == Roles.Editor));
        Assert.Equal(2, city.People.Count(person => person.Roles == Roles.Admin));
        Assert.Contains(city.People, person => person.Roles == Roles.Manager);
        Assert.Contains(city.People, person => person.Roles == Roles.None);
        Assert.Contains(city.People, person => person.ProtectedIdentity);
        foreach (var kind in Enum.GetValues<UnitKind>())
            Assert.Contains(city.Units, unit => unit.Kind == kind);
    }

    [Fact]
    public void Everybody_has_a_unit_and_managers_up_to_the_director()
    {
        var units = City.Units.Select(unit => unit.Id).ToHashSet();
        var people = City.People.ToDictionary(person => person.Id);
        foreach (var person in City.People)
        {
            Assert.Contains(person.UnitId, units);
            var (top, steps) = (person, 0);
            while (top.ManagerId is { } manager)
            {
                top = people[manager];
                Assert.True(top.Roles is Roles.Manager or Roles.Director);
                Assert.True(++steps <= 4, person.Name);
            }
            Assert.Same(City.Director, top);
        }
    }

    [Fact]
    public void Every_unit_hangs_below_one_of_the_kind_above_it()
    {
        var units = City.Units.ToDictionary(unit => unit.Id);
        foreach (var unit in City.Units)
            if (unit.Kind == UnitKind.Forvaltning)
                Assert.Null(unit.ParentId);
            else
                Assert.Equal(unit.Kind - 1, units[unit.ParentId!.Value].Kind);
    }

    [Fact]
    public void Every_team_has_one_manager_and_some_staff()
    {
        foreach (var enhet in City.Units.Where(unit => unit.Kind == UnitKind.Enhet))
        {
            var there = City.People.Where(person => person.UnitId == enhet.Id).ToList();
            Assert.Single(there, person => person.Roles == Roles.Manager);
            Assert.InRange(there.Count, 4, 80);
        }
    }

    [Fact]
    public void Names_of_units_and_people_are_free_of_obvious_errors()
    {
        Assert.Equal(City.Units.Count, City.Units.Select(unit => unit.Name).Distinct().Count());
        Assert.All(City.Units, unit => AssertClean(unit.Name));
        Assert.All(City.People, person => AssertClean(person.Title));
        Assert.All(
            City.People,
            person =>
            {
                AssertClean(person.Name);
                var parts = person.Name.Split(' ');
                Assert.InRange(parts.Length, 2, 3);
                Assert.Equal(parts.Length, parts.Distinct().Count());
            }
        );
    }

    [Fact]
    public void The_most_usual_name_is_not_everywhere()
    {
        var names = City.People.CountBy(person => person.Name).ToList();

        Assert.InRange(names.Count, 9_000, 11_000);
        Assert.True(names.Max(name => name.Value) <= 12);
        Assert.Contains(City.People, person => person.Name.StartsWith("Åsa ", StringComparison.Ordinal));
        Assert.Contains(City.People, person => person.Name.Contains("André", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_city_is_built_in_every_run()
    {
        var again = DemoDirectory.Create();

        Assert.Equal(Said(City), Said(again));
        Assert.Equal(City.People.Count, City.People.Select(person => person.Id).Distinct().Count());
        Assert.Equal(City.Units.Count, City.Units.Select(unit => unit.Id).Distinct().Count());
        Assert.All(City.People, person => Assert.Equal(7, person.Id.Version));

        static IEnumerable<object> Said(DemoDirectory city) =>
            city.People.Select(person =>
                (object)(person.Id, person.Name, person.Title, person.UnitId, person.ManagerId)
            );
    }

    private static void AssertClean(string text)
    {
        Assert.Equal(text.Trim(), text);
        Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
        Assert.True(char.IsUpper(text[0]), text);
        Assert.All(text, letter => Assert.True(char.IsLetterOrDigit(letter) || " -–,".Contains(letter), text));
    }
}
