using RecognitionFeed.Storage;

namespace RecognitionFeed.Photos;

/// <summary>Takes a photo in: processes it, stores its renditions, then its row. Either all of it stays or nothing.</summary>
public sealed class PhotoStore(
    PhotoPipeline pipeline,
    IBlobStore blobs,
    FeedDb db,
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
        var processed = await pipeline.ProcessAsync(original, length, cancellation);

        var now = clock.GetUtcMicroseconds();
        var id = Guid.CreateVersion7(now);
        try
        {
            foreach (var rendition in processed.Renditions)
                await blobs.WriteAsync(NameOf(id, rendition), rendition.Bytes, cancellation);

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
            };
            db.Photos.Add(photo);
            await db.SaveChangesAsync(cancellation);
            return photo;
        }
        catch
        {
            await DeleteAsync(id, processed.Renditions);
            throw;
        }
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
