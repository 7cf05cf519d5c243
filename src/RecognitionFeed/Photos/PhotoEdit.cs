namespace RecognitionFeed.Photos;

/// <summary>What shall be done to a photo: first the areas are made unrecognisable, then it is cut.</summary>
/// <param name="Crop">What remains; null for all of it.</param>
/// <param name="Blur">What nobody may recognise, in fractions of the photo before it is cut.</param>
public sealed record PhotoEdit(PhotoArea? Crop, IReadOnlyList<PhotoArea> Blur)
{
    /// <summary>A class photo has some thirty faces.</summary>
    public const int MaxAreas = 50;

    /// <summary>Of each side: less of a photo is no picture any more.</summary>
    public const double SmallestCrop = 0.05;

    /// <summary>Of each side: some pixels.</summary>
    public const double SmallestBlur = 0.002;
}
