using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Load.Lists;
using RecognitionFeed.Load.Servers;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Load.Growth;

/// <summary>
/// A thousand highlights, and the same thousand again and again, each time as much earlier: a million of them, with their tags,
/// words and events, in minutes. A copy's id keeps the first half of its original's.
/// </summary>
internal static class Centuries
{
    public const int Originals = 1_000;
    private const long Microseconds = Originals * 3_600_000_000L; // a highlight an hour

    /// <param name="times">How often each highlight is there, itself included.</param>
    public static async Task<ManyHighlights> SeedAsync(Database database, Staff staff, int times)
    {
        var highlights = new ManyHighlights(staff, new Random(2035), DateTimeOffset.UtcNow, Originals, hoursApart: 1);
        await using var db = database.OpenDb();
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        await db.Database.MigrateAsync();
        await database.AddAsync("units", staff.Directory.Units);
        await database.AddAsync("people", staff.Directory.People);
        await highlights.SeedAsync(database);

        var sql = database.Provider == DatabaseProvider.PostgreSql ? (Dialect)new Postgres() : new Sqlite();
        foreach (var (what, statement) in Statements(sql, times - 1))
        {
            Progress.Show($"Seeding {times * Originals} highlights", what);
            await db.Database.ExecuteSqlRawAsync(statement);
        }
        return highlights;
    }

    private static IEnumerable<(string What, string Statement)> Statements(Dialect sql, int copies)
    {
        var id = sql.Copy("h.\"Id\"");
        var at = sql.Earlier("h.\"PublishedAt\"");
        if (copies > 0)
        {
            yield return (
                "highlights",
                $"""
                INSERT INTO highlights ("Id", "AuthorId", "State", "CreatedAt", "ChangedAt", "PublishedAt", "Version", "Body", "CommentCount")
                SELECT {id}, h."AuthorId", h."State", {at}, {at}, {at}, h."Version", h."Body", 0
                FROM highlights h, {sql.Series(copies)} WHERE h."State" = 1
                """
            );
            yield return (
                "tags",
                $"""
                INSERT INTO highlight_tags ("Tag", "PublishedAt", "HighlightId")
                SELECT h."Tag", {at}, {sql.Copy("h.\"HighlightId\"")} FROM highlight_tags h, {sql.Series(copies)}
                """
            );
            yield return (
                "words",
                $"""
                INSERT INTO highlight_texts ("HighlightId", "Text")
                SELECT {sql.Copy("h.\"HighlightId\"")}, h."Text" FROM highlight_texts h, {sql.Series(copies)}
                """
            );
        }
        yield return (
            "events",
            $"""
            INSERT INTO events ("Sequence", "Type", "About", "At", "Data")
            SELECT row_number() OVER (ORDER BY "PublishedAt", "Id"), 'highlightPublished', "Id", {sql.Now}, "Body"
            FROM highlights WHERE "State" = 1
            """
        );
        yield return (
            "the log's head",
            """UPDATE event_head SET "Sequence" = (SELECT count(*) FROM highlights WHERE "State" = 1)"""
        );
        yield return ("statistics", sql.Analyze);
    }

    private abstract class Dialect
    {
        public abstract string Analyze { get; }

        /// <summary>The log forgets what is older than a month.</summary>
        public abstract string Now { get; }

        /// <summary>The numbers from 1 as <c>n</c>.</summary>
        public abstract string Series(int count);
        public abstract string Copy(string id);
        public abstract string Earlier(string time);
    }

    private sealed class Sqlite : Dialect
    {
        public override string Analyze => "ANALYZE";

        public override string Now => "unixepoch() * 1000000";

        public override string Series(int count) =>
            $"(WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {count}) SELECT n FROM numbers)";

        public override string Copy(string id) => $"substr({id}, 1, 24) || printf('%012X', n)";

        public override string Earlier(string time) => $"{time} - n * {Microseconds}";
    }

    private sealed class Postgres : Dialect
    {
        public override string Analyze => "VACUUM ANALYZE";

        public override string Now => "now()";

        public override string Series(int count) => $"generate_series(1, {count}) AS n";

        public override string Copy(string id) => $"(substr({id}::text, 1, 24) || lpad(to_hex(n), 12, '0'))::uuid";

        public override string Earlier(string time) => $"{time} - n * interval '{Originals} hours'";
    }
}
