namespace RecognitionFeed.Nominations;

/// <summary>A proposal to put light on people or a team, by one or several who saw the deed.</summary>
public sealed class Nomination
{
    public Guid Id { get; init; }

    /// <summary>Who wrote it; those who saw the same deed stand beside in <see cref="NominationNominator"/>.</summary>
    public Guid NominatorId { get; init; }
    public NominationState State { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>One more with every decision and change of its text; the ETag of the nomination.</summary>
    public int Version { get; set; } = 1;

    /// <summary>The reviewer who has taken it on.</summary>
    public Guid? AssigneeId { get; set; }

    /// <summary>What became of it: a draft, or a published highlight.</summary>
    public Guid? HighlightId { get; set; }

    public NominationBody Body { get; set; } = new();

    /// <summary>A photo was edited: what it was made from may no longer be seen.</summary>
    public void ShowInstead(Guid original, Guid edited, DateTimeOffset at)
    {
        if (Body.Photos.Find(photo => photo.Id == original) is not { } shown)
            return;
        shown.Id = edited;
        ChangedAt = at;
        Version++;
    }

    /// <summary>A step on its way, to be saved beside it.</summary>
    public NominationStep Step(NominationState state, DateTimeOffset at, Guid? by, string message = "") =>
        new()
        {
            Id = Guid.CreateVersion7(at),
            NominationId = Id,
            State = state,
            At = at,
            PersonId = by,
            Message = message,
        };
}

public enum NominationState
{
    New,
    Shortlisted,
    PlannedVisit,
    Accepted,
    Declined,
    Published,
}

/// <summary>The document: what a nominator writes. Stored as JSON.</summary>
public sealed class NominationBody
{
    public string Happened { get; set; } = "";
    public string Meant { get; set; } = "";
    public List<NominationPhoto> Photos { get; set; } = [];
    public List<Guid> PersonIds { get; set; } = [];
    public List<Guid> UnitIds { get; set; } = [];
    public List<string> BehaviourIds { get; set; } = [];
}

/// <summary>The alternative text is empty for a decorative photo, and may be until the highlight is published.</summary>
public sealed class NominationPhoto
{
    public Guid Id { get; set; }
    public string Alt { get; set; } = "";
    public bool Decorative { get; set; }
}
