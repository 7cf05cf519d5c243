using System.Net;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Tests.Storage;

public sealed class SqliteStartTests
{
    [Fact]
    public async Task A_start_that_was_killed_while_migrating_does_not_hang_the_next()
    {
        await using var killed = new FeedApp(DatabaseProvider.Sqlite);
        await killed.InitializeAsync();
        await using (var db = killed.OpenDb())
            await db.Database.ExecuteSqlRawAsync(
                """INSERT INTO "__EFMigrationsLock" ("Id", "Timestamp") VALUES (1, '2026-02-03 00:00:00')"""
            );

        await using var next = await killed.RestartAsync().WaitAsync(TimeSpan.FromSeconds(30));

        using var anonymous = next.Anonymous();
        Assert.Equal(HttpStatusCode.OK, (await anonymous.GetAsync("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task Several_may_start_at_once_on_one_file()
    {
        var folder = Directory.CreateTempSubdirectory("recognition-feed-");
        var file = $"Data Source={Path.Combine(folder.FullName, "feed.db")}";
        var instances = Enumerable
            .Range(0, 4)
            .Select(_ => new FeedApp(DatabaseProvider.Sqlite).With("ConnectionStrings:Feed", file))
            .ToList();

        await Task.WhenAll(instances.Select(instance => Task.Run(instance.StartServer)));

        foreach (var instance in instances)
        {
            using var anonymous = instance.Anonymous();
            Assert.Equal(HttpStatusCode.OK, (await anonymous.GetAsync("/health/ready")).StatusCode);
        }
        await using (var db = instances[0].OpenDb())
        {
            Assert.Equal(1, await db.EventHeads.CountAsync());
            Assert.Equal(1, await db.DataProtectionKeys.CountAsync());
            Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        }
        foreach (var instance in instances)
            await instance.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task What_is_acknowledged_survives_a_power_cut()
    {
        await using var app = new FeedApp(DatabaseProvider.Sqlite);
        await app.InitializeAsync();
        await using var db = app.OpenDb();
        Assert.Equal("wal", (await db.Database.SqlQueryRaw<string>("PRAGMA journal_mode").ToListAsync()).Single());
        Assert.Equal(2, (await db.Database.SqlQueryRaw<int>("PRAGMA synchronous").ToListAsync()).Single());
    }
}
