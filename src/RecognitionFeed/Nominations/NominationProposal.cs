using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using RecognitionFeed.Highlights;

namespace RecognitionFeed.Nominations;

/// <summary>What a nominator writes: about whom, and what they did.</summary>
public sealed record NominationProposal
{
    [Description("Minted by the client, so that a request repeated on a poor network makes no second nomination")]
    public Guid? Id { get; init; }

    [MaxLength(50, ErrorMessage = "A nomination names at most 50 people.")]
    public IReadOnlyList<Guid> People { get; init; } = [];

    [MaxLength(20, ErrorMessage = "A nomination names at most 20 units.")]
    public IReadOnlyList<Guid> Units { get; init; } = [];

    public StoryText Story { get; init; } = new();

    [MaxLength(10, ErrorMessage = "A nomination has at most ten behaviours.")]
    public IReadOnlyList<string> Behaviours { get; init; } = [];

    [MaxLength(10, ErrorMessage = "A nomination has at most ten photos.")]
    [NoneMissing(ErrorMessage = "A photo is null.")]
    public IReadOnlyList<DraftPhoto> Photos { get; init; } = [];

    /// <summary>Writes it into the nomination's document.</summary>
    internal void WriteTo(Nomination nomination) =>
        nomination.Body = new NominationBody
        {
            Happened = Story.Happened.Trim(),
            Meant = Story.Meant.Trim(),
            Photos =
            [
                .. Photos.Select(photo => new NominationPhoto
                {
                    Id = photo.Id,
                    Alt = photo.Decorative ? "" : photo.Alt.Trim(),
                    Decorative = photo.Decorative,
                }),
            ],
            PersonIds = [.. People.Distinct()],
            UnitIds = [.. Units.Distinct()],
            BehaviourIds = [.. Behaviours.Distinct()],
        };
}
