namespace RecognitionFeed.Comments;

/// <summary>One person's word to the editors that a comment should not stand.</summary>
public sealed class CommentReport
{
    public Guid CommentId { get; init; }
    public Guid PersonId { get; init; }
    public DateTimeOffset At { get; init; }
    public required string Reason { get; init; }

    /// <summary>When an editor found it fine, or hid the comment; null while it waits.</summary>
    public DateTimeOffset? SettledAt { get; set; }
}
