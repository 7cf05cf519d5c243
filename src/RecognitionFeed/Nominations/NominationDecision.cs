using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace RecognitionFeed.Nominations;

public sealed record NominationDecision
{
    [AllowedValues(
        NominationState.Shortlisted,
        NominationState.PlannedVisit,
        NominationState.Accepted,
        NominationState.Declined,
        ErrorMessage = "Decide for shortlisted, plannedVisit, accepted or declined."
    )]
    public required NominationState State { get; init; }

    [StringLength(1000, ErrorMessage = "The sentence to the nominators has at most 1,000 characters.")]
    [Description("A kind sentence to the nominators")]
    public string Message { get; init; } = "";
}

/// <param name="Person">A reviewer's id; null for nobody.</param>
public sealed record Assignment(Guid? Person);

public sealed record NoteText
{
    [Description("Chosen by the client, so that a repeated request makes no second note")]
    public Guid? Id { get; init; }

    [StringLength(4000, ErrorMessage = "A note has at most 4,000 characters.")]
    public required string Text { get; init; }
}
