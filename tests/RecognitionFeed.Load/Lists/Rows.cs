using RecognitionFeed.Load.Servers;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Load.Lists;

/// <summary>Rows by the hundred thousand.</summary>
internal static class Rows
{
    private const int AtOnce = 5_000;

    public static async Task AddAsync<T>(this Database database, string what, IReadOnlyCollection<T> rows)
        where T : class
    {
        var done = 0;
        foreach (var some in rows.Chunk(AtOnce))
        {
            Progress.Show($"Seeding {what}", $"{done} of {rows.Count}");
            await using var db = database.OpenDb();
            db.Set<T>().AddRange(some);
            await db.SaveChangesAsync();
            done += some.Length;
        }
    }

    /// <summary>A time as the databases keep it.</summary>
    public static DateTimeOffset Before(this DateTimeOffset now, TimeSpan span) =>
        UnixMicroseconds.ToTime(UnixMicroseconds.From(now - span));
}
