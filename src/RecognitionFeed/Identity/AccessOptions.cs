namespace RecognitionFeed.Identity;

/// <summary>What the settings of features say of who may do what.</summary>
public sealed class AccessOptions
{
    /// <summary>The roles that may nominate, and send photos.</summary>
    public IReadOnlyList<string> NominatorRoles { get; set; } = [];
}
