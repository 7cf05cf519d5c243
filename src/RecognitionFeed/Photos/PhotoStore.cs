using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Photos;

/// <summary>Takes a photo in: processes it, stores its renditions, then its row. Either all of it stays or nothing.</summary>
public sealed class PhotoStore(
    PhotoPipeline pipeline,
    IBlobStore blobs,
    FeedDb db,
    PhotoSweeper sweeper,
    TimeProvider clock,
    ILogger<PhotoStore> logger
)
{
    /// <param name="length">The file's bytes as its sender announced them; null where unknown.</param>
    /// <exception cref="PhotoRejectedException">The photo is refused; the message says what to do.</exception>
    /// <exception cref="PhotoPipelineBusyException">Too many photos are in hand.</exception>
    /// <exception cref="PhotoPipelineUnavailableException">Photos cannot be processed at all.</exception>
    public async Task<Photo> AddAsync(Stream original, long? length, Guid uploader, CancellationToken cancellation)
    {
        var processed = await pipeline.ProcessAsync(original, length, cancellation: cancellation);
        return (await KeepAsync(processed, uploader, null, null, cancellation))!;
    }

    /// <summary>
    /// Makes a new photo from the largest rendition, which is the most that is kept. What it was made from is taken down at once
    /// where nothing keeps it. Null where it is gone.
    /// </summary>
    /// <param name="edit">By which a repeat is known; null for none.</param>
    /// <exception cref="PhotoPipelineBusyException">Too many photos are in hand.</exception>
    /// <exception cref="PhotoPipelineUnavailableException">Photos cannot be processed at all.</exception>
    public async Task<Photo?> EditAsync(
        Photo original,
        PhotoEdit wanted,
        Guid? edit,
        Guid editor,
        CancellationToken cancellation
    )
    {
        var largest = original.Renditions.MaxBy(rendition => (rendition.Width, rendition.Format == "webp"))!;
        var name = Photo.BlobName(original.Id, largest.Width, largest.Format);
        if (await blobs.OpenAsync(name, cancellation) is not { } blob)
            return null;
        ProcessedPhoto processed;
        await using (blob)
            processed = await pipeline.ProcessAsync(blob.Content, blob.Length, wanted, cancellation);
        return await KeepAsync(processed, editor, original, edit, cancellation);
    }

    private async Task<Photo?> KeepAsync(
        ProcessedPhoto processed,
        Guid uploader,
        Photo? original,
        Guid? edit,
        CancellationToken cancellation
    )
    {
        var now = clock.GetUtcMicroseconds();
        var id = Guid.CreateVersion7(now);
        try
        {
            foreach (var rendition in processed.Renditions)
                await blobs.WriteAsync(NameOf(id, rendition), rendition.Bytes, cancellation);

            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            var taken = original is null ? TakenDown.Nothing : await TakeDownAsync(original, now, cancellation);
            if (taken == TakenDown.Before)
            {
                await DeleteAsync(id, processed.Renditions);
                return null;
            }
            var photo = new Photo
            {
                Id = id,
                UploadedById = uploader,
                UploadedAt = now,
                Width = processed.Width,
                Height = processed.Height,
                Placeholder = processed.Placeholder,
                Color = processed.Color,
                Renditions = [.. processed.Renditions.Select(RowOf)],
                EditId = edit,
                ReplacesId = taken == TakenDown.Now ? original!.ReplacesId : original?.Id,
            };
            db.Photos.Add(photo);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(CancellationToken.None);
            if (taken == TakenDown.Now)
                sweeper.Wake();
            return photo;
        }
        catch
        {
            db.ChangeTracker.Clear();
            await DeleteAsync(id, processed.Renditions);
            throw;
        }
    }

    private enum TakenDown
    {
        Nothing,
        Now,
        Before,
    }

    /// <summary>What no highlight and no nomination keeps need not wait for the edited photo to take its place.</summary>
    private async Task<TakenDown> TakeDownAsync(Photo original, DateTimeOffset now, CancellationToken cancellation)
    {
        var row = db.Photos.Where(photo => photo.Id == original.Id && photo.RemovedAt == null);
        var taken = await row.Where(photo => photo.HighlightId == null && photo.NominationId == null)
            .ExecuteUpdateAsync(set => set.SetProperty(photo => photo.RemovedAt, now), cancellation);
        if (taken == 1)
            return TakenDown.Now;
        return await row.AnyAsync(cancellation) ? TakenDown.Nothing : TakenDown.Before;
    }

    private async Task DeleteAsync(Guid id, IEnumerable<ProcessedRendition> renditions)
    {
        try
        {
            foreach (var rendition in renditions)
                await blobs.DeleteAsync(NameOf(id, rendition), CancellationToken.None);
        }
        catch (Exception failure)
        {
            // The sweeper finds blobs without a row. The caller hears of the first failure, which led here.
            logger.LogWarning(failure, "Renditions of a failed upload stay until they are swept");
        }
    }

    private static string NameOf(Guid id, ProcessedRendition rendition) =>
        Photo.BlobName(id, rendition.Width, rendition.Format);

    private static Rendition RowOf(ProcessedRendition rendition) =>
        new()
        {
            Width = rendition.Width,
            Height = rendition.Height,
            Format = rendition.Format,
        };
}
