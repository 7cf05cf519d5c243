namespace RecognitionFeed.BrowserTests;

public sealed class FeedPage(Person person)
{
    private IPage Page => person.Page;

    public ILocator Root => Page.GetByRole(AriaRole.Feed);

    public ILocator Articles => Root.GetByRole(AriaRole.Article);

    /// <summary>"3 nya lyft"</summary>
    public ILocator Pill => Page.GetByRole(AriaRole.Button, new() { NameRegex = new(@"^\d+ (nytt|nya) lyft$") });

    public ILocator OfflineBanner => Page.Locator(".offline").GetByText("Du är offline");

    public ILocator More => person.Button("Visa fler");

    public async Task<FeedPage> OpenAsync(string path = "/")
    {
        await person.GoToAsync(path);
        await Expect(Root.Or(Page.GetByRole(AriaRole.Heading, new() { Level = 2 })).First).ToBeVisibleAsync();
        return this;
    }

    /// <summary>Opened, and following what happens.</summary>
    public async Task<FeedPage> OpenLiveAsync(string path = "/")
    {
        await OpenAsync(path);
        await person.IsLiveAsync();
        return this;
    }

    public Card Card(Guid highlight) => new(person, Page.Locator($"[id='h-{highlight}']"));

    public Card CardAbout(string text) => new(person, Page.Locator("article").Filter(new() { HasText = text }));
}
