namespace RecognitionFeed.Highlights;

/// <summary>
/// What a published highlight can be filtered by, one row each: its behaviours, perspectives, people, and its units with all
/// units above them, so that a filtered page is one range of an index.
/// </summary>
public sealed class HighlightTag
{
    /// <summary><c>behaviour:testar-och-lar</c>, <c>unit:{guid}</c>, …</summary>
    public required string Tag { get; init; }
    public DateTimeOffset PublishedAt { get; init; }
    public Guid HighlightId { get; init; }

    public static string Behaviour(string id) => $"behaviour:{id}";

    public static string Perspective(string id) => $"perspective:{id}";

    public static string Person(Guid id) => $"person:{id}";

    public static string Unit(Guid id) => $"unit:{id}";
}
