namespace RecognitionFeed.Live;

/// <summary>One entry of the append-only log that live clients follow.</summary>
public sealed class FeedEvent
{
    /// <summary>1, 2, 3, … in the order of commits, without a gap.</summary>
    public long Sequence { get; init; }

    /// <summary>The hub message's name, such as <c>highlightPublished</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The highlight or the comment that it is about.</summary>
    public Guid? About { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>A JSON object: what the message carries beside its sequence and time.</summary>
    public required string Data { get; init; }
}

/// <summary>The single row that holds the last sequence. Updating it last in a transaction orders events by commit.</summary>
public sealed class EventHead
{
    public int Id { get; init; } = 1;
    public long Sequence { get; init; }
}
