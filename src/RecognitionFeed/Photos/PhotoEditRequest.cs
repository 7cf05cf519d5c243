using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace RecognitionFeed.Photos;

/// <summary>What shall be done to a photo.</summary>
public sealed record PhotoEditRequest
{
    [Description("Minted by the client, so that a request repeated on a poor network makes no second photo")]
    public Guid? Id { get; init; }

    [Description("What remains of the photo, in fractions of its width and height; null for all of it")]
    [WithinPhoto(PhotoEdit.SmallestCrop)]
    public PhotoArea? Crop { get; init; }

    [Description("What nobody may recognise, in fractions of the photo before it is cut")]
    [MaxLength(PhotoEdit.MaxAreas, ErrorMessage = "At most 50 areas can be blurred at once.")]
    [WithinPhoto(PhotoEdit.SmallestBlur)]
    public IReadOnlyList<PhotoArea> Blur { get; init; } = [];
}

/// <summary>Areas that lie within the photo and are large enough.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WithinPhotoAttribute(double smallest) : ValidationAttribute
{
    public override string FormatErrorMessage(string name) =>
        FormattableString.Invariant(
            $"An area lies within the photo, from 0 to 1, and is at least {smallest} wide and high."
        );

    public override bool IsValid(object? value) =>
        value switch
        {
            PhotoArea area => area.IsWithin(smallest),
            IEnumerable<PhotoArea> areas => areas.All(area => area.IsWithin(smallest)),
            _ => true,
        };
}
