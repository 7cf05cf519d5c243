using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Live;

/// <summary>Commits a change together with the event that tells of it.</summary>
public sealed class EventLog(
    EventTail tail,
    IEventSignal signal,
    TimeProvider clock,
    IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions> json
)
{
    /// <summary>
    /// Saves what <paramref name="db"/> tracks and appends one event, in one transaction; returns when this instance shows it.
    /// <paramref name="describe"/> runs after the first save, so that a change which has lost a race does nothing more; it
    /// answers what the message carries, without its sequence and time, and what it tracks is saved with the event.
    /// </summary>
    public async Task CommitAsync(
        FeedDb db,
        string type,
        Guid about,
        Func<Task<object>> describe,
        CancellationToken cancellation = default
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
        var sequence = await AppendAsync(db, type, about, await describe(), cancellation);
        await transaction.CommitAsync(CancellationToken.None);

        signal.Wake();
        await tail.ReachedAsync(sequence);
    }

    /// <summary>
    /// Saves what <paramref name="db"/> tracks and appends one event within the transaction that is open, which from then on
    /// delays every other event: to be done last. Answers the event's sequence.
    /// </summary>
    public async Task<long> AppendAsync(
        FeedDb db,
        string type,
        Guid about,
        object data,
        CancellationToken cancellation = default
    )
    {
        var text = Text(data);

        // Last in the transaction: whoever updates this row waits for the one before to commit, so numbers follow commits.
        var sequence = await NextSequenceAsync(db, cancellation);
        db.Events.Add(
            new FeedEvent
            {
                Sequence = sequence,
                Type = type,
                About = about,
                At = clock.GetUtcMicroseconds(),
                Data = text,
            }
        );
        await db.SaveChangesAsync(cancellation);
        return sequence;
    }

    /// <summary>
    /// Within the transaction that is open, lets the events of these types so far about <paramref name="about"/> tell what is
    /// true now: a name that may no longer be named must not be read in the log.
    /// </summary>
    public Task RewriteAsync(
        FeedDb db,
        Guid about,
        IReadOnlyCollection<string> types,
        object data,
        CancellationToken cancellation
    )
    {
        var text = Text(data);
        return db
            .Events.Where(entry => entry.About == about && types.Contains(entry.Type))
            .ExecuteUpdateAsync(entry => entry.SetProperty(x => x.Data, text), cancellation);
    }

    /// <summary>
    /// Within the transaction that is open, lets every event so far about <paramref name="about"/> tell only that it is gone:
    /// what was taken down must not be read in the log.
    /// </summary>
    public Task ReplaceAsync(FeedDb db, Guid about, string type, object data, CancellationToken cancellation) =>
        ReplaceAsync(db.Events.Where(entry => entry.About == about), type, data, cancellation);

    /// <summary>The same for all that are named: what stood under something that was taken down.</summary>
    public Task ReplaceAsync(
        FeedDb db,
        IQueryable<Guid> about,
        string type,
        object data,
        CancellationToken cancellation
    ) => ReplaceAsync(db.Events.Where(entry => about.Contains(entry.About!.Value)), type, data, cancellation);

    private Task<int> ReplaceAsync(
        IQueryable<FeedEvent> events,
        string type,
        object data,
        CancellationToken cancellation
    )
    {
        var text = Text(data);
        return events.ExecuteUpdateAsync(
            entry => entry.SetProperty(x => x.Type, type).SetProperty(x => x.Data, text),
            cancellation
        );
    }

    private string Text(object data) => JsonSerializer.Serialize(data, json.Value.SerializerOptions);

    private static async Task<long> NextSequenceAsync(FeedDb db, CancellationToken cancellation)
    {
        var sequences = await db
            .Database.SqlQuery<long>(
                $"""UPDATE event_head SET "Sequence" = "Sequence" + 1 RETURNING "Sequence" AS "Value" """
            )
            .ToListAsync(cancellation);
        return sequences[0];
    }
}
