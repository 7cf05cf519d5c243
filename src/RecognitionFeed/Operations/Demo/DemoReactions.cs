using RecognitionFeed.Highlights;
using RecognitionFeed.People;
using RecognitionFeed.Reactions;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Operations.Demo;

/// <summary>Who was moved by the made-up stories: as many rows as the counts say, each by another person.</summary>
internal sealed class DemoReactions(IReadOnlyList<Person> people, DateTimeOffset now)
{
    private readonly Random random = new(7);
    private readonly Guid[] readers =
    [
        .. people.Where(person => !person.ProtectedIdentity).Select(person => person.Id),
    ];

    /// <summary>The reactions to one highlight; those published last have had less time.</summary>
    internal IEnumerable<Reaction> To(Highlight highlight, double warmth)
    {
        var published = highlight.PublishedAt!.Value;
        var read = 1 - Math.Exp(-(now - published).TotalHours / 20);
        foreach (var (kind, share) in Shares)
        {
            var moved = readers.Length * share * (0.25 + warmth * warmth) * read * (0.75 + 0.5 * random.NextDouble());
            foreach (var reader in Draw((int)Math.Clamp(moved, 1, readers.Length)))
                yield return new()
                {
                    HighlightId = highlight.Id,
                    PersonId = reader,
                    Kind = kind,
                    At = UnixMicroseconds.ToTime(UnixMicroseconds.From(Between(published, now))),
                };
        }
    }

    private static readonly (ReactionKind, double)[] Shares =
    [
        (ReactionKind.Heart, 0.05),
        (ReactionKind.Applause, 0.024),
        (ReactionKind.Inspired, 0.013),
        (ReactionKind.Thanks, 0.01),
    ];

    private ArraySegment<Guid> Draw(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var other = random.Next(i, readers.Length);
            (readers[i], readers[other]) = (readers[other], readers[i]);
        }
        return new(readers, 0, count);
    }

    /// <summary>Most react on the day they see it.</summary>
    private DateTimeOffset Between(DateTimeOffset from, DateTimeOffset to) =>
        from + (to - from) * Math.Pow(random.NextDouble(), 4);
}
