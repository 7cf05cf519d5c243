using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Load.Servers;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Load.Lists;

/// <summary>A whole city after years of use, written into an empty database before the application starts on it.</summary>
internal sealed class FullCity
{
    private FullCity(Staff staff, ManyHighlights highlights, ManyComments comments, ManyNominations nominations)
    {
        Staff = staff;
        Highlights = highlights;
        Comments = comments;
        Nominations = nominations;
    }

    public Staff Staff { get; }
    public ManyHighlights Highlights { get; }
    public ManyComments Comments { get; }
    public ManyNominations Nominations { get; }

    public static async Task<FullCity> SeedAsync(Database database)
    {
        var now = DateTimeOffset.UtcNow;
        var random = new Random(2035);
        var staff = new Staff();
        var highlights = new ManyHighlights(staff, random, now);
        var comments = new ManyComments(staff, highlights.Published, random);
        var nominations = new ManyNominations(staff, highlights.Published, random, now);
        var notices = new ManyNotices(staff, highlights.Published, nominations.All, random, now);

        await using (var db = database.OpenDb())
            await db.Database.MigrateAsync();
        await database.AddAsync("units", staff.Directory.Units);
        await database.AddAsync("people", staff.Directory.People);
        await highlights.SeedAsync(database);
        await comments.SeedAsync(database);
        await nominations.SeedAsync(database);
        await notices.SeedAsync(database);
        if (database.Provider == DatabaseProvider.PostgreSql)
        {
            // As autovacuum does within a minute.
            await using var db = database.OpenDb();
            await db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE");
        }
        return new FullCity(staff, highlights, comments, nominations);
    }
}
