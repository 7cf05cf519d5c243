using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Audit;

/// <summary>Enters what is done in the audit log, in the transaction that does it: neither is there without the other.</summary>
public sealed class AuditLog(TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Saves what <paramref name="db"/> tracks together with the deed, in one transaction.</summary>
    public async Task SaveAsync(FeedDb db, AuditDeed deed, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await AppendAsync(db, deed, cancellation);
        await transaction.CommitAsync(CancellationToken.None);
    }

    /// <summary>
    /// Saves what <paramref name="db"/> tracks and enters the deed within the transaction that is open, which from then on delays
    /// every other audited deed: to be done after all else, but before the event log. Whoever needs both takes them in that order.
    /// </summary>
    public Task AppendAsync(FeedDb db, AuditDeed deed, CancellationToken cancellation) =>
        AppendAsync(db, [deed], cancellation);

    public async Task AppendAsync(FeedDb db, IReadOnlyCollection<AuditDeed> deeds, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);

        // Whoever updates this row waits for the one before to commit, so numbers and hashes follow commits.
        var head = await HoldAsync(db, deeds.Count, cancellation);
        var (sequence, hash) = (head.Sequence - deeds.Count, head.Hash);
        var now = clock.GetUtcMicroseconds();
        foreach (var deed in deeds)
        {
            var details = JsonSerializer.Serialize(deed.Details ?? new { }, Json);
            var (action, subject) = deed.Action;
            sequence++;
            hash = AuditChain.Hash(hash, sequence, now, deed.PersonId, action, subject, deed.SubjectId, details);
            db.AuditEntries.Add(
                new AuditEntry
                {
                    Sequence = sequence,
                    At = now,
                    PersonId = deed.PersonId,
                    Action = action,
                    SubjectType = subject,
                    SubjectId = deed.SubjectId,
                    Details = details,
                    Hash = hash,
                }
            );
        }
        await db.SaveChangesAsync(cancellation);
        await db.AuditHeads.ExecuteUpdateAsync(set => set.SetProperty(x => x.Hash, hash), cancellation);
    }

    /// <summary>The chain's end as it was, with its sequence already moved on.</summary>
    private static async Task<AuditHead> HoldAsync(FeedDb db, int deeds, CancellationToken cancellation)
    {
        var heads = await db
            .AuditHeads.FromSql(
                $"""UPDATE audit_head SET "Sequence" = "Sequence" + {deeds} RETURNING "Id", "Sequence", "Hash" """
            )
            .AsNoTracking()
            .ToListAsync(cancellation);
        return heads.Single();
    }
}
