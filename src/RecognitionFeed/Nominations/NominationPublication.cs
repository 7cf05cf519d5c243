using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Highlights;
using RecognitionFeed.Notifications;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Nominations;

/// <summary>A nomination follows the highlight that was made from it.</summary>
public static class NominationPublication
{
    /// <summary>Within the transaction that publishes.</summary>
    public static async Task PublishedAsync(FeedDb db, Highlight highlight, CancellationToken cancellation)
    {
        if (await OfAsync(db, highlight, cancellation) is not { } nomination)
            return;
        var at = highlight.PublishedAt!.Value;
        await MoveAsync(db, nomination, NominationState.Published, highlight.Id, at, cancellation);
        db.NominationSteps.Add(nomination.Step(NominationState.Published, at, null));
        await NominationNotices.PublishedAsync(db, nomination.Id, highlight.Id, at, cancellation);
    }

    /// <summary>Within the transaction that takes back or takes down: the nomination is accepted again.</summary>
    public static async Task WithdrawnAsync(
        FeedDb db,
        Highlight highlight,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        if (await OfAsync(db, highlight, cancellation) is not { } nomination)
            return;
        var isDraftAgain = highlight.State == HighlightState.Draft;
        await MoveAsync(
            db,
            nomination,
            NominationState.Accepted,
            isDraftAgain ? highlight.Id : null,
            now,
            cancellation
        );
        if (isDraftAgain)
            await ForgetAsync(db, nomination, cancellation);
        else
            db.NominationSteps.Add(nomination.Step(NominationState.Accepted, now, null));
    }

    /// <summary>Lets go of a draft that is to be discarded; saved with it.</summary>
    public static async Task DiscardedAsync(FeedDb db, Highlight highlight, CancellationToken cancellation)
    {
        var nomination = await db.Nominations.SingleOrDefaultAsync(x => x.HighlightId == highlight.Id, cancellation);
        if (nomination is null)
            return;
        nomination.HighlightId = null;
        nomination.Version++;
    }

    private static Task<Nomination?> OfAsync(FeedDb db, Highlight highlight, CancellationToken cancellation) =>
        db.Nominations.AsNoTracking().SingleOrDefaultAsync(x => x.HighlightId == highlight.Id, cancellation);

    /// <summary>In one statement: a reviewer's work at the same moment must not stop a publication.</summary>
    private static Task<int> MoveAsync(
        FeedDb db,
        Nomination nomination,
        NominationState state,
        Guid? highlight,
        DateTimeOffset now,
        CancellationToken cancellation
    ) =>
        db
            .Nominations.Where(x => x.Id == nomination.Id)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(x => x.State, state)
                        .SetProperty(x => x.HighlightId, highlight)
                        .SetProperty(x => x.ChangedAt, now)
                        .SetProperty(x => x.Version, x => x.Version + 1),
                cancellation
            );

    /// <summary>What was undone within seconds has not been published.</summary>
    private static async Task ForgetAsync(FeedDb db, Nomination nomination, CancellationToken cancellation)
    {
        var last = await db
            .NominationSteps.Where(x => x.NominationId == nomination.Id && x.State == NominationState.Published)
            .OrderByDescending(x => x.At)
            .FirstOrDefaultAsync(cancellation);
        if (last is not null)
            db.NominationSteps.Remove(last);
    }
}
