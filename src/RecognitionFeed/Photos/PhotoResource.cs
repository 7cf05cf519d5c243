namespace RecognitionFeed.Photos;

/// <summary>A photo in an answer.</summary>
/// <param name="Width">Pixels of the upright original.</param>
/// <param name="Height">Pixels of the upright original.</param>
/// <param name="Placeholder">A data: URI of some 200 bytes.</param>
/// <param name="Color">The dominant colour, #rrggbb.</param>
/// <param name="Renditions">The widest first.</param>
public sealed record PhotoResource(
    Guid Id,
    int Width,
    int Height,
    string Placeholder,
    string Color,
    IReadOnlyList<RenditionResource> Renditions
)
{
    public static PhotoResource Of(Photo photo) =>
        new(
            photo.Id,
            photo.Width,
            photo.Height,
            photo.Placeholder,
            photo.Color,
            [.. photo.Renditions.Select(rendition => RenditionResource.Of(photo.Id, rendition))]
        );
}

/// <param name="Format">webp or jpg.</param>
/// <param name="Url">Immutable: what it answers never changes, until it is taken down.</param>
public sealed record RenditionResource(int Width, int Height, string Format, string Url)
{
    public static RenditionResource Of(Guid photo, Rendition rendition) =>
        new(
            rendition.Width,
            rendition.Height,
            rendition.Format,
            $"/photos/{photo}/{rendition.Width}.{rendition.Format}"
        );
}
