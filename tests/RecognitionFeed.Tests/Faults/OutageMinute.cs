using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Storage;
using RecognitionFeed.Tests.Storage;
using RecognitionFeed.Tests.Storage.Blobs;

namespace RecognitionFeed.Tests.Faults;

/// <summary>
/// What a process of the application needs is gone for a whole minute: the database, where the tests run on PostgreSQL, or the
/// blob storage. The minute passes while other tests run, the first of which begins it.
/// </summary>
internal static class OutageMinute
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private static readonly Lazy<Task> OfTheRun = new(() =>
        Task.Run(
            TestDatabase.Chosen == DatabaseProvider.PostgreSql ? TheDatabaseIsGoneAsync : TheBlobStorageIsGoneAsync
        )
    );

    /// <summary>Begins the minute, once in a run; ends with what came of it.</summary>
    public static Task Begin() => OfTheRun.Value;

    private static async Task TheDatabaseIsGoneAsync()
    {
        using var server = new PostgresServer();
        using var database = new PostgresTestDatabase(server);
        var blobs = Directory.CreateTempSubdirectory("recognition-feed-faults-");
        try
        {
            using var feed = await OwnFeed.StartAsync(
                new DbContextOptionsBuilder<FeedDb>().UseNpgsql(database.Connection).Options,
                [],
                "--Database:Provider=PostgreSql",
                $"--ConnectionStrings:Feed={database.Connection}",
                $"--Blobs:Path={blobs.FullName}"
            );
            await using var ledger = await Ledger.OpenAsync(feed.Anybody);

            server.Stop();
            await IsGoneAsync(ledger);
            server.StartAgain();

            await FaultTable.AddAsync("the database is gone for a minute", ledger, await ledger.RecoversAsync());
        }
        finally
        {
            blobs.Delete(recursive: true);
        }
    }

    private static async Task TheBlobStorageIsGoneAsync()
    {
        using var azurite = new Azurite();
        var folder = Directory.CreateTempSubdirectory("recognition-feed-faults-");
        try
        {
            var connection = $"Data Source={folder.FullName}/feed.db";
            using var feed = await OwnFeed.StartAsync(
                new DbContextOptionsBuilder<FeedDb>().UseSqlite(connection).Options,
                [],
                "--Database:Provider=Sqlite",
                $"--ConnectionStrings:Feed={connection}",
                "--Blobs:Provider=Azure",
                $"--Blobs:ServiceUri={azurite.Address}",
                $"--Blobs:AccountKey={Azurite.Key}"
            );
            await using var ledger = await Ledger.OpenAsync(feed.Anybody);
            // Azurite, unlike what it stands for, forgets the last seconds when killed: what it has not kept is not asked of it.
            ledger.WithoutPhotos = true;
            await ledger.RecoversAsync("draft", "comment");
            await azurite.Has_kept($"{ledger.LastUpload}");

            azurite.Kill();
            ledger.WithoutPhotos = false;
            await IsGoneAsync(ledger);
            await ledger.RecoversAsync("draft", "comment", "reaction"); // all but photos went on
            azurite.StartAgain();

            await FaultTable.AddAsync("the blob storage is gone for a minute", ledger, await ledger.RecoversAsync());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The minute itself, in which people are told to come again.</summary>
    private static async Task IsGoneAsync(Ledger ledger)
    {
        var (gone, refused) = (Stopwatch.StartNew(), ledger.Refused);
        while (gone.Elapsed < Minute)
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        Assert.True(ledger.Refused > refused, "nobody was told to come again");
    }
}
