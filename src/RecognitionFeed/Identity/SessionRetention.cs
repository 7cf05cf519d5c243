using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Operations;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Identity;

/// <summary>Once a day removes what no cookie can refer to any more.</summary>
public sealed class SessionRetention(
    IDbContextFactory<FeedDb> databases,
    TimeProvider clock,
    PeriodicTurns turns,
    ILogger<SessionRetention> logger
) : PeriodicWorker(turns, logger)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    protected override string Name => "session-retention";

    protected override async Task<TimeSpan> WorkAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var yesterday = clock.GetUtcNow() - Day;
        await db.Sessions.Where(session => session.EndsAt < yesterday).ExecuteDeleteAsync(cancellation);
        await db.UsedLogoutTokens.Where(token => token.UsedAt < yesterday).ExecuteDeleteAsync(cancellation);
        return Day;
    }
}
