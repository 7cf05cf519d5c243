namespace RecognitionFeed.Highlights;

/// <summary>A photo story about people who went the extra mile: the post of this feed.</summary>
public sealed class Highlight
{
    public Guid Id { get; init; }
    public Guid AuthorId { get; init; }
    public HighlightState State { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>When everybody could first see it; null before that.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>When it shall be published; null unless it is scheduled.</summary>
    public DateTimeOffset? ScheduledFor { get; set; }

    /// <summary>One more with every change; the ETag of the highlight.</summary>
    public int Version { get; set; } = 1;

    /// <summary>Kept in the transactions that add and remove one, and never by saving this object.</summary>
    public int CommentCount { get; private set; }

    /// <summary>Since when nobody may comment; null where one may.</summary>
    public DateTimeOffset? CommentsLockedAt { get; private set; }

    public HighlightBody Body { get; set; } = new();
    public Removal? Removal { get; set; }
}

public enum HighlightState
{
    Draft,
    Published,
    Removed,

    /// <summary>A draft that waits for its time.</summary>
    Scheduled,

    /// <summary>Somebody in a photo has objected: out of everybody's sight until the editors have decided.</summary>
    Withheld,
}

/// <summary>The document: what an author writes. Stored as JSON.</summary>
public sealed class HighlightBody
{
    public string Happened { get; set; } = "";
    public string Meant { get; set; } = "";
    public Byline Byline { get; set; }
    public List<HighlightPhoto> Photos { get; set; } = [];
    public List<Guid> UnitIds { get; set; } = [];
    public List<Guid> PersonIds { get; set; } = [];
    public List<string> BehaviourIds { get; set; } = [];
    public List<string> PerspectiveIds { get; set; } = [];
    public Visit? Visit { get; set; }

    /// <summary>Null until somebody has ticked that everybody in the photos has been told.</summary>
    public Informed? Informed { get; set; }
}

/// <summary>Who is said to have written it: the director alone, or "med kommunikation".</summary>
public enum Byline
{
    Director,
    WithCommunications,
}

/// <summary>A photo's place in a story. The alternative text is empty for a decorative photo.</summary>
public sealed class HighlightPhoto
{
    public Guid Id { get; set; }
    public string Alt { get; set; } = "";
    public bool Decorative { get; set; }

    /// <summary>What must be seen where it does not fit; null for its middle.</summary>
    public FocalPoint? Focus { get; set; }
}

/// <summary>Where and on which day the director met those whom the highlight is about.</summary>
public sealed class Visit
{
    public string Place { get; set; } = "";
    public DateOnly Date { get; set; }
}

/// <summary>Who ticked that everybody in the photos has been told, and when.</summary>
public sealed class Informed
{
    public Guid PersonId { get; set; }
    public DateTimeOffset At { get; set; }
}

/// <summary>Who took a highlight down, when, and the reason given, which is a public record.</summary>
public sealed class Removal
{
    public Guid PersonId { get; set; }
    public DateTimeOffset At { get; set; }
    public string Reason { get; set; } = "";
}
