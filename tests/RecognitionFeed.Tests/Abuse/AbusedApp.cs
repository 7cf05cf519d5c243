using RecognitionFeed.Tests.Faults;
using RecognitionFeed.Tests.Live;

namespace RecognitionFeed.Tests.Abuse;

/// <summary>The application that all tests of abuse share: one after the other, whatever was done to it before.</summary>
public sealed class AbusedApp : IAsyncLifetime
{
    public const string Name = "Abused application";

    /// <summary>With room for what is sent at once: its bounds have tests of their own.</summary>
    public FeedApp App { get; } =
        new FeedApp().With("Limits:Comments:AtOnce", "100").With("Live:MaxUnfinishedWrites", "1000");

    /// <summary>Somebody who listens all the time.</summary>
    internal LiveClient Listener { get; private set; } = null!;

    /// <summary>Connected at the start, and silent ever since: found out only after half a minute.</summary>
    internal RawSocket HalfOpen { get; private set; } = null!;

    /// <summary>Connected at the start, and never said what it speaks.</summary>
    internal RawSocket Speechless { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _ = OutageMinute.Begin(); // passes meanwhile
        await App.InitializeAsync();
        Listener = await LiveClient.ConnectAsync(App, "editor");
        HalfOpen = await RawSocket.ConnectAsync(App);
        await HalfOpen.SayHelloAsync();
        await HalfOpen.SendAsync(RawSocket.Text, RawSocket.Record("""{"type":6}""")); // as browsers do
        Speechless = await RawSocket.ConnectAsync(App);
    }

    /// <summary>Fails unless the one who listens is told of a highlight that is published now.</summary>
    public async Task OthersStillHear()
    {
        var id = await App.A_published_highlight();
        await Listener.MessageAsync("highlightPublished", id);
    }

    public async Task DisposeAsync()
    {
        HalfOpen.Dispose();
        Speechless.Dispose();
        await Listener.DisposeAsync();
        await App.DisposeAsync();
        // Whoever runs some tests only leaves no process behind.
        await OutageMinute.Begin().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}

[CollectionDefinition(AbusedApp.Name)]
public sealed class AbuseCollection : ICollectionFixture<AbusedApp>;
