namespace RecognitionFeed.Notifications;

/// <summary>How far a person has read, and what they want to be told, and when.</summary>
public sealed class NotificationReader
{
    public Guid PersonId { get; init; }

    /// <summary>Everything up to this time has been seen, on whichever device.</summary>
    public DateTimeOffset? SeenUpTo { get; set; }

    /// <summary>The kinds that are turned off, a bit each.</summary>
    public int Off { get; set; }

    /// <summary>Minutes after midnight in Stockholm.</summary>
    public int? QuietFrom { get; set; }
    public int? QuietUntil { get; set; }

    public bool IsOff(NotificationKind kind) => (Off & (1 << (int)kind)) != 0;
}
