namespace RecognitionFeed.Notifications;

/// <summary>What is to be told.</summary>
/// <param name="About">What groups it: told again of the same, a recipient still has one notice.</param>
/// <param name="At">When it happened.</param>
public sealed record Notice(NotificationKind Kind, Guid About, DateTimeOffset At)
{
    /// <summary>The highlight that it leads to.</summary>
    public Guid? HighlightId { get; init; }

    /// <summary>Whose doing it is; they are not told. Who is protected is never named.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>At most 100 characters, as the kind says.</summary>
    public string? Detail { get; init; }
}
