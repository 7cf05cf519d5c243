using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace RecognitionFeed.Objections;

public sealed record ObjectionDecision
{
    [AllowedValues(
        ObjectionState.Restored,
        ObjectionState.TakenDown,
        ObjectionState.WithoutPhotos,
        ErrorMessage = "Decide for restored, takenDown or withoutPhotos."
    )]
    public required ObjectionState State { get; init; }

    [StringLength(1000, ErrorMessage = "The reason has at most 1,000 characters.")]
    [Description("Needed to take the highlight down; kept as a public record")]
    public string Reason { get; init; } = "";

    [MaxLength(10, ErrorMessage = "A highlight has at most ten photos.")]
    [Description("Those to be deleted, for withoutPhotos")]
    public IReadOnlyList<Guid> Photos { get; init; } = [];
}
