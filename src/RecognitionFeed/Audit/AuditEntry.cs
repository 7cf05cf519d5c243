namespace RecognitionFeed.Audit;

/// <summary>One deed: who did what to which, and when. It is never changed and never removed.</summary>
public sealed class AuditEntry
{
    /// <summary>1, 2, 3, … in the order of commits, without a gap.</summary>
    public long Sequence { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>Null for the system: what the clock did, or an operator at the command line.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>One of <see cref="AuditAction"/>'s names.</summary>
    public required string Action { get; init; }
    public required string SubjectType { get; init; }
    public Guid? SubjectId { get; init; }

    /// <summary>
    /// A JSON object: a reason, a state, changed roles; never a name or a story. Kept as text on both databases, since a database
    /// that orders its members anew would break the hash.
    /// </summary>
    public required string Details { get; init; }

    /// <summary>SHA-256 over the hash before and this entry, 64 hexadecimal digits; see <see cref="AuditChain"/>.</summary>
    public required string Hash { get; init; }
}

/// <summary>The single row that holds the chain's end. Whoever updates it waits for the one before to commit.</summary>
public sealed class AuditHead
{
    public int Id { get; init; } = 1;
    public long Sequence { get; init; }
    public required string Hash { get; init; }
}
