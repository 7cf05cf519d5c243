namespace RecognitionFeed.Nominations;

/// <summary>The words of a nomination, as search keys; each database indexes them in its own way.</summary>
public sealed class NominationText
{
    /// <summary>The full-text index refers to this number.</summary>
    public long Number { get; init; }
    public Guid NominationId { get; init; }
    public required string Text { get; set; }
}
