using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RecognitionFeed.Highlights;
using RecognitionFeed.Operations;
using RecognitionFeed.Reactions;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Notifications;

/// <summary>
/// Tells those who are in a highlight, and its author, how many have reacted: a number and nobody's name. Made of the counts
/// that stand in the database, some seconds after, so that a storm costs a notice and not one each, and a stop loses none.
/// </summary>
public sealed class ReactionNotices(
    IDbContextFactory<FeedDb> databases,
    IOptions<NotificationOptions> options,
    TimeProvider clock,
    PeriodicTurns turns,
    ILogger<ReactionNotices> logger
) : PeriodicWorker(turns, logger), ICountsCache
{
    private static readonly TimeSpan Late = TimeSpan.FromHours(1);

    private readonly Dictionary<Guid, int> told = [];
    private int isGathering;

    protected override string Name => "reaction-notices";

    public void CountsChanged()
    {
        if (Interlocked.Exchange(ref isGathering, 1) == 0)
            _ = GatherAsync();
    }

    private async Task GatherAsync()
    {
        await Task.Delay(options.Value.GatherReactions);
        Volatile.Write(ref isGathering, 0);
        Want();
    }

    protected override async Task<TimeSpan> WorkAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var oldest = clock.GetUtcNow() - options.Value.Retention;
        var counts = await db
            .Highlights.Where(highlight =>
                highlight.State == HighlightState.Published && highlight.PublishedAt > oldest
            )
            .Join(db.ReactionCounts, highlight => highlight.Id, count => count.HighlightId, (_, count) => count)
            .GroupBy(count => count.HighlightId)
            .Select(highlight => new { highlight.Key, Sum = highlight.Sum(count => count.Count) })
            .ToListAsync(cancellation);
        foreach (var highlight in counts.Where(highlight => told.GetValueOrDefault(highlight.Key) != highlight.Sum))
        {
            await TellAsync(highlight.Key, highlight.Sum, cancellation);
            told[highlight.Key] = highlight.Sum;
        }
        return TimeSpan.FromHours(1);
    }

    private async Task TellAsync(Guid id, int sum, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var highlight = await db.Highlights.AsNoTracking().SingleAsync(x => x.Id == id, cancellation);
        var recipients = highlight.Body.PersonIds.Append(highlight.AuthorId).Distinct().ToList();
        var own = await db
            .Reactions.Where(reaction => reaction.HighlightId == id && recipients.Contains(reaction.PersonId))
            .GroupBy(reaction => reaction.PersonId)
            .Select(person => new { person.Key, Count = person.Count() })
            .ToDictionaryAsync(person => person.Key, person => person.Count, cancellation);
        var known = await db
            .Notifications.Where(x => x.Kind == NotificationKind.Reactions && x.About == id)
            .ToDictionaryAsync(x => x.RecipientId, cancellation);
        var at = await TimeAsync(db, id, cancellation);
        foreach (var recipient in recipients)
        {
            var others = sum - own.GetValueOrDefault(recipient);
            if (known.TryGetValue(recipient, out var notice))
                Update(db, notice, others, at);
            else if (others > 0)
                db.Notifications.Add(
                    new Notification
                    {
                        Id = Guid.CreateVersion7(at),
                        RecipientId = recipient,
                        Kind = NotificationKind.Reactions,
                        About = id,
                        HighlightId = id,
                        Count = others,
                        At = at,
                    }
                );
        }
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Now, so that what was gathered is new to whoever looked meanwhile; what is told late keeps its own time.</summary>
    private async Task<DateTimeOffset> TimeAsync(FeedDb db, Guid highlight, CancellationToken cancellation)
    {
        var now = clock.GetUtcMicroseconds();
        var latest = await db
            .Reactions.Where(reaction => reaction.HighlightId == highlight)
            .OrderByDescending(reaction => reaction.At)
            .Select(reaction => (DateTimeOffset?)reaction.At)
            .FirstOrDefaultAsync(cancellation);
        return latest < now - Late ? latest.Value : now;
    }

    /// <summary>Fewer is no news.</summary>
    private static void Update(FeedDb db, Notification notice, int others, DateTimeOffset at)
    {
        if (others > notice.Count)
            notice.At = at;
        if (others > 0)
            notice.Count = others;
        else
            db.Notifications.Remove(notice);
    }
}
