using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Photos;

namespace RecognitionFeed.Storage;

internal static class ShownBlobs
{
    /// <summary>The names of the blobs that the database refers to: every rendition of every photo that is not taken down.</summary>
    public static async Task<IReadOnlyList<string>> ShownBlobsAsync(this FeedDb db, CancellationToken cancellation)
    {
        var photos = await db.Photos.AsNoTracking().Where(photo => photo.RemovedAt == null).ToListAsync(cancellation);
        return
        [
            .. photos.SelectMany(photo =>
                photo.Renditions.Select(rendition =>
                    photo.WithheldAt is null
                        ? Photo.BlobName(photo.Id, rendition.Width, rendition.Format)
                        : Photo.AsideName(photo.Id, rendition.Width, rendition.Format)
                )
            ),
        ];
    }
}
