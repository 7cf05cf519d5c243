namespace RecognitionFeed.People.Import;

/// <summary>Which column of a staff file says what.</summary>
internal sealed class StaffColumns
{
    private const int LongestText = 200;

    private static readonly string[] Required = ["id", "name", "title", "unit"];
    private static readonly string[] Optional = ["unitKey", "manager", "roles", "protected"];

    private readonly Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);
    private int width;

    public IReadOnlyList<string> Ignored { get; private init; } = [];

    public bool HasRoles => places.ContainsKey("roles");

    /// <exception cref="StaffFileException">A column is missing or there twice.</exception>
    public static StaffColumns Of(IReadOnlyList<string> header)
    {
        var names = header.Select(name => name.Trim()).ToList();
        var known = Required.Concat(Optional).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var columns = new StaffColumns
        {
            Ignored = [.. names.Where(name => name.Length > 0 && !known.Contains(name))],
            width = names.Count,
        };
        for (var i = 0; i < names.Count; i++)
        {
            if (known.Contains(names[i]) && !columns.places.TryAdd(names[i], i))
                throw new StaffFileException($"The column {names[i]} is there twice.");
        }
        var missing = Required.Where(name => !columns.places.ContainsKey(name)).ToList();
        if (missing.Count > 0)
            throw new StaffFileException(
                $"The first line must name the columns; {string.Join(", ", missing)} is missing. It says: {string.Join(", ", names)}"
            );
        return columns;
    }

    /// <summary>Null, with at least one reason, for a row that cannot be accepted.</summary>
    public StaffRow? Read(int line, IReadOnlyList<string> fields, List<string> reasons)
    {
        if (fields.Count != width)
        {
            reasons.Add($"it has {fields.Count} fields, the first line has {width}");
            return null;
        }
        var (id, name, title) = (Text(fields, "id"), Text(fields, "name"), Text(fields, "title"));
        var (unitKey, manager) = (Text(fields, "unitKey"), Text(fields, "manager"));
        foreach (var (column, value) in new[] { ("id", id), ("name", name) })
        {
            if (value.Length == 0)
                reasons.Add($"{column} is missing");
        }
        foreach (
            var (column, value) in new[]
            {
                ("id", id),
                ("name", name),
                ("title", title),
                ("unitKey", unitKey),
                ("manager", manager),
            }
        )
            CheckText(column, value, reasons);

        var unit = Text(fields, "unit");
        var path = UnitPath.Read(unit, out var reason);
        if (reason is not null)
            reasons.Add(reason);
        foreach (var part in path?.Names ?? [])
            CheckText("unit", part, reasons);
        var roles = ReadRoles(fields, reasons);
        var isProtected = ReadProtected(fields, reasons);
        return reasons.Count > 0
            ? null
            : new StaffRow(
                line,
                id,
                name,
                title,
                path!,
                NullIfEmpty(unitKey),
                NullIfEmpty(manager),
                roles,
                isProtected
            );
    }

    /// <summary>Trimmed, with single spaces; empty where the file has no such column.</summary>
    private string Text(IReadOnlyList<string> fields, string column) =>
        places.TryGetValue(column, out var place)
            ? string.Join(
                ' ',
                fields[place].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            )
            : "";

    private static void CheckText(string column, string value, List<string> reasons)
    {
        if (value.Length > LongestText)
            reasons.Add($"{column} is longer than {LongestText} characters");
        if (value.Any(char.IsControl))
            reasons.Add($"{column} holds a line break or another control character");
    }

    private Roles? ReadRoles(IReadOnlyList<string> fields, List<string> reasons)
    {
        if (!HasRoles)
            return null;
        var roles = Roles.None;
        foreach (var word in Text(fields, "roles").Split([' ', ',', '|', '+'], StringSplitOptions.RemoveEmptyEntries))
        {
            // Enum.Parse would take numbers too.
            if (
                Enum.GetValues<Roles>()
                    .FirstOrDefault(x => x.ToString().Equals(word, StringComparison.OrdinalIgnoreCase))
                is var role
                    and not Roles.None
            )
                roles |= role;
            else if (!word.Equals("staff", StringComparison.OrdinalIgnoreCase))
                reasons.Add($"the role \"{word}\" is none of manager, editor, director, admin, staff");
        }
        return roles;
    }

    private bool? ReadProtected(IReadOnlyList<string> fields, List<string> reasons)
    {
        if (!places.ContainsKey("protected"))
            return null;
        switch (Text(fields, "protected").ToLowerInvariant())
        {
            case "yes" or "ja" or "true" or "1" or "x":
                return true;
            case "" or "no" or "nej" or "false" or "0":
                return false;
            default:
                reasons.Add("protected is neither yes nor no");
                return null;
        }
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
