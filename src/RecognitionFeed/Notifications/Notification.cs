namespace RecognitionFeed.Notifications;

/// <summary>
/// Tells a person, or everybody of a unit, something. One for each recipient, kind and thing it is about: what happens again
/// makes it newer, not more.
/// </summary>
public sealed class Notification
{
    public Guid Id { get; init; }

    /// <summary>A person; or a unit, which stands for everybody in it and below, and their managers.</summary>
    public Guid RecipientId { get; init; }
    public NotificationKind Kind { get; init; }

    /// <summary>The highlight, comment, nomination or objection that groups it.</summary>
    public Guid About { get; init; }

    /// <summary>The highlight that it leads to. While nobody may see that, nobody sees the notice.</summary>
    public Guid? HighlightId { get; init; }

    /// <summary>Whose doing it is, the last of them where they are several. Never told of it themselves.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>A state or a field's name, as the kind says.</summary>
    public string? Detail { get; init; }

    /// <summary>How many it stands for.</summary>
    public int Count { get; set; } = 1;

    /// <summary>When it last became newer.</summary>
    public DateTimeOffset At { get; set; }
}
