using RecognitionFeed.Storage;

namespace RecognitionFeed.Photos;

/// <summary>
/// The renditions of withheld photos: aside, under names that nobody is served, so that the editors can still decide. Each
/// step may be repeated.
/// </summary>
public sealed class WithheldBlobs(IBlobStore blobs)
{
    /// <summary>Where it lies just now; null where it is gone.</summary>
    public async Task<Blob?> OpenAsync(Guid photo, int width, string format, CancellationToken cancellation) =>
        await blobs.OpenAsync(Photo.AsideName(photo, width, format), cancellation)
        ?? await blobs.OpenAsync(Photo.BlobName(photo, width, format), cancellation);

    public async Task CopyAsideAsync(Photo photo, CancellationToken cancellation)
    {
        foreach (var (served, aside) in NamesOf(photo))
            await CopyAsync(served, aside, cancellation);
    }

    /// <summary>Gone from where it is served: after <see cref="CopyAsideAsync"/>.</summary>
    public async Task RemoveServedAsync(Photo photo, CancellationToken cancellation)
    {
        foreach (var (served, _) in NamesOf(photo))
            await blobs.DeleteAsync(served, cancellation);
    }

    /// <summary>Back to where it is served, as far as it is not there.</summary>
    public async Task ReturnAsync(Photo photo, CancellationToken cancellation)
    {
        foreach (var (served, aside) in NamesOf(photo))
        {
            await using var there = await blobs.OpenAsync(served, cancellation, new BlobRange(0, 0));
            if (there is null)
                await CopyAsync(aside, served, cancellation);
        }
    }

    /// <summary>After <see cref="ReturnAsync"/>.</summary>
    public async Task RemoveAsideAsync(Photo photo, CancellationToken cancellation)
    {
        foreach (var (_, aside) in NamesOf(photo))
            await blobs.DeleteAsync(aside, cancellation);
    }

    private static IEnumerable<(string Served, string Aside)> NamesOf(Photo photo) =>
        photo.Renditions.Select(x =>
            (Photo.BlobName(photo.Id, x.Width, x.Format), Photo.AsideName(photo.Id, x.Width, x.Format))
        );

    private async Task CopyAsync(string from, string to, CancellationToken cancellation)
    {
        await using var blob = await blobs.OpenAsync(from, cancellation);
        if (blob is null)
            return; // copied already
        var content = new byte[blob.Length];
        await blob.Content.ReadExactlyAsync(content, cancellation);
        await blobs.WriteAsync(to, content, cancellation);
    }
}
