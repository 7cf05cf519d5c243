using RecognitionFeed.Highlights;
using RecognitionFeed.Operations;

namespace RecognitionFeed.Objections;

/// <summary>What the editors decide on.</summary>
/// <param name="Version">One more with everybody who objects, and with the decision; also the ETag.</param>
/// <param name="At">When the first of them objected.</param>
/// <param name="Highlight">Its photos' addresses are for the editors alone.</param>
/// <param name="Objectors">The first first.</param>
public sealed record ObjectionResource(
    Guid Id,
    ObjectionState State,
    int Version,
    DateTimeOffset At,
    HighlightResource Highlight,
    IReadOnlyList<ObjectorResource> Objectors
);

/// <param name="Person">Null for somebody who does not want to be named to the editors, or may not be.</param>
/// <param name="Reason">May be empty.</param>
public sealed record ObjectorResource(Named? Person, DateTimeOffset At, string Reason);
