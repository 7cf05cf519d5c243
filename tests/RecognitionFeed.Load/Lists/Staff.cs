using RecognitionFeed.Operations.Demo;
using RecognitionFeed.People;

namespace RecognitionFeed.Load.Lists;

/// <summary>The whole city's people and units, and who of them asks.</summary>
internal sealed class Staff
{
    private readonly Dictionary<Guid, Unit> units;
    private readonly ILookup<Guid, Person> byUnit;

    public Staff()
    {
        Directory = DemoDirectory.Create();
        units = Directory.Units.ToDictionary(unit => unit.Id);
        Visible = [.. Directory.People.Where(person => !person.ProtectedIdentity)];
        byUnit = Visible.ToLookup(person => person.UnitId);
        Enheter = [.. Directory.Units.Where(unit => unit.Kind == UnitKind.Enhet && byUnit[unit.Id].Count() >= 3)];
        Managers = [.. Visible.Where(person => person.Roles.HasFlag(Roles.Manager))];
        Reviewers = [.. Visible.Where(person => (person.Roles & (Roles.Director | Roles.Editor)) != 0)];
        var reports = Directory.People.ToLookup(person => person.ManagerId);
        BusyManager = Managers.MaxBy(manager =>
            reports[manager.Id].Select(person => person.UnitId).Distinct().Count()
        )!;
    }

    public DemoDirectory Directory { get; }
    public IReadOnlyList<Person> Visible { get; }

    /// <summary>The teams, with three people or more.</summary>
    public IReadOnlyList<Unit> Enheter { get; }
    public IReadOnlyList<Person> Managers { get; }
    public IReadOnlyList<Person> Reviewers { get; }

    /// <summary>Manages people of more units than any other.</summary>
    public Person BusyManager { get; }

    public IEnumerable<Person> Of(Unit unit) => byUnit[unit.Id];

    /// <summary>The unit, and those above it.</summary>
    public IEnumerable<Unit> Chain(Guid unit)
    {
        for (Guid? at = unit; at is { } id; at = units[id].ParentId)
            yield return units[id];
    }

    /// <summary>The förvaltning with most people in it.</summary>
    public Unit LargestForvaltning =>
        Visible.Select(person => Chain(person.UnitId).Last()).GroupBy(unit => unit).MaxBy(group => group.Count())!.Key;
}
