namespace RecognitionFeed.Objections;

/// <summary>One of those who object.</summary>
public sealed class Objector
{
    public Guid ObjectionId { get; init; }
    public Guid PersonId { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>May be empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Whether the editors may read who it is.</summary>
    public bool IsNamed { get; init; }
}
