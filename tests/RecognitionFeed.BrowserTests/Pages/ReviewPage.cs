namespace RecognitionFeed.BrowserTests;

/// <summary>The queue of nominations, and the one that is opened.</summary>
public sealed class ReviewPage(Person person)
{
    private IPage Page => person.Page;

    public ILocator Search => Page.GetByRole(AriaRole.Searchbox, new() { Name = "Sök" });

    public ILocator Rows => Page.GetByRole(AriaRole.List, new() { Name = "Kön" }).GetByRole(AriaRole.Link);

    public ILocator Opened => Page.GetByRole(AriaRole.Article);

    public ILocator Title => Page.Locator("#nomination-title");

    public ILocator Message => Page.Locator("#nomination-message");

    public ILocator Note => Page.GetByRole(AriaRole.Textbox, new() { Name = "Ny anteckning" });

    public ILocator Assignee => Page.GetByRole(AriaRole.Article).GetByLabel("Ansvarig");

    public ILocator Row(string text) => Rows.Filter(new() { HasText = text });

    /// <summary>A button of the opened nomination: those that lie under a single key tell it in their name to the eye only.</summary>
    public ILocator Decision(string name) => Opened.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public async Task<ReviewPage> OpenAsync(string query = "")
    {
        await person.GoToAsync("/nominations" + query);
        await Expect(person.Heading("Nomineringar")).ToBeVisibleAsync();
        return this;
    }

    public async Task<ReviewPage> OpenAsync(Guid nomination)
    {
        await person.GoToAsync($"/nominations/{nomination}");
        await Expect(Title).ToContainTextAsync("Åsa Öberg");
        return this;
    }
}
