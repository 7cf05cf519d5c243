using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Identity;

/// <summary>
/// The sessions that somebody has signed out of while their cookies would still be good, so that these open nothing at any
/// instance within a minute. Kept in memory; what was added is read by its number, so neither clocks nor the order of commits
/// matter.
/// </summary>
public sealed class EndedSessions(IDbContextFactory<FeedDb> databases, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim reading = new(1);
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> ended = [];
    private long last; // of what was read
    private long readAt; // UTC ticks; 0: not yet

    /// <summary>Whether the session is over, as far as was read at most <see cref="GoodFor"/> ago.</summary>
    public async ValueTask<bool> IncludeAsync(SessionTicket session)
    {
        if (!IsFresh(GoodFor))
            await ReadAsync(GoodFor);
        return Include(session);
    }

    /// <summary>The same, as far as was read.</summary>
    public bool Include(SessionTicket session) => session.EndsAt <= clock.GetUtcNow() || ended.ContainsKey(session.Id);

    /// <param name="goodFor">How old may be what is known already.</param>
    public async Task ReadAsync(TimeSpan goodFor)
    {
        await reading.WaitAsync();
        try
        {
            if (IsFresh(goodFor))
                return; // read while this one waited
            var now = clock.GetUtcMicroseconds();
            await using var db = await databases.CreateDbContextAsync();
            var added = await db
                .Sessions.Where(session => session.EndNumber > last && session.EndsAt > now)
                .Select(session => new
                {
                    session.Id,
                    session.EndsAt,
                    Number = session.EndNumber!.Value,
                })
                .ToListAsync();
            foreach (var session in added)
            {
                ended[session.Id] = session.EndsAt;
                last = Math.Max(last, session.Number);
            }
            foreach (var (id, endsAt) in ended)
            {
                if (endsAt <= now)
                    ended.TryRemove(id, out _); // its cookie says so itself
            }
            Volatile.Write(ref readAt, now.UtcTicks);
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose() => reading.Dispose();

    private bool IsFresh(TimeSpan goodFor)
    {
        var at = Volatile.Read(ref readAt);
        var age = clock.GetUtcNow().UtcTicks - at;
        return at != 0 && age >= 0 && age < goodFor.Ticks; // a clock set back reads anew
    }
}
