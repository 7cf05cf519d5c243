using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Audit;

/// <summary>Walks along the whole chain, some thousand entries at a time, while others append.</summary>
public static class AuditVerification
{
    private const int Chunk = 2_000;

    /// <param name="anchor">The chain's end as it was noted earlier, if it was.</param>
    /// <param name="step">Told how many entries have been looked at.</param>
    public static async Task<AuditVerdict> RunAsync(
        FeedDb db,
        AuditAnchor? anchor,
        Action<long>? step,
        CancellationToken cancellation
    )
    {
        // Read first: what it tells must be there, and what is appended meanwhile may be.
        var head = await HeadAsync(db, cancellation);
        if (head is null)
            return new AuditVerdict(0, AuditChain.Beginning, 1, "the row that tells the chain's end is missing");
        var (count, hash) = (0L, AuditChain.Beginning);
        while (await ChunkAsync(db, count, cancellation) is { Count: > 0 } entries)
        {
            foreach (var entry in entries)
            {
                if (Fault(entry, count + 1, hash, head, anchor) is { } fault)
                    return new AuditVerdict(count, hash, count + 1, fault);
                (count, hash) = (entry.Sequence, entry.Hash);
            }
            step?.Invoke(count);
        }
        return Cut(count, head, anchor) is { } problem
            ? new AuditVerdict(count, hash, count + 1, problem)
            : await EndAsync(db, count, hash, cancellation);
    }

    private static Task<AuditHead?> HeadAsync(FeedDb db, CancellationToken cancellation) =>
        db.AuditHeads.AsNoTracking().SingleOrDefaultAsync(cancellation);

    private static Task<List<AuditEntry>> ChunkAsync(FeedDb db, long after, CancellationToken cancellation) =>
        db
            .AuditEntries.AsNoTracking()
            .Where(entry => entry.Sequence > after)
            .OrderBy(entry => entry.Sequence)
            .Take(Chunk)
            .ToListAsync(cancellation);

    private static string? Fault(AuditEntry entry, long expected, string before, AuditHead head, AuditAnchor? anchor) =>
        entry.Sequence != expected ? "it is missing"
        : entry.Hash != AuditChain.Hash(before, entry) ? "it is not what it was when it was written"
        : expected == head.Sequence && entry.Hash != head.Hash ? "it is not the entry that was written last"
        : expected == anchor?.Sequence && entry.Hash != anchor.Hash
            ? "the chain up to it was written anew: its hash is not the anchor's"
        : null;

    private static string? Cut(long count, AuditHead head, AuditAnchor? anchor) =>
        count < head.Sequence ? $"the end is cut off: there were {head.Sequence} entries"
        : count < anchor?.Sequence ? $"the end is cut off: there were {anchor.Sequence} entries"
        : null;

    /// <summary>Nothing may stand behind the end that the head tells, which may have moved on meanwhile.</summary>
    private static async Task<AuditVerdict> EndAsync(
        FeedDb db,
        long count,
        string hash,
        CancellationToken cancellation
    ) =>
        await HeadAsync(db, cancellation) is { } head && head.Sequence < count
            ? new AuditVerdict(head.Sequence, head.Hash, head.Sequence + 1, "nobody entered it: the chain ended before")
            : new AuditVerdict(count, hash);
}
