namespace RecognitionFeed.BrowserTests;

/// <summary>The congratulations below a highlight on its own page.</summary>
public sealed class CommentsSection(Person person)
{
    private IPage Page => person.Page;

    public ILocator Root => Page.GetByRole(AriaRole.Region, new() { Name = "Gratulationer" });

    public ILocator Rows => Root.GetByRole(AriaRole.Listitem);

    public ILocator Field => Root.GetByRole(AriaRole.Textbox, new() { Name = "Skriv en gratulation" });

    public ILocator Send => person.Button("Gratulera");

    /// <summary>"2 nya gratulationer"</summary>
    public ILocator Fresh => Root.GetByRole(AriaRole.Button, new() { NameRegex = new(@"^\d+ (ny|nya) gratulation") });

    public ILocator Row(string text) => Rows.Filter(new() { HasText = text });

    public async Task<CommentsSection> OpenAsync(Guid highlight)
    {
        await person.GoToAsync($"/h/{highlight}");
        await Expect(Root.GetByRole(AriaRole.Heading)).ToBeVisibleAsync();
        return this;
    }

    public async Task<CommentsSection> OpenLiveAsync(Guid highlight)
    {
        await OpenAsync(highlight);
        await person.IsLiveAsync();
        return this;
    }

    public async Task WriteAsync(string text)
    {
        await Field.FillAsync(text);
        await Send.ClickAsync();
    }

    public async Task ChooseAsync(string text, string choice)
    {
        await Row(text).GetByRole(AriaRole.Button, new() { NameRegex = new("^Mer för ") }).ClickAsync();
        await Row(text).GetByRole(AriaRole.Button, new() { Name = choice, Exact = true }).ClickAsync();
    }

    /// <summary>Says yes in the dialog, with a reason where one is given.</summary>
    public async Task ConfirmAsync(string action, string? reason = null)
    {
        var dialog = Page.GetByRole(AriaRole.Dialog);
        if (reason is not null)
            await dialog.GetByRole(AriaRole.Textbox).FillAsync(reason);
        await dialog.GetByRole(AriaRole.Button, new() { Name = action, Exact = true }).ClickAsync();
        await Expect(dialog).ToHaveCountAsync(0);
    }
}
