using System.Net;
using RecognitionFeed.Storage;
using RecognitionFeed.Storage.Azure;

namespace RecognitionFeed.Tests.Storage.Blobs;

[Trait("Without", "Database")]
public sealed class AzureBlobStoreTests : BlobStoreContract, IAsyncLifetime
{
    private AzureBlobStore blobs = null!;

    private protected override IBlobStore Blobs => blobs;

    public async Task InitializeAsync() => blobs = await Azurite.Shared.NewStoreAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task All_names_are_listed_however_many()
    {
        var names = Enumerable.Range(0, 1_050).Select(number => $"many/{number:0000} åäö&<+%.bin").ToList();
        await Parallel.ForEachAsync(
            names,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (name, stop) => await blobs.WriteAsync(name, new byte[1], stop)
        );

        Assert.Equal(names, await blobs.NamesAsync("many/"));
        Assert.Equal([0], await blobs.ReadAsync(names[7]));
    }

    [Fact]
    public async Task Nobody_reads_a_blob_without_the_key()
    {
        var container = Azurite.NewContainer();
        var store = Azurite.Store(Azurite.Shared.Address, container);
        await store.PrepareAsync(default);
        await store.WriteAsync("photos/1.jpg", new byte[1], default);

        using var stranger = new HttpClient();
        var answer = await stranger.GetAsync($"{Azurite.Shared.Address}/{container}/photos/1.jpg");

        Assert.False(answer.IsSuccessStatusCode);
        Assert.NotEqual(HttpStatusCode.NotModified, answer.StatusCode);
    }

    [Fact]
    public async Task The_container_is_made_once_however_many_instances_start()
    {
        var container = Azurite.NewContainer();
        await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => Azurite.Store(Azurite.Shared.Address, container).PrepareAsync(default))
        );

        var store = Azurite.Store(Azurite.Shared.Address, container);
        await store.WriteAsync("1", new byte[] { 1 }, default);
        await store.PrepareAsync(default);
        Assert.Equal([1], await store.ReadAsync("1"));
    }

    [Fact]
    public async Task A_container_that_was_not_there_at_the_start_is_made_by_the_first_upload()
    {
        var store = Azurite.Store(Azurite.Shared.Address, Azurite.NewContainer());
        Assert.Null(await store.OpenAsync("1", default));

        await store.WriteAsync("1", new byte[] { 1 }, default);

        Assert.Equal([1], await store.ReadAsync("1"));
    }

    [Fact]
    public async Task A_wrong_key_is_a_refusal_that_names_the_setting()
    {
        var wrong = Azurite.Store(Azurite.Shared.Address, Azurite.NewContainer(), Convert.ToBase64String(new byte[32]));

        var refusal = await Assert.ThrowsAsync<BlobStoreException>(() => wrong.PrepareAsync(default));

        Assert.True(refusal.IsRefusal);
        Assert.Contains("Blobs:AccountKey", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("403", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://lyft.blob.core.windows.net", "lyft")]
    [InlineData("https://lyft.blob.core.windows.net/", "lyft")]
    [InlineData("http://127.0.0.1:10000/devstoreaccount1", "devstoreaccount1")]
    public void The_account_is_read_from_the_address(string address, string account) =>
        Assert.Equal(account, AzureStorage.Account(new Uri(address)));
}
