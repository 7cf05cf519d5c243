namespace RecognitionFeed.Operations;

/// <summary>What every list answers. <paramref name="Next"/> is an opaque cursor, null at the end.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>A reference, resolved to what a person reads.</summary>
public sealed record Named(Guid Id, string Name);
