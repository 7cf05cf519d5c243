using RecognitionFeed.Reactions;

namespace RecognitionFeed.Storage;

/// <summary>Applies many reactions in one transaction, in each database's fastest way.</summary>
public interface IReactionStore
{
    /// <summary>
    /// Durable when it returns. The outcomes come in the order of the changes; one is null where the highlight is not published.
    /// </summary>
    Task<IReadOnlyList<ReactionOutcome?>> ApplyAsync(
        IReadOnlyList<ReactionChange> changes,
        CancellationToken cancellation
    );

    /// <summary>
    /// The highlights whose counts any instance has changed since this one asked last. None at the first call, which is where
    /// it begins. Only one asks at a time.
    /// </summary>
    Task<IReadOnlyCollection<Guid>> TakeChangedAsync(CancellationToken cancellation);
}

/// <summary>One person's wish to have, or no longer have, a reaction of a kind.</summary>
public sealed record ReactionChange(
    Guid HighlightId,
    Guid PersonId,
    ReactionKind Kind,
    bool Present,
    DateTimeOffset At
);

/// <summary>How things stand after the batch, and whether this change altered anything.</summary>
public sealed record ReactionOutcome(Counts Counts, IReadOnlyList<ReactionKind> Mine, bool Changed);
