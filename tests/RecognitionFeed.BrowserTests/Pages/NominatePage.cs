namespace RecognitionFeed.BrowserTests;

public sealed class NominatePage(Person person)
{
    private IPage Page => person.Page;

    public ILocator Who => Page.GetByRole(AriaRole.Combobox, new() { Name = "Vem eller vilka?" });

    public ILocator Happened => Page.GetByLabel("Vad hände?");

    public ILocator Meant => Page.GetByLabel("Vad betydde det för invånaren?");

    public ILocator Send => person.Button("Skicka nominering");

    public ILocator SameDeed => Page.GetByRole(AriaRole.Region, new() { Name = "Är det samma sak?" });

    public async Task<NominatePage> OpenAsync()
    {
        await person.GoToAsync("/nominate");
        await Expect(Happened).ToBeVisibleAsync();
        return this;
    }

    public async Task ChooseAsync(string name)
    {
        await Who.FillAsync(name);
        await Page.GetByRole(AriaRole.Option, new() { NameRegex = new(name) }).First.ClickAsync();
        await Expect(person.Button($"Ta bort {name}")).ToBeVisibleAsync();
    }

    public async Task WriteAsync(string name, string happened)
    {
        await ChooseAsync(name);
        await Happened.FillAsync(happened);
    }

    public async Task IsKeptOnTheDeviceAsync() =>
        await Expect(Page.GetByText("Sparat på enheten", new() { Exact = true })).ToBeVisibleAsync();

    public async Task HasArrivedAsync() => await Expect(person.Heading("Tack för att du såg det!")).ToBeFocusedAsync();
}
