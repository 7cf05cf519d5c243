using System.Net;
using RecognitionFeed.Tests.Audit;
using RecognitionFeed.Tests.Photos;

namespace RecognitionFeed.Tests.Operations.Commands;

public sealed class BackupTests : IAsyncLifetime, IDisposable
{
    private readonly FeedApp app = new();
    private readonly DirectoryInfo safe = Directory.CreateTempSubdirectory("recognition-feed-backup-");

    private string Folder => Path.Combine(safe.FullName, "monday");

    public Task InitializeAsync() => app.InitializeAsync();

    public async Task DisposeAsync()
    {
        safe.Delete(recursive: true);
        await app.DisposeAsync();
    }

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_restored_copy_started_anew_serves_the_same_feed_and_photos()
    {
        var highlights = new List<Guid>();
        for (var i = 0; i < 3; i++)
            highlights.Add(await app.A_published_highlight(GivenPhotos.Draft(await app.A_sent_photo())));
        using var staff = await app.SignedInAsync("staff");
        await Browser.ReadAsync(await staff.PutAsync($"/api/highlights/{highlights[0]}/reactions/heart"));
        var feed = await staff.GetJsonAsync("/api/highlights");
        await BackUpAsync();

        await app.A_published_highlight(); // not in the backup
        await using var restored = new FeedApp();
        var (code, text) = await CommandRun.ToEndAsync(["restore", Folder, .. SettingsOf(restored)]);
        Assert.True(code == 0, text);
        Assert.Contains("The audit log is in order", text, StringComparison.Ordinal);
        await restored.InitializeAsync();
        var operators = await restored.AuditedAsync("?person=system");
        Assert.Equal(["backupRestored", "backupStarted"], operators.Select(entry => entry.Text("action")));

        using var again = await restored.SignedInAsync("staff");
        var shown = await again.GetJsonAsync("/api/highlights");
        Assert.Equal(feed.ToJsonString(), shown.ToJsonString());
        foreach (var photo in shown["items"]!.AsArray().SelectMany(item => item!["photos"]!.AsArray()))
        foreach (var url in photo!.Urls())
            Assert.Equal(await staff.Http.GetByteArrayAsync(url), await again.Http.GetByteArrayAsync(url));

        // Who was signed in stays so, and life goes on: the log has no gap.
        again.Cookie = staff.Cookie;
        Assert.Equal(HttpStatusCode.OK, (await again.GetAsync("/api/me")).StatusCode);
        var last = await again.SequenceAsync();
        await restored.A_published_highlight();
        Assert.Equal(last + 1, (await again.EventsAsync(last))[0].At<long>("sequence"));
    }

    [Fact]
    public async Task A_backup_made_while_people_publish_and_take_down_shows_no_photo_that_it_lacks()
    {
        using var done = new CancellationTokenSource();
        var busy = Task.Run(async () =>
        {
            using var director = await app.SignedInAsync("director");
            for (var i = 0; !done.IsCancellationRequested; i++)
            {
                var id = await app.A_published_highlight(GivenPhotos.Draft(await app.A_sent_photo()));
                if (i % 2 == 0)
                    await director.DeleteAsync($"/api/highlights/{id}", new { reason = "Fel bild." });
            }
        });
        using var staff = await app.SignedInAsync("staff");
        await Eventually.Holds("something is published", async () => (await staff.FeedAsync()).Count > 2);

        await BackUpAsync();
        await done.CancelAsync();
        await busy;

        await using var restored = new FeedApp();
        var (code, text) = await CommandRun.ToEndAsync(["restore", Folder, .. SettingsOf(restored)]);
        Assert.True(code == 0, text);
        await restored.InitializeAsync();
        using var again = await restored.SignedInAsync("staff");
        var items = await again.GetItemsAsync("/api/highlights");
        Assert.NotEmpty(items);
        foreach (var url in items.SelectMany(item => item!["photos"]!.AsArray()).SelectMany(photo => photo!.Urls()))
            Assert.Equal(HttpStatusCode.OK, (await again.GetAsync(url)).StatusCode);
    }

    [Fact]
    public async Task A_photo_that_storage_has_lost_is_named()
    {
        var photo = await app.A_sent_photo();
        await app.A_published_highlight(GivenPhotos.Draft(photo));
        File.Delete(app.Blobs(photo)[0]);

        var (code, text) = await CommandRun.ToEndAsync(["backup", Folder, .. SettingsOf(app)]);

        Assert.Equal(1, code);
        Assert.Contains($"photos/{photo.Id()}/", text, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Folder, "manifest.json")));
    }

    [Fact]
    public async Task A_damaged_backup_is_refused_before_anything_is_touched()
    {
        await app.A_published_highlight(GivenPhotos.Draft(await app.A_sent_photo()));
        await BackUpAsync();
        var blob = Directory.EnumerateFiles(Path.Combine(Folder, "blobs"), "*", SearchOption.AllDirectories).First();
        await using (var file = File.OpenWrite(blob))
            file.WriteByte(0);

        await using var restored = new FeedApp();
        var (code, text) = await CommandRun.ToEndAsync(["restore", Folder, .. SettingsOf(restored)]);

        Assert.Equal(1, code);
        Assert.Contains("is damaged", text, StringComparison.Ordinal);
        Assert.False(Directory.Exists(restored.BlobFolder));
        await restored.InitializeAsync();
        using var staff = await restored.SignedInAsync("staff");
        Assert.Empty(await staff.FeedAsync());
    }

    [Fact]
    public async Task Nothing_is_overwritten()
    {
        await app.A_published_highlight();
        await app.A_published_highlight(GivenPhotos.Draft(await app.A_sent_photo()));
        Directory.CreateDirectory(Folder);
        var (code, text) = await CommandRun.ToEndAsync(["backup", Folder, .. SettingsOf(app)]);
        Assert.Equal(1, code);
        Assert.Contains("exists", text, StringComparison.Ordinal);

        Directory.Delete(Folder);
        await CommandRun.ToEndAsync(["backup", Folder, .. SettingsOf(app)]);
        (code, text) = await CommandRun.ToEndAsync(["restore", Folder, .. SettingsOf(app)]);
        Assert.Equal(1, code);
        Assert.Matches("exists|not empty", text);
    }

    private async Task BackUpAsync()
    {
        var (code, text) = await CommandRun.ToEndAsync(["backup", Folder, .. SettingsOf(app)]);
        Assert.True(code == 0, text);
        Tool.Run("sh", "-c", $"cd '{Folder}' && sha256sum --check --quiet SHA256SUMS");
        if (!OperatingSystem.IsWindows())
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                File.GetUnixFileMode(Folder)
            );
    }

    private static string[] SettingsOf(FeedApp app) =>
        [
            $"--Database:Provider={app.Database}",
            $"--ConnectionStrings:Feed={app.Connection}",
            $"--Blobs:Path={app.BlobFolder}",
        ];
}
