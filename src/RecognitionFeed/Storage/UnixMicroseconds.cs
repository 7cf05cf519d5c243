using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace RecognitionFeed.Storage;

/// <summary>
/// SQLite cannot order a DateTimeOffset, so it stores microseconds since 1970, PostgreSQL's own precision.
/// </summary>
public sealed class UnixMicroseconds()
    : ValueConverter<DateTimeOffset, long>(time => From(time), microseconds => ToTime(microseconds))
{
    public static long From(DateTimeOffset time) => (time.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / 10;

    public static DateTimeOffset ToTime(long microseconds) =>
        new((microseconds * 10) + DateTimeOffset.UnixEpoch.UtcTicks, TimeSpan.Zero);
}

public static class ClockExtensions
{
    /// <summary>The time as the database's column holds it, for statements that are written by hand.</summary>
    public static object Stored(this FeedDb db, DateTimeOffset time) =>
        db.Database.IsSqlite() ? UnixMicroseconds.From(time) : time.ToUniversalTime();

    /// <summary>The time, in the precision that both databases keep, so that what is answered is what is stored.</summary>
    public static DateTimeOffset GetUtcMicroseconds(this TimeProvider clock) =>
        UnixMicroseconds.ToTime(UnixMicroseconds.From(clock.GetUtcNow()));
}
