namespace RecognitionFeed.BrowserTests;

public sealed class OfflineJourneys(Lyft lyft) : Journey(lyft)
{
    [Fact]
    public async Task The_last_feed_and_the_photos_seen_can_be_read_offline_under_a_banner()
    {
        var id = await Lyft.A_highlight("Läses i tunneln.");
        var staff = await Someone("staff");
        await staff.Feed.OpenLiveAsync();
        await staff.ServiceWorkerStandsAsync();
        await staff.Page.ReloadAsync();
        await staff.Feed.Card(id).PhotoIsShownAsync();

        await staff.LosesTheNetworkAsync();
        await Expect(staff.Feed.OfflineBanner).ToBeVisibleAsync();
        await staff.Page.ReloadAsync();

        await Expect(staff.Feed.Card(id).Root).ToContainTextAsync("Läses i tunneln.");
        Assert.True(await staff.Feed.Card(id).PhotoIsShownAsync() > 0);
        await Expect(staff.Feed.OfflineBanner).ToContainTextAsync("visar det som hämtades");
        await staff.Feed.Card(id).Root.Locator(".card__time").ClickAsync();
        await Expect(staff.Page.Locator("h1.card__title")).ToBeVisibleAsync();

        await staff.IsOnlineAgainAsync();
        await Expect(staff.Feed.OfflineBanner).ToHaveCountAsync(0, new() { Timeout = 20_000 });
    }

    [Fact]
    public async Task Signing_out_leaves_nothing_of_the_feed_in_the_browser()
    {
        var id = await Lyft.A_highlight("Ska inte ligga kvar.");
        var staff = await Someone("staff");
        await staff.Feed.OpenLiveAsync();
        await staff.ServiceWorkerStandsAsync();
        await staff.Page.ReloadAsync();
        await staff.Feed.Card(id).PhotoIsShownAsync();
        await Expect(staff.Button("Ditt konto: Adam Medarbetare")).ToBeVisibleAsync();

        await staff.Button("Ditt konto: Adam Medarbetare").ClickAsync();
        await staff.Button("Logga ut").ClickAsync();

        await Expect(staff.Heading("Vem är du?")).ToBeVisibleAsync();
        var kept = await staff.Page.EvaluateAsync<string[]>(
            """
            async () => {
              const texts = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
              for (const name of await caches.keys()) {
                const cache = await caches.open(name);
                for (const request of await cache.keys())
                  if (!new URL(request.url).pathname.startsWith('/assets/'))
                    texts.push(`${request.url} ${await (await cache.match(request)).text()}`);
              }
              return texts;
            }
            """
        );
        Assert.DoesNotContain(kept, text => text.Contains(id.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain(kept, text => text.Contains("/photos/", StringComparison.Ordinal));
    }
}
