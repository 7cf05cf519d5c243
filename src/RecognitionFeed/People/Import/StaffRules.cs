namespace RecognitionFeed.People.Import;

/// <summary>What must hold between the rows of a staff file.</summary>
internal static class StaffRules
{
    public static IEnumerable<RowProblem> Check(IReadOnlyList<StaffRow> rows) =>
        [.. Twice(rows), .. UnitKeys(rows), .. Managers(rows)];

    private static IEnumerable<RowProblem> Twice(IReadOnlyList<StaffRow> rows)
    {
        var first = new Dictionary<string, int>();
        foreach (var row in rows)
        {
            if (!first.TryAdd(row.Key, row.Line))
                yield return new(row.Line, $"the id {row.Key} is on line {first[row.Key]} too");
        }
    }

    private static IEnumerable<RowProblem> UnitKeys(IReadOnlyList<StaffRow> rows)
    {
        var paths = new Dictionary<string, StaffRow>();
        var keys = new Dictionary<UnitPath, StaffRow>();
        foreach (var row in rows)
        {
            if (row.UnitKey is not { } key)
                continue;
            if (!paths.TryAdd(key, row) && paths[key].Unit != row.Unit)
                yield return new(row.Line, $"the unit {key} is \"{paths[key].Unit}\" on line {paths[key].Line}");
            else if (!keys.TryAdd(row.Unit, row) && keys[row.Unit].UnitKey != key)
                yield return new(
                    row.Line,
                    $"the unit has the key {keys[row.Unit].UnitKey} on line {keys[row.Unit].Line}"
                );
        }
    }

    private static IEnumerable<RowProblem> Managers(IReadOnlyList<StaffRow> rows)
    {
        var byKey = new Dictionary<string, StaffRow>();
        foreach (var row in rows)
            byKey.TryAdd(row.Key, row);
        foreach (var row in rows)
        {
            if (row.Manager is { } manager && !byKey.ContainsKey(manager))
                yield return new(row.Line, $"the manager {manager} is not in the file");
        }

        // Whoever is met again while walking upwards is part of a circle; what was walked before leads to none that is new.
        var walked = new HashSet<string>();
        foreach (var row in rows)
        {
            var way = new List<StaffRow>();
            var here = new HashSet<string>();
            var at = row;
            while (at is not null && walked.Add(at.Key))
            {
                way.Add(at);
                here.Add(at.Key);
                at = at.Manager is { } above ? byKey.GetValueOrDefault(above) : null;
            }
            if (at is null || !here.Contains(at.Key))
                continue;
            var circle = way.SkipWhile(step => step.Key != at.Key).ToList();
            var names = string.Join(" > ", circle.Append(circle[0]).Select(step => step.Key));
            yield return new(circle.Min(step => step.Line), $"managers go in a circle: {names}");
        }
    }
}
