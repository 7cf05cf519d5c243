namespace RecognitionFeed.BrowserTests;

/// <summary>One highlight on the screen.</summary>
public sealed class Card(Person person, ILocator root)
{
    public ILocator Root => root;

    public ILocator Photos => root.Locator(".photo__image");

    /// <param name="kind">As the interface names it: "Hjärta".</param>
    public ILocator Reaction(string kind) =>
        root.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{kind}, \\d+$") });

    /// <summary>"12 gratulationer"</summary>
    public ILocator Comments => root.Locator(".card__comments");

    public ILocator Next => root.GetByRole(AriaRole.Button, new() { Name = "Nästa bild" });

    public ILocator Previous => root.GetByRole(AriaRole.Button, new() { Name = "Föregående bild" });

    public ILocator Unfold => root.Locator(".story__more");

    public async Task<int> CountAsync(string kind)
    {
        var label = await Reaction(kind).GetAttributeAsync("aria-label");
        return int.Parse(label!.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    public async Task HasCountAsync(string kind, int count) =>
        await Expect(Reaction(kind)).ToHaveAttributeAsync("aria-label", $"{kind}, {count}");

    public async Task IsReactedToAsync(string kind, bool yes = true) =>
        await Expect(Reaction(kind)).ToHaveAttributeAsync("aria-pressed", yes ? "true" : "false");

    /// <summary>Until the photo is there and drawn; its natural width.</summary>
    public async Task<int> PhotoIsShownAsync(int index = 0)
    {
        await Photos.Nth(index).ScrollIntoViewIfNeededAsync();
        return await Photos
            .Nth(index)
            .EvaluateAsync<int>("async (it) => { await it.decode(); return it.naturalWidth; }");
    }

    public async Task ChooseInMenuAsync(string choice)
    {
        await root.GetByRole(AriaRole.Button, new() { NameRegex = new("^Mer för ") }).ClickAsync();
        await root.GetByRole(AriaRole.Button, new() { Name = choice })
            .Or(root.GetByRole(AriaRole.Link, new() { Name = choice }))
            .ClickAsync();
        _ = person;
    }
}
