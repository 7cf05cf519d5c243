namespace RecognitionFeed.Identity;

/// <summary>One sign-in in one browser.</summary>
public sealed class Session
{
    public Guid Id { get; init; }
    public Guid PersonId { get; init; }

    /// <summary>What the provider calls the person (<c>sub</c>); null in Development.</summary>
    public string? Subject { get; init; }

    /// <summary>What the provider calls its own session (<c>sid</c>); null where it does not tell.</summary>
    public string? ProviderSession { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>However much it is used.</summary>
    public DateTimeOffset EndsAt { get; init; }

    /// <summary>When its cookie was last renewed: about half of what a session may lie idle.</summary>
    public DateTimeOffset SeenAt { get; set; }

    /// <summary>When somebody signed out of it; null while nobody has.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Which of all sign-outs that was, see <see cref="SessionHead"/>.</summary>
    public long? EndNumber { get; set; }
}

/// <summary>The single row that counts sign-outs. Who counts waits for who counted before to commit, so none is overlooked.</summary>
public sealed class SessionHead
{
    public int Id { get; init; } = 1;
    public long Ends { get; init; }
}
