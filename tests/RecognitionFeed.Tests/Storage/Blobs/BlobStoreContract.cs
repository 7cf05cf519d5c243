using System.Security.Cryptography;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Tests.Storage.Blobs;

/// <summary>What every store of blobs keeps.</summary>
public abstract class BlobStoreContract
{
    private protected abstract IBlobStore Blobs { get; }

    [Fact]
    public async Task A_blob_is_written_read_listed_and_deleted()
    {
        await Blobs.WriteAsync("kept/a/1.bin", new byte[] { 1, 2, 3 }, default);
        await Blobs.WriteAsync("kept/b/2.bin", new byte[] { 4 }, default);
        Assert.Equal([1, 2, 3], await Blobs.ReadAsync("kept/a/1.bin"));
        Assert.Equal(["kept/a/1.bin"], await Blobs.NamesAsync("kept/a/"));

        await Blobs.DeleteAsync("kept/a/1.bin", default);
        await Blobs.DeleteAsync("kept/a/1.bin", default);

        Assert.Null(await Blobs.OpenAsync("kept/a/1.bin", default));
        Assert.Equal(["kept/b/2.bin"], await Blobs.NamesAsync("kept/"));
    }

    [Fact]
    public async Task A_blob_is_replaced_by_one_of_the_same_name()
    {
        await Blobs.WriteAsync("replaced/1.bin", new byte[1000], default);
        await Blobs.WriteAsync("replaced/1.bin", new byte[] { 7 }, default);

        Assert.Equal([7], await Blobs.ReadAsync("replaced/1.bin"));
    }

    [Fact]
    public async Task A_blob_is_described_by_its_length_and_checksum()
    {
        var content = RandomNumberGenerator.GetBytes(70_000);
        await Blobs.WriteAsync("described/1.bin", content, default);

        var md5 = Convert.ToBase64String(BlobDigest.Md5Of(content));
        Assert.Equal(new BlobDigest(70_000, md5), await Blobs.DescribeAsync("described/1.bin", default));
        Assert.Null(await Blobs.DescribeAsync("described/2.bin", default));
    }

    [Theory]
    [InlineData(0, 100)]
    [InlineData(150_000, 10)]
    [InlineData(199_999, 1)]
    [InlineData(200_000, 0)]
    public async Task Any_part_is_read_whatever_was_expected(int from, int length)
    {
        var content = RandomNumberGenerator.GetBytes(200_000);
        var name = $"parts/{from}.bin";
        await Blobs.WriteAsync(name, content, default);

        foreach (
            var expected in (BlobRange?[])
                [null, new(from, from + length), new(0, 9), new(190_000, null), new(900_000, null)]
        )
        {
            await using var blob = (await Blobs.OpenAsync(name, default, expected))!;
            Assert.Equal(content.Length, blob.Length);
            Assert.Equal(content.Length, blob.Content.Length);
            var part = new byte[length];
            blob.Content.Seek(from, SeekOrigin.Begin);
            await blob.Content.ReadExactlyAsync(part);
            Assert.Equal(content[from..(from + length)], part);

            blob.Content.Seek(0, SeekOrigin.Begin);
            var whole = new MemoryStream();
            await blob.Content.CopyToAsync(whole);
            Assert.Equal(content, whole.ToArray());
        }
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
                Assert.All(await Blobs.NamesAsync("busy/"), name => Assert.Equal("busy/1.bin", name));
                if (await Blobs.ReadAsync("busy/1.bin") is not { } content)
                    continue;
                Assert.Equal(versions[content[0]], content);
                seen++;
            }
        });

        for (var round = 0; round < 10; round++)
            await Task.WhenAll(versions.Select(version => Blobs.WriteAsync("busy/1.bin", version, default)));
        await done.CancelAsync();
        await reading;
    }

    [Fact]
    public async Task A_write_that_is_broken_off_leaves_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Blobs.WriteAsync("broken/1.bin", new byte[1000], new CancellationToken(canceled: true))
        );
        Assert.Null(await Blobs.OpenAsync("broken/1.bin", default));
        Assert.Empty(await Blobs.NamesAsync("broken/"));
    }

    [Theory]
    [InlineData("../feed.db")]
    [InlineData("a/../../feed.db")]
    [InlineData("/etc/passwd")]
    [InlineData("")]
    [InlineData(".")]
    [InlineData(".unfinished/1")]
    [InlineData("a\\..\\b")]
    public async Task A_name_cannot_leave_the_store(string name)
    {
        await Assert.ThrowsAsync<ArgumentException>(async () => await Blobs.WriteAsync(name, new byte[1], default));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Blobs.OpenAsync(name, default));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Blobs.DescribeAsync(name, default));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Blobs.DeleteAsync(name, default));
    }
}
