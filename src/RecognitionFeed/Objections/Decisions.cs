using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Audit;
using RecognitionFeed.Highlights;
using RecognitionFeed.Live;
using RecognitionFeed.Nominations;
using RecognitionFeed.Notifications;
using RecognitionFeed.Operations;
using RecognitionFeed.Photos;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Objections;

/// <summary>Carries out what the editors decide on an objection.</summary>
public sealed class Decisions(
    EventLog log,
    AuditLog audit,
    WithheldBlobs blobs,
    TimeProvider clock,
    ILogger<Decisions> logger
)
{
    /// <summary>Null when it is done; otherwise what stands in the way.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else decided, or one more objected.</exception>
    public async Task<ProblemHttpResult?> DecideAsync(
        FeedDb db,
        Objection objection,
        ObjectionDecision decision,
        Guid by,
        CancellationToken cancellation
    )
    {
        var highlight = await db.Highlights.SingleAsync(x => x.Id == objection.HighlightId, cancellation);
        if (Refusal(highlight, decision) is { } refusal)
            return refusal;
        var photos = await db
            .Photos.Where(photo => photo.HighlightId == highlight.Id && photo.WithheldAt != null)
            .ToListAsync(cancellation);
        objection.State = decision.State;
        objection.DecidedById = by;
        objection.DecidedAt = clock.GetUtcMicroseconds();
        objection.Reason = decision.Reason.Trim();
        objection.Version++;
        highlight.Version++;
        if (decision.State == ObjectionState.TakenDown)
            await TakeDownAsync(db, objection, highlight, photos, cancellation);
        else
            await RestoreAsync(db, objection, highlight, photos, decision.Photos, cancellation);
        return null;
    }

    private static ProblemHttpResult? Refusal(Highlight highlight, ObjectionDecision decision)
    {
        if (decision.State == ObjectionState.TakenDown && string.IsNullOrWhiteSpace(decision.Reason))
            return Invalid("reason", "Say why it is taken down; the reason is kept.");
        if (decision.State != ObjectionState.WithoutPhotos)
            return null;
        var photos = highlight.Body.Photos.Select(photo => photo.Id).ToList();
        if (decision.Photos.Count == 0 || decision.Photos.Except(photos).Any())
            return Invalid("photos", "Choose photos of the highlight.");
        return photos.Except(decision.Photos).Any()
            ? null
            : Problems.NotPublishable(
                new Dictionary<string, string[]> { ["photos"] = ["Keep a photo, or take the highlight down."] }
            );
    }

    private static ProblemHttpResult Invalid(string field, string text) =>
        Problems.Invalid(new Dictionary<string, string[]> { [field] = [text] });

    private async Task TakeDownAsync(
        FeedDb db,
        Objection objection,
        Highlight highlight,
        List<Photo> photos,
        CancellationToken cancellation
    )
    {
        var at = objection.DecidedAt!.Value;
        highlight.State = HighlightState.Removed;
        highlight.Removal = new Removal
        {
            PersonId = objection.DecidedById!.Value,
            At = at,
            Reason = objection.Reason,
        };
        foreach (var photo in photos)
            photo.RemovedAt = at;
        await log.CommitAsync(
            db,
            FeedEvents.Removed,
            highlight.Id,
            async () =>
            {
                await NominationPublication.WithdrawnAsync(db, highlight, at, cancellation);
                await HighlightNotices.RemoveAsync(db, highlight.Id, cancellation);
                await ObjectionNotices.DecidedAsync(db, objection, cancellation);
                var removed = await Withdrawal.HideAsync(db, log, highlight.Id, cancellation);
                await audit.AppendAsync(db, Deed(objection, []), cancellation);
                return removed;
            },
            cancellation
        );
    }

    /// <summary>At its old place, with its old date.</summary>
    private async Task RestoreAsync(
        FeedDb db,
        Objection objection,
        Highlight highlight,
        List<Photo> photos,
        IReadOnlyList<Guid> without,
        CancellationToken cancellation
    )
    {
        var (gone, shown) = (
            photos.Where(photo => without.Contains(photo.Id)),
            photos.Where(photo => !without.Contains(photo.Id)).ToList()
        );
        highlight.State = HighlightState.Published;
        highlight.Body.Photos = [.. highlight.Body.Photos.Where(photo => !without.Contains(photo.Id))];
        foreach (var photo in gone)
            photo.RemovedAt = objection.DecidedAt;
        foreach (var photo in shown)
        {
            await blobs.ReturnAsync(photo, cancellation);
            (photo.WithheldAt, photo.AsideAt) = (null, null);
        }
        await log.CommitAsync(
            db,
            FeedEvents.Published,
            highlight.Id,
            async () =>
            {
                // The rows are held by now: what was moved aside after it had been brought back is brought back again.
                foreach (var photo in shown)
                    await blobs.ReturnAsync(photo, cancellation);
                await FeedIndex.AddAsync(db, highlight, cancellation);
                await HighlightNotices.RetellAsync(db, highlight.Id, cancellation);
                await ObjectionNotices.DecidedAsync(db, objection, cancellation);
                var told = new { highlight = await db.ResolveAsync(highlight, cancellation) };
                await audit.AppendAsync(db, Deed(objection, without), cancellation);
                return told;
            },
            cancellation
        );
        await TidyAsync(shown);
    }

    private static AuditDeed Deed(Objection objection, IReadOnlyList<Guid> without) =>
        new(
            objection.DecidedById,
            AuditAction.ObjectionDecided,
            objection.Id,
            new
            {
                highlight = objection.HighlightId,
                state = objection.State,
                reason = objection.Reason,
                withoutPhotos = without,
            }
        );

    private async Task TidyAsync(List<Photo> photos)
    {
        try
        {
            foreach (var photo in photos)
                await blobs.RemoveAsideAsync(photo, CancellationToken.None);
        }
        catch (Exception failure)
        {
            logger.LogWarning(failure, "Copies of photos that are shown again stay aside until they are swept");
        }
    }
}
