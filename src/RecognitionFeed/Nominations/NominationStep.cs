namespace RecognitionFeed.Nominations;

/// <summary>One decision on a nomination's way, as its nominators read it.</summary>
public sealed class NominationStep
{
    public Guid Id { get; init; }
    public Guid NominationId { get; init; }
    public NominationState State { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>Who decided; null for what followed by itself.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>A kind sentence to the nominators; may be empty.</summary>
    public string Message { get; init; } = "";
}
