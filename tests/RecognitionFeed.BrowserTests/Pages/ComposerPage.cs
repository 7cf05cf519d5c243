namespace RecognitionFeed.BrowserTests;

public sealed class ComposerPage(Person person)
{
    private IPage Page => person.Page;

    public ILocator Happened => Page.GetByLabel("Vad hände?");

    public ILocator Meant => Page.GetByLabel("Vad betydde det för invånaren?");

    public ILocator Search => Page.GetByRole(AriaRole.Combobox, new() { Name = "Medarbetare och enheter" });

    public ILocator Publish => person.Button("Publicera");

    public ILocator Informed =>
        Page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^Alla på bilden är informerade") });

    public ILocator Tiles => Page.Locator("li[data-photo]");

    /// <param name="number">The photo's place, from 1.</param>
    public ILocator Alt(int number) =>
        Page.GetByRole(AriaRole.Textbox, new() { Name = $"Vad syns på bilden? (Bilder {number})" });

    public ILocator Decorative(int number) =>
        Page.GetByRole(AriaRole.Checkbox, new() { Name = $"Dekorativ bild (Bilder {number})" });

    public async Task<ComposerPage> OpenAsync(string path = "/compose")
    {
        await person.GoToAsync(path);
        await Expect(Happened).ToBeVisibleAsync();
        return this;
    }

    public Task AddPhotosAsync(params string[] files) =>
        Page.Locator("input[type=file][multiple]").SetInputFilesAsync(files);

    public Task IsUploadedAsync(int number = 1) => SaysAsync(number, "Uppladdad");

    /// <summary>What stands at a photo.</summary>
    public async Task SaysAsync(int number, string text) =>
        await Expect(Tiles.Nth(number - 1)).ToContainTextAsync(text, new() { Timeout = 20_000 });

    public async Task IsKeptOnTheDeviceAsync() =>
        await Expect(Page.GetByText("Sparat på enheten", new() { Exact = true })).ToBeVisibleAsync();

    public async Task ChooseAsync(string search, string option)
    {
        await Search.FillAsync(search);
        await Page.GetByRole(AriaRole.Option, new() { NameRegex = new($"^{option}") }).ClickAsync();
    }

    /// <summary>All that publishing needs.</summary>
    public async Task WriteAsync(string happened, params string[] photos)
    {
        await AddPhotosAsync(photos);
        for (var number = 1; number <= photos.Length; number++)
            await Alt(number).FillAsync($"Kollegor i solen, bild {number}");
        await Happened.FillAsync(happened);
        if (photos.Length > 0)
            await Informed.CheckAsync();
    }
}
