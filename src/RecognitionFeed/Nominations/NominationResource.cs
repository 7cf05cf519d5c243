using RecognitionFeed.Highlights;
using RecognitionFeed.Operations;

namespace RecognitionFeed.Nominations;

/// <summary>A nomination in an answer, as its reader may see it.</summary>
/// <param name="Nominators">Who wrote it, then those who saw it too.</param>
/// <param name="Steps">What has happened to it, the first first; it begins with <c>new</c>.</param>
/// <param name="Version">One more with every decision and change; also the ETag.</param>
/// <param name="Mine">Whether the reader wrote it.</param>
/// <param name="Highlight">What became of it; nominators see it once it is published.</param>
/// <param name="Assignee">For reviewers: who has taken it on.</param>
/// <param name="Notes">For reviewers, null for others: what they write to each other, the first first.</param>
/// <param name="Supporters">For reviewers, null for others: what those who saw it too have added.</param>
public sealed record NominationResource(
    Guid Id,
    NominationState State,
    StoryResource Story,
    IReadOnlyList<Named> People,
    IReadOnlyList<Named> Units,
    IReadOnlyList<TopicResource> Behaviours,
    IReadOnlyList<HighlightPhotoResource> Photos,
    IReadOnlyList<Named> Nominators,
    DateTimeOffset CreatedAt,
    IReadOnlyList<StepResource> Steps,
    int Version,
    bool Mine,
    NominatedHighlight? Highlight,
    Named? Assignee,
    IReadOnlyList<NoteResource>? Notes,
    IReadOnlyList<SupporterResource>? Supporters
);

/// <param name="Message">The kind sentence; empty where none was written.</param>
/// <param name="By">For reviewers: who decided.</param>
public sealed record StepResource(NominationState State, DateTimeOffset At, string Message, Named? By);

public sealed record NoteResource(Guid Id, Named? Person, DateTimeOffset At, string Text);

/// <param name="Text">What the person adds to the story; may be empty.</param>
public sealed record SupporterResource(Named Person, DateTimeOffset At, string Text);

public sealed record NominatedHighlight(Guid Id, HighlightState State);

/// <summary>How many nominations there are in each state.</summary>
public sealed record NominationCounts(
    int New,
    int Shortlisted,
    int PlannedVisit,
    int Accepted,
    int Declined,
    int Published
);
