namespace RecognitionFeed.Operations.Limits;

/// <summary>How often something may be done.</summary>
/// <param name="atOnce">How often in one go.</param>
/// <param name="every">How long it then takes until it may be done once more.</param>
public sealed class Allowance(int atOnce, TimeSpan every)
{
    public int AtOnce { get; set; } = atOnce;

    public TimeSpan Every { get; set; } = every;

    /// <summary>How many may be under way; 0: any number.</summary>
    public int AtTheSameTime { get; set; }

    internal string? Fault =>
        this switch
        {
            { AtOnce: < 1 or > 1_000_000 } => "AtOnce must be from 1 to 1,000,000.",
            { Every: var every } when every < TimeSpan.FromMilliseconds(1) || every > TimeSpan.FromDays(1) =>
                "Every must be from a millisecond to a day.",
            { AtTheSameTime: < 0 } => "AtTheSameTime must not be negative.",
            _ => null,
        };
}
