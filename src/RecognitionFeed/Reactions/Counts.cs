namespace RecognitionFeed.Reactions;

/// <summary>The number of reactions to one highlight, by kind.</summary>
public sealed record Counts(int Heart, int Applause, int Inspired, int Thanks)
{
    public static Counts None { get; } = new(0, 0, 0, 0);

    public static Counts Of(IEnumerable<(ReactionKind Kind, int Count)> rows)
    {
        Span<int> counts = stackalloc int[4];
        foreach (var (kind, count) in rows)
            counts[(int)kind] = count;
        return new(counts[0], counts[1], counts[2], counts[3]);
    }
}
