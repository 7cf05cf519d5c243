using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace RecognitionFeed.Objections;

public sealed record ObjectionText
{
    [StringLength(1000, ErrorMessage = "What you add has at most 1,000 characters.")]
    [Description("What the editors should know")]
    public string Reason { get; init; } = "";

    [Description("Whether the editors may read who objects; nobody else ever does")]
    public bool Named { get; init; } = true;
}
