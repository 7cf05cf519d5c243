namespace RecognitionFeed.Objections;

/// <summary>People in the photos of a highlight do not want to be seen there: it is withheld until the editors have decided.</summary>
public sealed class Objection
{
    public Guid Id { get; init; }
    public Guid HighlightId { get; init; }

    /// <summary>When the first of them objected.</summary>
    public DateTimeOffset At { get; init; }
    public ObjectionState State { get; set; }

    /// <summary>One more with everybody who objects, and with the decision; the ETag of the objection.</summary>
    public int Version { get; set; } = 1;

    /// <summary>The photos that the highlight had then.</summary>
    public List<Guid> PhotoIds { get; init; } = [];
    public Guid? DecidedById { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Why it was decided so, which is a public record; may be empty unless the highlight was taken down.</summary>
    public string Reason { get; set; } = "";
}

public enum ObjectionState
{
    Open,

    /// <summary>Everybody sees the highlight again, as it was.</summary>
    Restored,

    /// <summary>For good.</summary>
    TakenDown,

    /// <summary>Everybody sees the highlight again, without some of its photos, which are deleted.</summary>
    WithoutPhotos,
}
