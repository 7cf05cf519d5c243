using System.Diagnostics;
using System.Security.Cryptography;
using RecognitionFeed.Storage;
using RecognitionFeed.Storage.Azure;

namespace RecognitionFeed.Tests.Storage.Blobs;

/// <summary>Azure is far away: requests and answers get stuck, and the service may die.</summary>
[Trait("Without", "Database")]
public sealed class AzureLineTests : IDisposable
{
    private static readonly byte[] Content = RandomNumberGenerator.GetBytes(3_000_000);
    private readonly string container = Azurite.NewContainer();
    private readonly Line line = new(Azurite.Shared.Port);
    private readonly AzureBlobStore blobs;

    public AzureLineTests() => blobs = Azurite.Store(Azurite.AddressAt(line.Port), container);

    public void Dispose() => line.Dispose();

    [Fact]
    public async Task An_answer_that_does_not_come_is_asked_for_a_second_time()
    {
        await blobs.WriteAsync("1", Content, default);
        var gets = 0;
        line.Rule = head => IsRead(head) && Interlocked.Increment(ref gets) == 1 ? new(long.MaxValue, 0) : Passage.Free;

        var watch = Stopwatch.StartNew();
        Assert.Equal(Content, await blobs.ReadAsync("1"));

        Assert.Equal(2, gets);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}, as long as one attempt may");
    }

    [Fact]
    public async Task A_photo_that_gets_stuck_on_its_way_goes_on_where_it_stopped()
    {
        await blobs.WriteAsync("1", Content, default);
        var gets = 0;
        line.Rule = head =>
            IsRead(head) && Interlocked.Increment(ref gets) <= 2 ? new(long.MaxValue, 1_000_000) : Passage.Free;

        Assert.Equal(Content, await blobs.ReadAsync("1"));

        Assert.Equal(3, gets);
        Assert.Equal(2, line.Requests.Count(head => head.Contains("If-Match", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_photo_that_was_replaced_on_its_way_is_not_mixed()
    {
        await blobs.WriteAsync("1", Content, default);
        line.Rule = head => IsRead(head) ? new(long.MaxValue, 1_000_000) : Passage.Free;
        await using var blob = (await blobs.OpenAsync("1", default))!;
        await blobs.WriteAsync("1", new byte[3_000_000], default);
        line.Rule = _ => Passage.Free;

        await Assert.ThrowsAsync<BlobStoreException>(() => blob.Content.CopyToAsync(Stream.Null));
    }

    [Fact]
    public async Task Nobody_waits_for_ever_for_answers_that_do_not_come()
    {
        await blobs.WriteAsync("1", Content, default);
        line.Rule = _ => new(long.MaxValue, 0);

        var watch = Stopwatch.StartNew();
        await Assert.ThrowsAsync<BlobStoreException>(() => blobs.OpenAsync("1", default));

        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task Killed_during_an_upload_the_old_blob_is_whole_and_the_upload_finishes()
    {
        using var azurite = new Azurite();
        using var stuck = new Line(azurite.Port);
        var direct = Azurite.Store(azurite.Address, container);
        var slow = Azurite.Store(Azurite.AddressAt(stuck.Port), container);
        await direct.WriteAsync("the-same", Content, default);
        await azurite.Has_kept("the-same");
        var newer = RandomNumberGenerator.GetBytes(12_000_000);
        var half = new Passage(5_000_000, 0);
        stuck.Rule = head => head.StartsWith("PUT", StringComparison.Ordinal) ? half : Passage.Free;

        var writing = slow.WriteAsync("the-same", newer, default);
        await half.Stuck.Task;
        stuck.Cut();
        azurite.Kill();
        azurite.StartAgain();
        Assert.Equal(Content, await direct.ReadAsync("the-same"));

        stuck.Rule = _ => Passage.Free;
        stuck.Mend();
        await writing;
        Assert.Equal(newer, await direct.ReadAsync("the-same"));
    }

    private static bool IsRead(string head) => head.StartsWith("GET", StringComparison.Ordinal);
}
