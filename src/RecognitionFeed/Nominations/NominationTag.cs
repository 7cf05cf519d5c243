namespace RecognitionFeed.Nominations;

/// <summary>
/// Whom a nomination is about, one row each, so that others about the same are a few ranges of an index: its people, the
/// units that it names, and every unit within which its people and units are.
/// </summary>
public sealed class NominationTag
{
    /// <summary><c>person:{guid}</c>, <c>unit:{guid}</c>, <c>within:{guid}</c></summary>
    public required string Tag { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public Guid NominationId { get; init; }

    public static string Person(Guid id) => $"person:{id}";

    public static string Unit(Guid id) => $"unit:{id}";

    public static string Within(Guid id) => $"within:{id}";
}
