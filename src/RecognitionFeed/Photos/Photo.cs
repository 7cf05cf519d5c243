namespace RecognitionFeed.Photos;

/// <summary>One picture, upright, in sRGB, without metadata, stored in several renditions.</summary>
public sealed class Photo
{
    public Guid Id { get; init; }
    public Guid UploadedById { get; init; }
    public DateTimeOffset UploadedAt { get; init; }

    /// <summary>Pixels of the upright original.</summary>
    public int Width { get; init; }
    public int Height { get; init; }

    /// <summary>A data: URI of some 200 bytes, shown until a rendition has come.</summary>
    public required string Placeholder { get; init; }

    /// <summary>The dominant colour, <c>#rrggbb</c>.</summary>
    public required string Color { get; init; }
    public List<Rendition> Renditions { get; init; } = [];

    /// <summary>The highlight that keeps the photo. One that nothing keeps is swept after a day.</summary>
    public Guid? HighlightId { get; set; }

    /// <summary>The nomination that keeps the photo; it stays so when a highlight is made from it.</summary>
    public Guid? NominationId { get; set; }

    /// <summary>The edit that it was made by, as its sender named it.</summary>
    public Guid? EditId { get; init; }

    /// <summary>The photo that it was made from, which goes when this one stands in its place.</summary>
    public Guid? ReplacesId { get; init; }

    /// <summary>When it was taken down: from then on it is answered 404 and its blobs are deleted.</summary>
    public DateTimeOffset? RemovedAt { get; set; }

    /// <summary>Since when it is answered 404 because somebody in it has objected; null where nobody has.</summary>
    public DateTimeOffset? WithheldAt { get; set; }

    /// <summary>When the blobs of a withheld photo had left the names under which they are served; null before that.</summary>
    public DateTimeOffset? AsideAt { get; set; }

    /// <summary>The blob of one rendition.</summary>
    public static string BlobName(Guid id, int width, string format) => $"photos/{id}/{width}.{format}";

    /// <summary>The same while the photo is withheld.</summary>
    public static string AsideName(Guid id, int width, string format) => $"withheld/{id}/{width}.{format}";
}

/// <summary>A photo at one width, in one format: <c>webp</c> or <c>jpg</c>.</summary>
public sealed class Rendition
{
    public int Width { get; set; }
    public int Height { get; set; }
    public string Format { get; set; } = "";
}
