namespace RecognitionFeed.Identity;

/// <summary>A key of the key ring that protects sign-in cookies, shared by all instances.</summary>
public sealed class DataProtectionKey
{
    public long Id { get; init; }
    public required string FriendlyName { get; init; }
    public required string Xml { get; init; }
}
