using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Storage;
using RecognitionFeed.Tests.Storage.Blobs;

namespace RecognitionFeed.Tests.Faults;

/// <summary>One process of the application at a fixed address, with the test city, to be killed and started again.</summary>
internal sealed class OwnFeed : IDisposable
{
    private readonly string[] within;
    private readonly string[] settings;
    private readonly Uri address = new($"http://127.0.0.1:{Azurite.FreePort()}");
    private FeedProcess process = null!;

    private OwnFeed(string[] within, string[] settings)
    {
        this.within = within;
        this.settings =
        [
            $"--Urls={address}",
            "--Limits:Comments:AtOnce=1000",
            "--Limits:Photos:AtOnce=1000",
            .. settings,
        ];
    }

    public int Id => process.Id;

    /// <param name="database">Where the test city is to be put; null where it is there already.</param>
    public static async Task<OwnFeed> StartAsync(
        DbContextOptions<FeedDb>? database,
        string[] within,
        params string[] settings
    )
    {
        var feed = new OwnFeed(within, settings);
        await feed.StartAgainAsync();
        if (database is null)
            return feed;
        try
        {
            await using var db = new FeedDb(database);
            await TestCity.SeedAsync(db);
            return feed;
        }
        catch
        {
            feed.Dispose();
            throw;
        }
    }

    public async Task StartAgainAsync() => process = await FeedProcess.StartAsync(within, settings);

    public void Kill()
    {
        process.Kill();
        process.Dispose();
    }

    public Browser Anybody() =>
        new(new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = address });

    public void Dispose() => process.Dispose();
}
