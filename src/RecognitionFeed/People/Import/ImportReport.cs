namespace RecognitionFeed.People.Import;

/// <summary>What an import changes, in the order of the file, and whether it does.</summary>
public sealed class ImportReport
{
    private readonly Dictionary<Change, List<string>> changes = Enum.GetValues<Change>()
        .ToDictionary(x => x, _ => new List<string>());

    /// <summary>People in the file who are as they were.</summary>
    public int Unchanged { get; internal set; }

    /// <summary>Published highlights that name something which changed, and tell so now.</summary>
    public int Retold { get; internal set; }

    public bool IsApplied { get; internal set; }

    /// <summary>So many of the staff would leave that it takes a word more.</summary>
    public string? Refusal { get; internal set; }

    public IReadOnlyList<string> Of(Change change) => changes[change];

    public bool IsEmpty => changes.Values.All(lines => lines.Count == 0);

    internal void Add(Change change, string line) => changes[change].Add(line);
}

/// <summary>In the order in which a report tells them.</summary>
public enum Change
{
    UnitNew,
    UnitRenamed,
    UnitMoved,
    UnitLeft,
    PersonNew,
    PersonChanged,
    PersonMoved,
    PersonReactivated,
    PersonDeactivated,
}
