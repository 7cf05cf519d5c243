using System.Collections;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace RecognitionFeed.Highlights;

/// <summary>What an author writes. Everything may be left empty until it is published.</summary>
public sealed record HighlightDraft
{
    [Description("Minted by the client, so that a request repeated on a poor network makes no second draft")]
    public Guid? Id { get; init; }

    public StoryText Story { get; init; } = new();
    public Byline Byline { get; init; }

    [MaxLength(10, ErrorMessage = "A highlight has at most ten photos.")]
    [NoneMissing(ErrorMessage = "A photo is null.")]
    public IReadOnlyList<DraftPhoto> Photos { get; init; } = [];

    [MaxLength(50, ErrorMessage = "A highlight names at most 50 units.")]
    public IReadOnlyList<Guid> Units { get; init; } = [];

    [MaxLength(100, ErrorMessage = "A highlight names at most 100 people.")]
    public IReadOnlyList<Guid> People { get; init; } = [];

    [MaxLength(10, ErrorMessage = "A highlight has at most ten behaviours.")]
    public IReadOnlyList<string> Behaviours { get; init; } = [];

    [MaxLength(5, ErrorMessage = "There are five perspectives.")]
    public IReadOnlyList<string> Perspectives { get; init; } = [];
    public VisitText? Visit { get; init; }

    [Description(
        "Whether everybody in the photos has been told. Absent: as it was, until a photo is added; who ticks it, and when, is kept"
    )]
    public bool? Informed { get; init; }

    /// <summary>Writes it into the highlight's document.</summary>
    internal void WriteTo(Highlight highlight, Guid author, DateTimeOffset now) =>
        highlight.Body = new HighlightBody
        {
            Happened = Story.Happened.Trim(),
            Meant = Story.Meant.Trim(),
            Byline = Byline,
            Photos =
            [
                .. Photos.Select(photo => new HighlightPhoto
                {
                    Id = photo.Id,
                    Alt = photo.Decorative ? "" : photo.Alt.Trim(),
                    Decorative = photo.Decorative,
                    Focus = photo.Focus?.ToPoint(),
                }),
            ],
            UnitIds = [.. Units.Distinct()],
            PersonIds = [.. People.Distinct()],
            BehaviourIds = [.. Behaviours.Distinct()],
            PerspectiveIds = [.. Perspectives.Distinct()],
            Visit = Visit is { } visit ? new Visit { Place = visit.Place.Trim(), Date = visit.Date } : null,
            Informed = InformedAfter(highlight.Body, author, now),
        };

    /// <summary>Nobody has yet said of a new photo that those in it have been told.</summary>
    private Informed? InformedAfter(HighlightBody before, Guid author, DateTimeOffset now)
    {
        var hasNewPhoto = Photos.Select(photo => photo.Id).Except(before.Photos.Select(photo => photo.Id)).Any();
        return (Informed, before.Informed, hasNewPhoto) switch
        {
            (false, _, _) or (null, _, true) => null,
            (_, { } ticked, false) => new Informed { PersonId = ticked.PersonId, At = ticked.At },
            (true, _, _) => new Informed { PersonId = author, At = now },
            _ => null,
        };
    }
}

public sealed record StoryText
{
    [StringLength(4000, ErrorMessage = "What happened can be told in at most 4,000 characters.")]
    [Description("What happened")]
    public string Happened { get; init; } = "";

    [StringLength(4000, ErrorMessage = "What it meant can be told in at most 4,000 characters.")]
    [Description("What it meant for the resident")]
    public string Meant { get; init; } = "";
}

public sealed record DraftPhoto
{
    public Guid Id { get; init; }

    [StringLength(1000, ErrorMessage = "An alternative text has at most 1,000 characters.")]
    public string Alt { get; init; } = "";

    [Description("The photo adds nothing that the story does not say, so it needs no alternative text")]
    public bool Decorative { get; init; }

    [Description("What must be seen where the photo's shape does not fit; null for its middle. A nomination has none")]
    public Focus? Focus { get; init; }
}

public sealed record VisitText
{
    [StringLength(200, ErrorMessage = "A place has at most 200 characters.")]
    public string Place { get; init; } = "";
    public required DateOnly Date { get; init; }
}

/// <summary>A list without null: the JSON reader knows which members may be null, but not which elements.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NoneMissingAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) =>
        value is not IEnumerable list || !list.Cast<object?>().Contains(null);
}
