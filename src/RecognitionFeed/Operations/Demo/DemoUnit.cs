namespace RecognitionFeed.Operations.Demo;

public enum DemoUnitKind
{
    Forvaltning,
    Verksamhet,
    Enhet,
}

/// <summary>A unit of the made-up organisation; <paramref name="Trade"/> is what is done there, e.g. "hemtjanst".</summary>
public sealed record DemoUnit(Guid Id, string Name, DemoUnitKind Kind, Guid? ParentId, string Trade);
