namespace RecognitionFeed.People;

/// <summary>Somebody wants to hear of what is told about a unit and those below it.</summary>
public sealed class UnitFollow
{
    public Guid PersonId { get; init; }
    public Guid UnitId { get; init; }
    public DateTimeOffset At { get; init; }
}
