namespace RecognitionFeed.Reactions;

/// <summary>One person's reaction of one kind to one highlight.</summary>
public sealed class Reaction
{
    public Guid HighlightId { get; init; }
    public Guid PersonId { get; init; }
    public ReactionKind Kind { get; init; }
    public DateTimeOffset At { get; init; }
}

public enum ReactionKind
{
    Heart,
    Applause,
    Inspired,
    Thanks,
}

/// <summary>How many reactions of a kind a highlight has: kept in the transaction that adds or removes one.</summary>
public sealed class ReactionCount
{
    public Guid HighlightId { get; init; }
    public ReactionKind Kind { get; init; }
    public int Count { get; set; }
}
