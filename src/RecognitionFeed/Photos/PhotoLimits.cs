namespace RecognitionFeed.Photos;

/// <summary>
/// What a photo may be at most. A phone's largest (48 megapixels, HEIC or JPEG) fits; what is beyond is either no
/// photo or meant to exhaust the server.
/// </summary>
public static class PhotoLimits
{
    /// <summary>Bytes of the file as sent.</summary>
    public const int MaxBytes = 40_000_000;

    /// <summary>Pixels along one side.</summary>
    public const int MaxSide = 20_000;

    /// <summary>Pixels of a photo that can be read line by line.</summary>
    public const long MaxPixels = 100_000_000;

    /// <summary>Pixels where the decoder must hold the whole photo: progressive JPEG, interlaced PNG, HEIC, AVIF.</summary>
    public const long MaxPixelsHeldWhole = 50_000_000;

    /// <summary>Each scan of a progressive JPEG costs a pass over the whole photo; cameras write 3 to 12.</summary>
    public const int MaxScans = 64;

    /// <summary>Segments before a JPEG's image data.</summary>
    public const int MaxSegments = 4_096;

    /// <summary>Chunks of a PNG other than its image data.</summary>
    public const int MaxChunks = 512;

    internal static void Check(long width, long height, bool heldWhole = false)
    {
        if (width <= 0 || height <= 0)
            throw PhotoRejectedException.Damaged("no size");

        var pixels = heldWhole ? MaxPixelsHeldWhole : MaxPixels;
        if (width > MaxSide || height > MaxSide || width * height > pixels)
            throw new PhotoRejectedException(
                PhotoRejection.TooManyPixels,
                $"The photo is {width} × {height} pixels; at most {pixels / 1_000_000} megapixels and {MaxSide} pixels "
                    + "a side can be taken. Make it smaller and send it again."
            );
    }
}
