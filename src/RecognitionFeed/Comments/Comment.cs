namespace RecognitionFeed.Comments;

/// <summary>A congratulation: a short plain text under a highlight.</summary>
public sealed class Comment
{
    public Guid Id { get; init; }
    public Guid HighlightId { get; init; }
    public Guid AuthorId { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>When its author last changed it; null where it stands as written.</summary>
    public DateTimeOffset? ChangedAt { get; set; }
    public CommentState State { get; set; }

    /// <summary>Empty once its author has removed it; kept where an editor has hidden it.</summary>
    public required string Text { get; set; }

    /// <summary>The people whom the text names as <c>@Name</c>.</summary>
    public List<Guid> MentionIds { get; set; } = [];

    /// <summary>Who removed or hid it; null while it is shown.</summary>
    public Guid? RemovedById { get; set; }
    public DateTimeOffset? RemovedAt { get; set; }

    /// <summary>Why an editor has hidden it, which is a public record; null otherwise.</summary>
    public string? Reason { get; set; }
}

public enum CommentState
{
    Shown,

    /// <summary>By its author.</summary>
    Removed,

    /// <summary>By an editor, with a reason.</summary>
    Hidden,
}
