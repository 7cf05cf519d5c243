using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Highlights;
using RecognitionFeed.Live;
using RecognitionFeed.Operations;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Photos;

/// <summary>
/// Moves the blobs of withheld photos aside. Nobody is answered them from the moment of the objection on; this takes them away
/// from where they were served, too, and tries again until it is done.
/// </summary>
public sealed class PhotoWithholder(
    IDbContextFactory<FeedDb> databases,
    WithheldBlobs blobs,
    TimeProvider clock,
    PeriodicTurns turns,
    ILogger<PhotoWithholder> logger
) : PeriodicWorker(turns, logger), IEventListener
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    protected override string Name => "withheld-photos";

    public void Handle(FeedEvent entry)
    {
        if (entry.Type == FeedEvents.Removed)
            Want();
    }

    protected override async Task<TimeSpan> WorkAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var photos = await db
            .Photos.AsNoTracking()
            .Where(photo => photo.WithheldAt != null && photo.AsideAt == null && photo.RemovedAt == null)
            .ToListAsync(cancellation);
        var moved = 0;
        foreach (var photo in photos)
            moved += await MoveAsync(db, photo, cancellation) ? 1 : 0;
        return moved == photos.Count ? Hour : Minute;
    }

    private async Task<bool> MoveAsync(FeedDb db, Photo photo, CancellationToken cancellation)
    {
        try
        {
            await blobs.CopyAsideAsync(photo, cancellation);

            // The row is held while the blobs go: a decision to show the photo again waits, and then brings them back.
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            var now = clock.GetUtcMicroseconds();
            var held = await db
                .Photos.Where(row => row.Id == photo.Id && row.WithheldAt != null && row.RemovedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.AsideAt, now), cancellation);
            if (held == 1)
                await blobs.RemoveServedAsync(photo, cancellation);
            await transaction.CommitAsync(cancellation);
            return true;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            logger.LogError(failure, "Photo {Photo} is withheld but not yet moved aside; trying again", photo.Id);
            return false;
        }
    }
}
