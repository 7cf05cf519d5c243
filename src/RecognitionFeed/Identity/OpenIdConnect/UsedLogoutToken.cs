namespace RecognitionFeed.Identity.OpenIdConnect;

/// <summary>A logout token that was obeyed, so that it is not obeyed again, at any instance.</summary>
public sealed class UsedLogoutToken
{
    /// <summary>A hash of its <c>jti</c>, in hex.</summary>
    public required string Id { get; init; }
    public DateTimeOffset UsedAt { get; init; }
}
