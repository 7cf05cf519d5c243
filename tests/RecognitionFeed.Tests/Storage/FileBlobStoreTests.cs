using Microsoft.Extensions.DependencyInjection;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Tests.Storage;

public sealed class FileBlobStoreTests(FeedApp app) : IClassFixture<FeedApp>
{
    private readonly FileBlobStore blobs = ActivatorUtilities.CreateInstance<FileBlobStore>(app.Services);

    [Fact]
    public async Task A_blob_is_written_read_listed_and_deleted()
    {
        await blobs.WriteAsync("kept/a/1.bin", new byte[] { 1, 2, 3 }, default);
        await blobs.WriteAsync("kept/b/2.bin", new byte[] { 4 }, default);
        Assert.Equal([1, 2, 3], await ReadAsync("kept/a/1.bin"));
        Assert.Equal(["kept/a/1.bin"], await ListAsync("kept/a/"));

        await blobs.DeleteAsync("kept/a/1.bin", default);
        await blobs.DeleteAsync("kept/a/1.bin", default);

        Assert.Null(await blobs.OpenAsync("kept/a/1.bin", default));
        Assert.Equal(["kept/b/2.bin"], await ListAsync("kept/"));
    }

    [Fact]
    public async Task A_blob_that_is_being_written_is_seen_whole_or_not_at_all()
    {
        var versions = Enumerable.Range(0, 8).Select(i => Enumerable.Repeat((byte)i, 300_000 + i).ToArray()).ToList();
        using var done = new CancellationTokenSource();
        var reading = Task.Run(async () =>
        {
            var seen = 0;
            while (!done.IsCancellationRequested || seen == 0)
            {
                Assert.All(await ListAsync("busy/"), name => Assert.Equal("busy/1.bin", name));
                if (await blobs.OpenAsync("busy/1.bin", default) is null)
                    continue;
                var content = (await ReadAsync("busy/1.bin"))!;
                Assert.Equal(versions[content[0]], content);
                seen++;
            }
        });

        for (var round = 0; round < 10; round++)
            await Task.WhenAll(versions.Select(version => blobs.WriteAsync("busy/1.bin", version, default)));
        await done.CancelAsync();
        await reading;

        Assert.Single(Directory.EnumerateFiles(Path.Combine(app.BlobFolder, "busy")));
    }

    [Fact]
    public async Task A_write_that_is_broken_off_leaves_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            blobs.WriteAsync("broken/1.bin", new byte[1000], new CancellationToken(canceled: true))
        );
        Assert.Null(await blobs.OpenAsync("broken/1.bin", default));
        Assert.Empty(await ListAsync("broken/"));
    }

    [Theory]
    [InlineData("../feed.db")]
    [InlineData("a/../../feed.db")]
    [InlineData("/etc/passwd")]
    [InlineData("")]
    [InlineData(".")]
    public async Task A_name_cannot_leave_the_store(string name)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => blobs.WriteAsync(name, new byte[1], default));
        await Assert.ThrowsAsync<ArgumentException>(() => blobs.OpenAsync(name, default));
        await Assert.ThrowsAsync<ArgumentException>(() => blobs.DeleteAsync(name, default));
    }

    private async Task<byte[]?> ReadAsync(string name)
    {
        await using var blob = (await blobs.OpenAsync(name, default))!;
        var content = new byte[blob.Length];
        await blob.Content.ReadExactlyAsync(content);
        return content;
    }

    private async Task<List<string>> ListAsync(string prefix)
    {
        var names = new List<string>();
        await foreach (var name in blobs.ListAsync(prefix, default))
            names.Add(name);
        return [.. names.Order(StringComparer.Ordinal)];
    }
}
