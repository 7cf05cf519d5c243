namespace RecognitionFeed.Highlights;

/// <summary>What the director wants to see grow. A curated list, kept by an administrator.</summary>
public sealed class Behaviour
{
    /// <summary>A slug, such as <c>testar-och-lar</c>.</summary>
    public required string Id { get; init; }
    public required string NameSv { get; set; }
    public required string NameEn { get; set; }
    public int Position { get; set; }
}
