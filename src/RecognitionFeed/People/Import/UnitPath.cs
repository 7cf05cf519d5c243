namespace RecognitionFeed.People.Import;

/// <summary>A unit by its name and the names of those above it, the outermost first.</summary>
public sealed record UnitPath
{
    public const char Separator = '>';
    public const int Deepest = 8;

    private UnitPath(IReadOnlyList<string> names) => Names = names;

    public IReadOnlyList<string> Names { get; }

    public string Name => Names[^1];

    /// <summary>Null for the outermost.</summary>
    public UnitPath? Parent => Names.Count == 1 ? null : new([.. Names.SkipLast(1)]);

    /// <summary>förvaltning &gt; verksamhet &gt; enhet, and everything below that.</summary>
    public UnitKind Kind => (UnitKind)Math.Min(Names.Count - 1, (int)UnitKind.Enhet);

    /// <summary>Null, with the reason, for a text that is no path.</summary>
    public static UnitPath? Read(string text, out string? reason)
    {
        var names = text.Split(Separator, StringSplitOptions.TrimEntries);
        reason =
            text.Length == 0 ? "the unit is missing"
            : names.Contains("") ? $"the unit's path \"{text}\" has an empty part"
            : names.Length > Deepest ? $"the unit's path is deeper than {Deepest} units"
            : null;
        return reason is null ? new UnitPath(names) : null;
    }

    public bool Equals(UnitPath? other) => other is not null && Names.SequenceEqual(other.Names);

    public override int GetHashCode() => Names.Aggregate(0, HashCode.Combine);

    public override string ToString() => string.Join($" {Separator} ", Names);
}
