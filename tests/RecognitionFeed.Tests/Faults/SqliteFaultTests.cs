using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Tests.Faults;

/// <summary>One process with SQLite and files, as a small city runs it.</summary>
[Trait("Database", "Sqlite")]
public sealed class SqliteFaultTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("recognition-feed-faults-");

    [Fact]
    public async Task The_application_is_killed()
    {
        using var feed = await StartAsync(folder.FullName, []);
        await using var ledger = await Ledger.OpenAsync(feed.Anybody);
        var recovered = TimeSpan.Zero;

        for (var times = 0; times < 2; times++)
        {
            await ledger.MomentAsync();
            feed.Kill();
            await feed.StartAgainAsync();
            recovered = await ledger.RecoversAsync();
        }

        await FaultTable.AddAsync("the application is killed twice (SQLite)", ledger, recovered);
    }

    [Fact]
    public async Task The_disk_is_full()
    {
        await PrepareACityAsync();
        using var feed = await StartAsync(Disk, OnADiskOfItsOwn($"cp '{City}' '{Disk}/feed.db'"));
        await using var ledger = await Ledger.OpenAsync(feed.Anybody);
        var disk = $"/proc/{feed.Id}/root{Disk}";

        using var staff = feed.Anybody();
        await staff.SignInAsync("staff");
        Fill(Path.Combine(disk, "filler"));
        var refused = ledger.Refused;
        await Eventually.Holds("writes are refused", () => ledger.Refused > refused + 20);
        Assert.NotEmpty(await staff.FeedAsync()); // reading goes on
        File.Delete(Path.Combine(disk, "filler"));

        await FaultTable.AddAsync("the disk is full (SQLite)", ledger, await ledger.RecoversAsync());
    }

    [Fact]
    public async Task The_photos_disk_is_read_only()
    {
        using var feed = await StartAsync(folder.FullName, OnADiskOfItsOwn("true"), Disk);
        await using var ledger = await Ledger.OpenAsync(feed.Anybody);

        await RemountAsync(feed.Id, "ro");
        var refused = ledger.Refused;
        await Eventually.Holds("photos are refused", () => ledger.Refused > refused + 5);
        await ledger.RecoversAsync("draft", "comment", "reaction"); // all else goes on
        await RemountAsync(feed.Id, "rw");

        await FaultTable.AddAsync("the photos' disk is read-only (SQLite)", ledger, await ledger.RecoversAsync());
    }

    [Fact]
    public async Task A_start_on_a_read_only_disk_says_so()
    {
        var start = StartAsync(
            Disk,
            OnADiskOfItsOwn($"touch '{Disk}/feed.db.starting' && mount -o remount,ro '{Disk}'"),
            Disk
        );

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => start);

        Assert.Matches("(?i)read-?only|cannot be opened|unable to open", failure.Message);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string City => Path.Combine(folder.FullName, "city.db");

    private static string ConnectionTo(string folder) => $"Data Source={folder}/feed.db";

    /// <summary>A database with the test city, to be copied to where only the application sees it.</summary>
    private async Task PrepareACityAsync()
    {
        await using var app = new FeedApp(DatabaseProvider.Sqlite);
        await app.InitializeAsync();
        await using var db = app.OpenDb();
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {City}");
    }

    private string Disk => Path.Combine(folder.FullName, "disk");

    private Task<OwnFeed> StartAsync(string database, string[] within, string? blobs = null) =>
        OwnFeed.StartAsync(
            database == Disk ? null : new DbContextOptionsBuilder<FeedDb>().UseSqlite(ConnectionTo(database)).Options,
            within,
            "--Database:Provider=Sqlite",
            $"--ConnectionStrings:Feed={ConnectionTo(database)}",
            $"--Blobs:Path={blobs ?? database}/blobs"
        );

    /// <summary>
    /// A small disk that only the process sees and that ends with it; without root, in a user namespace. The program has to be
    /// there to mount it: a machine that permits neither fails the test.
    /// </summary>
    /// <param name="prepared">A command, run before the program.</param>
    private string[] OnADiskOfItsOwn(string prepared)
    {
        Directory.CreateDirectory(Disk);
        string[] root = Environment.IsPrivilegedProcess ? [] : ["--map-root-user"];
        return
        [
            "unshare",
            .. root,
            "--mount",
            "sh",
            "-c",
            $"mount -t tmpfs -o size=64m tmpfs '{Disk}' && {prepared} && exec \"$@\"",
            "sh",
        ];
    }

    /// <summary>The kernel refuses while a file is open for writing, which photos on their way are now and then: tries again.</summary>
    private Task RemountAsync(int process, string options)
    {
        string[] user = Environment.IsPrivilegedProcess ? [] : ["--user", "--preserve-credentials"];
        return Eventually.Holds(
            $"the disk is remounted {options}",
            async () =>
            {
                using var remount = Process.Start(
                    "nsenter",
                    [.. user, "--target", $"{process}", "--mount", "mount", "-o", $"remount,{options}", Disk]
                );
                await remount.WaitForExitAsync();
                return remount.ExitCode == 0;
            }
        );
    }

    /// <summary>Writes until not a byte more goes in.</summary>
    private static void Fill(string path)
    {
        using var filler = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var size = 1024 * 1024; size > 0; size /= 4)
        {
            var block = new byte[size];
            try
            {
                while (true)
                    filler.Write(block);
            }
            catch (IOException)
            {
                // full for a block of this size
            }
        }
    }
}
