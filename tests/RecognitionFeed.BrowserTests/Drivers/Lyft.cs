using RecognitionFeed.Tests;

namespace RecognitionFeed.BrowserTests;

/// <summary>The real application with its small city, and one Chromium: started once, shared by every journey.</summary>
public sealed class Lyft : IAsyncLifetime
{
    private const string ChromiumPath = "/usr/bin/chromium";

    private static readonly string[] ChromiumArguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private IPlaywright? playwright;
    private Task? fivePages;

    public FeedApp App { get; } = new();

    public IBrowser Chromium { get; private set; } = null!;

    public TestPhotos Photos { get; private set; } = null!;

    /// <summary>Until the feed has at least five pages; made when the first journey needs them.</summary>
    public Task HasFivePagesAsync() => fivePages ??= ManyHighlights.MakeAsync(this);

    public async Task InitializeAsync()
    {
        if (!File.Exists(ChromiumPath))
            throw new InvalidOperationException(
                $"The browser journeys need {ChromiumPath}. On Debian: apt-get install chromium"
            );
        SetDefaultExpectTimeout(10_000);
        var starting = ((IAsyncLifetime)App).InitializeAsync();
        playwright = await Playwright.CreateAsync();
        Chromium = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = ChromiumPath, Args = ChromiumArguments }
        );
        Photos = new TestPhotos(Chromium);
        await starting;
    }

    public async Task DisposeAsync()
    {
        if (Chromium is not null)
            await Chromium.DisposeAsync();
        playwright?.Dispose();
        Photos?.Dispose();
        await ((IAsyncLifetime)App).DisposeAsync();
    }
}

[CollectionDefinition(nameof(Lyft))]
public sealed class LyftCollection : ICollectionFixture<Lyft>;
