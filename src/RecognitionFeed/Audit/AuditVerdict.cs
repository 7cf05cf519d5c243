namespace RecognitionFeed.Audit;

/// <summary>What a walk along the whole chain has found.</summary>
/// <param name="Count">How many entries are in order, from the first.</param>
/// <param name="Hash">The hash of the last of those.</param>
/// <param name="BrokenAt">The first sequence that is not as it was; null where all are.</param>
/// <param name="Problem">What is wrong there.</param>
public sealed record AuditVerdict(long Count, string Hash, long? BrokenAt = null, string? Problem = null)
{
    public AuditAnchor End => new(Count, Hash);
}
