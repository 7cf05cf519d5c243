namespace RecognitionFeed.Highlights;

/// <summary>The words of a published highlight, as search keys; each database indexes them in its own way.</summary>
public sealed class HighlightText
{
    /// <summary>The full-text index refers to this number.</summary>
    public long Number { get; init; }
    public Guid HighlightId { get; init; }
    public required string Text { get; set; }
}
