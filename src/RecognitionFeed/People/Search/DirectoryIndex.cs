namespace RecognitionFeed.People.Search;

/// <summary>
/// The whole directory in memory: those who may be found, and the tree of units. Whoever has left, and whoever's identity is
/// protected, is not in it.
/// </summary>
public sealed class DirectoryIndex
{
    private const int TitleCost = 20;
    private const int UnitCost = 40;

    private readonly Dictionary<Guid, DirectoryUnit> units;
    private readonly Dictionary<Guid, DirectoryPerson> people;
    private readonly DirectoryPerson[] peopleInOrder;
    private readonly DirectoryUnit[] unitsInOrder;
    private readonly WordIndex peopleWords;
    private readonly WordIndex unitWords;

    /// <param name="version">The directory's version at or before the moment when the rest was read.</param>
    /// <param name="staff">Those who may be found, in a dictionary's order.</param>
    /// <param name="tree">All units, in a dictionary's order.</param>
    public DirectoryIndex(long version, IReadOnlyList<DirectoryRow> staff, IReadOnlyList<Unit> tree)
    {
        Version = version;
        units = tree.ToDictionary(unit => unit.Id, unit => new DirectoryUnit(unit));
        unitsInOrder = [.. tree.Select(unit => units[unit.Id])];
        foreach (var unit in unitsInOrder)
        {
            unit.Parent = unit.ParentId is { } parent ? units.GetValueOrDefault(parent) : null;
            unit.Parent?.Below.Add(unit);
        }

        // Somebody whose unit came after the tree was read waits for the next reading.
        peopleInOrder =
        [
            .. staff
                .Where(row => units.ContainsKey(row.UnitId))
                .Select(row => new DirectoryPerson(row, units[row.UnitId])),
        ];
        people = peopleInOrder.ToDictionary(person => person.Id);
        foreach (var person in peopleInOrder)
        {
            person.Unit.Staff++;
            if (person.ManagerId is { } manager && people.TryGetValue(manager, out var above))
                above.Led++;
        }
        foreach (var person in peopleInOrder.Where(person => person.Leads))
        {
            if (person.Unit.Manager is not { } other || other.Led < person.Led)
                person.Unit.Manager = person;
        }

        peopleWords = new([
            .. peopleInOrder.Select(person => new WordIndex.Entry(
                person.Name,
                [(person.Title, TitleCost), (person.Unit.Name, UnitCost)]
            )),
        ]);
        unitWords = new([
            .. unitsInOrder.Select(unit => new WordIndex.Entry(
                unit.Name,
                [.. unit.Path.Select(above => (above.Name, UnitCost))]
            )),
        ]);
    }

    public long Version { get; }

    /// <summary>All units, in a dictionary's order.</summary>
    public IReadOnlyList<DirectoryUnit> Units => unitsInOrder;

    /// <summary>The best by name, title and unit; the first of all where nothing is asked.</summary>
    public IReadOnlyList<DirectoryPerson> FindPeople(string question, int most) =>
        [.. peopleWords.Find(question, most).Select(i => peopleInOrder[i])];

    /// <summary>The best by their own name and those above them.</summary>
    public IReadOnlyList<DirectoryUnit> FindUnits(string question, int most) =>
        [.. unitWords.Find(question, most).Select(i => unitsInOrder[i])];

    /// <summary>Null for who may not be found.</summary>
    public DirectoryPerson? Person(Guid id) => people.GetValueOrDefault(id);

    public DirectoryUnit? Unit(Guid id) => units.GetValueOrDefault(id);
}

/// <summary>What is read of a person.</summary>
public sealed record DirectoryRow(Guid Id, string Name, string Title, Guid UnitId, Guid? ManagerId, Roles Roles);

public sealed class DirectoryPerson(DirectoryRow row, DirectoryUnit unit)
{
    public Guid Id => row.Id;
    public string Name => row.Name;
    public string Title => row.Title;
    public Guid? ManagerId => row.ManagerId;
    public DirectoryUnit Unit => unit;

    internal bool Leads => (row.Roles & (Roles.Manager | Roles.Director)) != 0;

    /// <summary>Whose manager this is, counted.</summary>
    internal int Led { get; set; }
}

public sealed class DirectoryUnit(Unit unit)
{
    private const int Deepest = 16; // a tree that bites its own tail ends

    public Guid Id { get; } = unit.Id;
    public string Name { get; } = unit.Name;
    public UnitKind Kind { get; } = unit.Kind;
    public Guid? ParentId { get; } = unit.ParentId;
    public DirectoryUnit? Parent { get; internal set; }

    /// <summary>Right below it, in a dictionary's order.</summary>
    public List<DirectoryUnit> Below { get; } = [];

    /// <summary>The number of people directly in it who may be found.</summary>
    public int Staff { get; internal set; }

    /// <summary>Of those in it who lead, the one who leads most; null where nobody does or may be named.</summary>
    public DirectoryPerson? Manager { get; internal set; }

    /// <summary>The units above it, the outermost first.</summary>
    public IReadOnlyList<DirectoryUnit> Path
    {
        get
        {
            var path = new List<DirectoryUnit>();
            for (var above = Parent; above is not null && path.Count < Deepest; above = above.Parent)
                path.Insert(0, above);
            return path;
        }
    }

    /// <summary>The number of people in it and in all units below it.</summary>
    public int StaffBelow(int depth = 0) =>
        Staff + (depth < Deepest ? Below.Sum(unit => unit.StaffBelow(depth + 1)) : 0);
}
