using RecognitionFeed.Storage;

namespace RecognitionFeed.Tests.Storage.Blobs;

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
