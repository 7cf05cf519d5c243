using RecognitionFeed.Storage;

namespace RecognitionFeed.Tests.Storage;

/// <summary>Two instances of the application on one PostgreSQL database.</summary>
public sealed class TwoInstances : IAsyncLifetime
{
    /// <summary>With room for a burst: a test that writes hundreds of events at once is not about slow browsers.</summary>
    public FeedApp First { get; } = new FeedApp(DatabaseProvider.PostgreSql).With("Live:MaxUnfinishedWrites", "1000");
    public FeedApp Second { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await First.InitializeAsync();
        Second = await First.AnotherInstance();
    }

    public async Task DisposeAsync()
    {
        await Second.DisposeAsync();
        await ((IAsyncLifetime)First).DisposeAsync();
    }
}
