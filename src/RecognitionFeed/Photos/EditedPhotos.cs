using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Photos;

/// <summary>What an edited photo was made from goes when the edited one stands in its place.</summary>
public static class EditedPhotos
{
    /// <summary>
    /// Takes down what the photos were made from, where nothing but that highlight or nomination keeps it; saved with what the
    /// context saves next. A nomination that showed it shows the edited one instead. Answers whether there was any.
    /// </summary>
    /// <param name="named">The photos that the highlight or nomination names from now on.</param>
    public static async Task<bool> TakeOriginalsDownAsync(
        FeedDb db,
        IReadOnlyList<Photo> named,
        Guid? highlight,
        Guid? nomination,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var kept = named.Select(photo => photo.Id).ToList();
        var replaced = named.Select(photo => photo.ReplacesId).OfType<Guid>().Except(kept).ToList();
        if (replaced.Count == 0)
            return false;
        var originals = await db
            .Photos.Where(photo =>
                replaced.Contains(photo.Id)
                && photo.RemovedAt == null
                && (photo.HighlightId == null || photo.HighlightId == highlight)
                && (nomination == null || photo.NominationId == null || photo.NominationId == nomination)
            )
            .ToListAsync(cancellation);
        foreach (var original in originals)
        {
            original.RemovedAt = now;
            if (original.NominationId is null || original.NominationId == nomination)
                continue;
            var edited = named.First(photo => photo.ReplacesId == original.Id);
            edited.NominationId ??= original.NominationId;
            var shown = await db.Nominations.FindAsync([original.NominationId], cancellation);
            shown?.ShowInstead(original.Id, edited.Id, now);
        }
        return originals.Count > 0;
    }
}
