using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Operations;

/// <summary>
/// Lets one instance at a time do a piece of periodic work, once each time it is due: the row's conditional update decides.
/// </summary>
public sealed class PeriodicTurns(
    IDbContextFactory<FeedDb> databases,
    TimeProvider clock,
    ILogger<PeriodicTurns> logger
)
{
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan HoldAgain = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Does <paramref name="work"/> if it is due, or <paramref name="isWanted"/> before that, and nobody else is at it; it
    /// answers the time until it is due again. Answers how long to wait before asking anew.
    /// </summary>
    public async Task<TimeSpan> RunAsync(
        string name,
        bool isWanted,
        Func<CancellationToken, Task<TimeSpan>> work,
        CancellationToken cancellation
    )
    {
        var turn = Guid.CreateVersion7();
        if (!await TakeAsync(name, turn, isWanted, cancellation))
            return await UntilFreeAsync(name, cancellation);

        using var doing = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var done = new CancellationTokenSource();
        var holding = HoldOnAsync(name, turn, doing, done.Token);
        TimeSpan? next = null;
        try
        {
            next = await work(doing.Token);
            return next.Value;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            logger.LogError(failure, "{Work} failed; trying again in a minute", name);
            next = AfterFailure;
            return AfterFailure;
        }
        finally
        {
            await done.CancelAsync();
            await holding;
            await GiveBackAsync(name, turn, next);
        }
    }

    private async Task<bool> TakeAsync(string name, Guid turn, bool isWanted, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcMicroseconds();
        // Times that nobody can have meant: written while the clock stood in the future. They would keep work waiting until then.
        var (neverHeld, neverDue) = (now + (2 * Hold), now + LongestPause + Hold);
        if (!await db.PeriodicWork.AnyAsync(work => work.Name == name, cancellation))
            await AddAsync(db, name, cancellation);
        var taken = await db
            .PeriodicWork.Where(work => work.Name == name)
            .Where(work => work.HeldUntil <= now || work.HeldUntil > neverHeld)
            .Where(work => isWanted || work.DueAt <= now || work.DueAt > neverDue)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(work => work.HeldBy, turn)
                        .SetProperty(work => work.HeldUntil, now + Hold)
                        // What was wanted and is not finished stays due.
                        .SetProperty(work => work.DueAt, work => work.DueAt < now ? work.DueAt : now),
                cancellation
            );
        return taken == 1;
    }

    private static async Task AddAsync(FeedDb db, string name, CancellationToken cancellation)
    {
        var never = DateTimeOffset.UnixEpoch;
        db.PeriodicWork.Add(
            new PeriodicWork
            {
                Name = name,
                DueAt = never,
                HeldUntil = never,
            }
        );
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear(); // another instance was first
        }
    }

    private async Task<TimeSpan> UntilFreeAsync(string name, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var work = await db.PeriodicWork.AsNoTracking().SingleAsync(work => work.Name == name, cancellation);
        var free = work.DueAt > work.HeldUntil ? work.DueAt : work.HeldUntil;
        var wait = free - clock.GetUtcNow();
        return wait > TimeSpan.FromSeconds(1) ? wait : TimeSpan.FromSeconds(1);
    }

    /// <summary>Work may take longer than one hold; should the hold be lost all the same, the work is cancelled.</summary>
    private async Task HoldOnAsync(string name, Guid turn, CancellationTokenSource doing, CancellationToken done)
    {
        try
        {
            while (true)
            {
                await Task.Delay(HoldAgain, done);
                await using var db = await databases.CreateDbContextAsync(done);
                var until = clock.GetUtcMicroseconds() + Hold;
                var held = await db
                    .PeriodicWork.Where(work => work.Name == name && work.HeldBy == turn)
                    .ExecuteUpdateAsync(set => set.SetProperty(work => work.HeldUntil, until), done);
                if (held == 0)
                    await doing.CancelAsync();
            }
        }
        catch (OperationCanceledException) { }
        catch (Exception failure)
        {
            logger.LogError(failure, "{Work} could not be held on to", name);
            await doing.CancelAsync();
        }
    }

    /// <summary>Without <paramref name="next"/> it was not finished, and whoever asks next does it.</summary>
    private async Task GiveBackAsync(string name, Guid turn, TimeSpan? next)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync();
            var now = clock.GetUtcMicroseconds();
            var pause = next ?? TimeSpan.Zero;
            var due = now + (pause < LongestPause ? pause : LongestPause);
            await db
                .PeriodicWork.Where(work => work.Name == name && work.HeldBy == turn)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(work => work.HeldUntil, now).SetProperty(work => work.DueAt, due)
                );
        }
        catch (Exception failure)
        {
            logger.LogWarning(failure, "{Work} is given back when its time is over", name);
        }
    }
}
