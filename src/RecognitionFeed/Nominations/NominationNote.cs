namespace RecognitionFeed.Nominations;

/// <summary>What reviewers write to each other. No nominator ever sees it.</summary>
public sealed class NominationNote
{
    public Guid Id { get; init; }
    public Guid NominationId { get; init; }
    public Guid PersonId { get; init; }
    public DateTimeOffset At { get; init; }
    public required string Text { get; init; }
}
