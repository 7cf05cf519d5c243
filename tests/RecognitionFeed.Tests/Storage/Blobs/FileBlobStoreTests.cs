using RecognitionFeed.Storage;

namespace RecognitionFeed.Tests.Storage.Blobs;

[Trait("Without", "Database")]
public sealed class FileBlobStoreTests : BlobStoreContract, IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("recognition-feed-blobs-");
    private readonly FileBlobStore blobs;

    public FileBlobStoreTests() => blobs = new FileBlobStore(folder.FullName);

    private protected override IBlobStore Blobs => blobs;

    public Task InitializeAsync() => blobs.PrepareAsync(default);

    public Task DisposeAsync()
    {
        folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_blob_is_written_while_the_last_one_beside_it_is_deleted()
    {
        var deleting = Task.Run(async () =>
        {
            for (var i = 0; i < 400; i++)
            {
                await blobs.WriteAsync("photos/1/a", new byte[] { 1 }, default);
                await blobs.DeleteAsync("photos/1/a", default);
            }
        });
        for (var i = 0; !deleting.IsCompleted; i++)
        {
            await blobs.WriteAsync("photos/1/b", new byte[] { 1 }, default);
            await blobs.DeleteAsync("photos/1/b", default);
        }
        await deleting;
    }

    [Fact]
    public async Task What_a_crash_left_is_cleared_away_but_not_what_another_instance_writes()
    {
        var unfinished = Path.Combine(folder.FullName, ".unfinished");
        await File.WriteAllTextAsync(Path.Combine(unfinished, "old"), "half");
        await File.WriteAllTextAsync(Path.Combine(unfinished, "new"), "half");
        File.SetLastWriteTimeUtc(Path.Combine(unfinished, "old"), DateTime.UtcNow.AddHours(-2));

        await blobs.PrepareAsync(default);

        Assert.Equal(["new"], Directory.EnumerateFiles(unfinished).Select(Path.GetFileName));
        Assert.Empty(await blobs.NamesAsync());
    }
}
