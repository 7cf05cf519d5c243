using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Audit;
using RecognitionFeed.Highlights;
using RecognitionFeed.Live;
using RecognitionFeed.Notifications;
using RecognitionFeed.Operations;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Objections;

/// <summary>Takes a highlight out of sight for somebody who is in its photos.</summary>
public sealed class Withholding(EventLog log, AuditLog audit)
{
    private const int MostTries = 5;

    /// <summary>Null when nobody sees it any more, through this or anything else; otherwise what stands in the way.</summary>
    /// <param name="objector">Without its objection, which is known only when it is written.</param>
    public async Task<ProblemHttpResult?> WithholdAsync(
        FeedDb db,
        Guid id,
        Objector objector,
        CancellationToken cancellation
    )
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            db.ChangeTracker.Clear();
            var highlight = await db.Highlights.FindAsync([id], cancellation);
            if (highlight?.State is HighlightState.Removed)
                return await HasObjectedAsync(db, id, objector, cancellation) ? null : Problems.NotFound();
            if (highlight?.State is not (HighlightState.Published or HighlightState.Withheld))
                return Problems.NotFound();
            var open = await db.Objections.SingleOrDefaultAsync(
                x => x.HighlightId == id && x.State == ObjectionState.Open,
                cancellation
            );
            if (open is not null && await IsOfAsync(db, open, objector, cancellation))
                return null;
            if (open is null && highlight.State == HighlightState.Withheld)
                continue; // it is being decided at this very moment
            if (await ObjectionRules.RefusalAsync(db, highlight, objector, cancellation) is { } refusal)
                return refusal;
            try
            {
                if (open is null)
                    await WithholdAsync(db, highlight, objector, cancellation);
                else
                    await JoinAsync(db, open, objector, cancellation);
                return null;
            }
            catch (DbUpdateException)
            {
                // Somebody else objected, changed, took down or decided at the same moment: look again.
            }
        }
        return Problems.StaleVersion();
    }

    /// <summary>To everybody else what was taken down is as what never was.</summary>
    private static Task<bool> HasObjectedAsync(
        FeedDb db,
        Guid highlight,
        Objector objector,
        CancellationToken cancellation
    ) =>
        db.Objectors.AnyAsync(
            x =>
                x.PersonId == objector.PersonId
                && db.Objections.Any(y => y.Id == x.ObjectionId && y.HighlightId == highlight),
            cancellation
        );

    private static Task<bool> IsOfAsync(FeedDb db, Objection open, Objector objector, CancellationToken cancellation) =>
        db.Objectors.AnyAsync(x => x.ObjectionId == open.Id && x.PersonId == objector.PersonId, cancellation);

    private async Task WithholdAsync(FeedDb db, Highlight highlight, Objector objector, CancellationToken cancellation)
    {
        var objection = new Objection
        {
            Id = Guid.CreateVersion7(objector.At),
            HighlightId = highlight.Id,
            At = objector.At,
            PhotoIds = [.. highlight.Body.Photos.Select(photo => photo.Id)],
        };
        db.Objections.Add(objection);
        db.Objectors.Add(Of(objection, objector));
        highlight.State = HighlightState.Withheld;
        highlight.Version++;
        var photos = db.Photos.Where(photo => photo.HighlightId == highlight.Id && photo.RemovedAt == null);
        foreach (var photo in await photos.ToListAsync(cancellation))
            photo.WithheldAt = objector.At;
        await log.CommitAsync(
            db,
            FeedEvents.Removed,
            highlight.Id,
            async () =>
            {
                await HighlightNotices.RetellAsync(db, highlight.Id, cancellation);
                await ObjectionNotices.RaisedAsync(db, objection.Id, objector.PersonId, objector.At, cancellation);
                var removed = await Withdrawal.HideAsync(db, log, highlight.Id, cancellation);
                await audit.AppendAsync(db, Deed(objection), cancellation);
                return removed;
            },
            cancellation
        );
    }

    /// <summary>One more who is in the photos: the editors decide on both at once.</summary>
    private async Task JoinAsync(FeedDb db, Objection open, Objector objector, CancellationToken cancellation)
    {
        open.Version++;
        db.Objectors.Add(Of(open, objector));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
        await ObjectionNotices.RaisedAsync(db, open.Id, objector.PersonId, objector.At, cancellation);
        await audit.AppendAsync(db, Deed(open), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Names nobody: who objects is promised that the editors alone are told, and they only where the person agrees.</summary>
    private static AuditDeed Deed(Objection objection) =>
        new(null, AuditAction.HighlightWithheld, objection.HighlightId, new { objection = objection.Id });

    private static Objector Of(Objection objection, Objector objector) =>
        new()
        {
            ObjectionId = objection.Id,
            PersonId = objector.PersonId,
            At = objector.At,
            Reason = objector.Reason,
            IsNamed = objector.IsNamed,
        };
}
