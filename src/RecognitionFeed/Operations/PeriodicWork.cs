namespace RecognitionFeed.Operations;

/// <summary>Work that recurs, whichever instance does it: when it is due, and who is at it.</summary>
public sealed class PeriodicWork
{
    public required string Name { get; init; }
    public DateTimeOffset DueAt { get; set; }

    /// <summary>One turn of one instance.</summary>
    public Guid HeldBy { get; set; }

    /// <summary>Until then nobody else takes it, unless it is given back before; whoever dies gives it up by this.</summary>
    public DateTimeOffset HeldUntil { get; set; }
}
