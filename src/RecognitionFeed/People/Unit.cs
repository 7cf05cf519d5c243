namespace RecognitionFeed.People;

/// <summary>A node of the organisation: förvaltning &gt; verksamhet &gt; enhet. A team is a unit.</summary>
public sealed class Unit
{
    public Guid Id { get; init; }

    /// <summary>What the staff system calls the unit; null where it is known by its place in the tree only.</summary>
    public string? ExternalId { get; set; }
    public required string Name { get; set; }
    public UnitKind Kind { get; set; }

    /// <summary>The unit above; null for a förvaltning.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>The order of a Swedish dictionary, the same on every database.</summary>
    public required string SortKey { get; set; }
}

public enum UnitKind
{
    Forvaltning,
    Verksamhet,
    Enhet,
}
