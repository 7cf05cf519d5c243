using Microsoft.EntityFrameworkCore;

namespace RecognitionFeed.Tests.Operations;

internal static class TakenTurns
{
    /// <summary>
    /// Returns when <paramref name="work"/> has had its turn of the start. To be waited for before the clock is set forward:
    /// a turn that the step meets under way would be due again only a whole pause later.
    /// </summary>
    public static Task HasHadTurnAsync(this FeedApp app, string work) =>
        Eventually.Holds(
            $"{work} has had a turn",
            async () =>
            {
                await using var db = app.OpenDb();
                return await db.PeriodicWork.AnyAsync(it =>
                    it.Name == work && it.DueAt > DateTimeOffset.UnixEpoch && it.HeldUntil < it.DueAt
                );
            }
        );
}
