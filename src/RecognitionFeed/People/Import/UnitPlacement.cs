namespace RecognitionFeed.People.Import;

/// <summary>Finds or makes the units of a staff file: by their key where they have one, else by their place and name.</summary>
internal sealed class UnitPlacement
{
    private readonly ImportReport report;
    private readonly Dictionary<string, Unit> byKey;
    private readonly Dictionary<(Guid? Parent, string Name), Unit> byPlace = [];
    private readonly Dictionary<UnitPath, Unit> placed = [];
    private readonly Dictionary<Guid, string> names;

    public UnitPlacement(IReadOnlyList<Unit> units, ImportReport report)
    {
        this.report = report;
        byKey = units.Where(unit => unit.ExternalId is not null).ToDictionary(unit => unit.ExternalId!);
        names = units.ToDictionary(unit => unit.Id, unit => unit.Name);
        foreach (var unit in units)
            byPlace.TryAdd((unit.ParentId, unit.Name), unit);
    }

    /// <summary>Those that are not in the database yet; parents come first.</summary>
    public List<Unit> New { get; } = [];

    /// <summary>Those that have another name or place than before.</summary>
    public List<Unit> Changed { get; } = [];

    public Unit this[UnitPath path] => placed[path];

    public void Place(IReadOnlyList<StaffRow> rows)
    {
        var keys = new Dictionary<UnitPath, string>();
        var paths = new HashSet<UnitPath>();
        foreach (var row in rows)
        {
            for (var path = row.Unit; path is not null && paths.Add(path); )
                path = path.Parent;
            if (row.UnitKey is { } key)
                keys[row.Unit] = key;
        }
        foreach (var path in paths.OrderBy(path => path.Names.Count))
            placed[path] = Place(path, keys.GetValueOrDefault(path));
    }

    public string NameOf(Guid unit) => names[unit];

    private Unit Place(UnitPath path, string? key)
    {
        var parent = path.Parent is { } above ? placed[above].Id : (Guid?)null;
        if (Known(parent, path.Name, key) is not { } unit)
            return Add(path, parent, key);
        unit.ExternalId ??= key;
        unit.Kind = path.Kind;
        if (unit.Name == path.Name && unit.ParentId == parent)
            return unit;
        if (unit.Name != path.Name)
            report.Add(Change.UnitRenamed, $"{unit.Name} is now {path}");
        else
            report.Add(Change.UnitMoved, $"{path}");
        unit.Name = path.Name;
        unit.SortKey = SwedishText.SortKey(path.Name);
        unit.ParentId = parent;
        Changed.Add(unit);
        return unit;
    }

    private Unit? Known(Guid? parent, string name, string? key)
    {
        if (key is not null && byKey.TryGetValue(key, out var unit))
            return unit;
        // Another key at the same place is another unit.
        return byPlace.TryGetValue((parent, name), out unit) && (key is null || unit.ExternalId is null) ? unit : null;
    }

    private Unit Add(UnitPath path, Guid? parent, string? key)
    {
        var unit = new Unit
        {
            Id = Guid.CreateVersion7(),
            ExternalId = key,
            Name = path.Name,
            Kind = path.Kind,
            ParentId = parent,
            SortKey = SwedishText.SortKey(path.Name),
        };
        New.Add(unit);
        names[unit.Id] = unit.Name;
        report.Add(Change.UnitNew, $"{path}");
        return unit;
    }
}
