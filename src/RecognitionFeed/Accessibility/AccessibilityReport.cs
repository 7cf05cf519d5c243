namespace RecognitionFeed.Accessibility;

/// <summary>What somebody cannot use, in their own words.</summary>
public sealed class AccessibilityReport
{
    public Guid Id { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>Who told it; null where nobody had signed in.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Which page, in the person's words or as an address; may be empty.</summary>
    public required string Page { get; init; }
    public required string Text { get; init; }

    /// <summary>How to answer the person; may be empty.</summary>
    public required string Contact { get; init; }

    /// <summary>When somebody had seen to it; null while it waits.</summary>
    public DateTimeOffset? HandledAt { get; private set; }
    public Guid? HandledById { get; private set; }
}
