using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Highlights;
using RecognitionFeed.Live;
using RecognitionFeed.Operations;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Photos;

/// <summary>
/// Removes what may no longer be there: photos taken down, at once; photos that no highlight and no nomination keeps, a day after
/// they were sent; and daily blobs that no row knows. What fails is tried again until it is gone.
/// </summary>
public sealed class PhotoSweeper(
    IDbContextFactory<FeedDb> databases,
    IBlobStore blobs,
    TimeProvider clock,
    PeriodicTurns turns,
    ILogger<PhotoSweeper> logger
) : PeriodicWorker(turns, logger), IEventListener
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    protected override string Name => "photos";

    public void Handle(FeedEvent entry)
    {
        if (entry.Type is FeedEvents.Removed or FeedEvents.Changed)
            Want();
    }

    /// <summary>Asks for what was taken down without an event to be deleted now.</summary>
    public void Wake() => Want();

    protected override async Task<TimeSpan> WorkAsync(CancellationToken cancellation) =>
        await SweepAsync(cancellation) ? Hour : Minute;

    /// <summary>Answers whether all is gone that should be.</summary>
    internal async Task<bool> SweepAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);

        // First they are taken down, so that a draft can no longer take one up while it is being removed.
        var now = clock.GetUtcMicroseconds();
        var yesterday = now - Day;
        await db
            .Photos.Where(photo =>
                photo.HighlightId == null
                && photo.NominationId == null
                && photo.RemovedAt == null
                && photo.UploadedAt < yesterday
            )
            .ExecuteUpdateAsync(set => set.SetProperty(photo => photo.RemovedAt, now), cancellation);

        var takenDown = await db.Photos.AsNoTracking().Where(x => x.RemovedAt != null).ToListAsync(cancellation);
        var gone = 0;
        foreach (var photo in takenDown)
            gone += await RemoveAsync(db, photo, cancellation) ? 1 : 0;
        return gone == takenDown.Count;
    }

    private async Task<bool> RemoveAsync(FeedDb db, Photo photo, CancellationToken cancellation)
    {
        try
        {
            foreach (var rendition in photo.Renditions)
            {
                await blobs.DeleteAsync(Photo.BlobName(photo.Id, rendition.Width, rendition.Format), cancellation);
                await blobs.DeleteAsync(Photo.AsideName(photo.Id, rendition.Width, rendition.Format), cancellation);
            }
            await db.Photos.Where(row => row.Id == photo.Id).ExecuteDeleteAsync(cancellation);
            return true;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            logger.LogError(failure, "Photo {Photo} is taken down but not yet deleted; trying again", photo.Id);
            return false;
        }
    }

    /// <summary>
    /// Removes blobs, older than a day, that no row knows, which a crash during an upload leaves; and those still aside of photos
    /// that are no longer withheld.
    /// </summary>
    internal async Task SweepUnknownAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await SweepAsync("photos/", db.Photos, cancellation);
        await SweepAsync("withheld/", db.Photos.Where(photo => photo.WithheldAt != null), cancellation);
    }

    private async Task SweepAsync(string prefix, IQueryable<Photo> rows, CancellationToken cancellation)
    {
        // A photo's id tells its age. A younger one may be an upload whose row is still to come.
        var newest = Guid.CreateVersion7(clock.GetUtcNow() - Day);
        await foreach (var names in ChunksAsync(blobs.ListAsync(prefix, cancellation)))
        {
            var photos = names.ToLookup(PhotoOf);
            var old = photos.Select(x => x.Key).OfType<Guid>().Where(id => id.CompareTo(newest) < 0).ToList();
            var known = await rows.Where(x => old.Contains(x.Id)).Select(x => x.Id).ToListAsync(cancellation);
            foreach (var name in old.Except(known).SelectMany(id => photos[id]))
                await blobs.DeleteAsync(name, cancellation);
        }
    }

    private static Guid? PhotoOf(string blob) =>
        Guid.TryParse(blob.Split('/').ElementAtOrDefault(1), out var id) ? id : null;

    private static async IAsyncEnumerable<List<string>> ChunksAsync(IAsyncEnumerable<string> names)
    {
        const int size = 1_000;
        var chunk = new List<string>(size);
        await foreach (var name in names)
        {
            chunk.Add(name);
            if (chunk.Count < size)
                continue;
            yield return chunk;
            chunk = new List<string>(size);
        }
        yield return chunk;
    }
}
