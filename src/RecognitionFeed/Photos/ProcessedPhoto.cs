namespace RecognitionFeed.Photos;

/// <summary>What the pipeline makes of a photo.</summary>
/// <param name="Width">Pixels of the original, upright.</param>
/// <param name="Height">Pixels of the original, upright.</param>
/// <param name="Placeholder">A data URI of some 200 bytes: the photo as a tiny WebP.</param>
/// <param name="Color">The dominant colour, "#rrggbb".</param>
/// <param name="Renditions">Largest first, WebP before JPEG.</param>
public sealed record ProcessedPhoto(
    int Width,
    int Height,
    string Placeholder,
    string Color,
    IReadOnlyList<ProcessedRendition> Renditions
);

/// <param name="Format">"webp" or "jpg".</param>
public sealed record ProcessedRendition(int Width, int Height, string Format, ReadOnlyMemory<byte> Bytes);
