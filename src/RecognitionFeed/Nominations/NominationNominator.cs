namespace RecognitionFeed.Nominations;

/// <summary>One of those who saw the deed: who wrote the nomination, or said "I saw this too".</summary>
public sealed class NominationNominator
{
    public Guid NominationId { get; init; }
    public Guid PersonId { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>What the person adds to the story; empty for who wrote it.</summary>
    public string Text { get; set; } = "";
}
