namespace RecognitionFeed.BrowserTests;

/// <summary>Where a photo is cut and blurred.</summary>
public sealed class PhotoEditor(Person person)
{
    private ILocator Root => person.Page.GetByRole(AriaRole.Dialog, new() { NameRegex = new("^Redigera bild") });

    public ILocator Open(int number = 1) => person.Button($"Redigera bild, bild {number}");

    public ILocator Button(string name) => Root.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Area(int number, int of) => Button($"Suddad yta {number} av {of}");

    public ILocator Done => Button("Klar");

    private ILocator Photo => Root.Locator("img");

    public async Task IsReadyAsync() =>
        await Expect(Photo).ToHaveJSPropertyAsync("complete", true, new() { Timeout = 20_000 });

    /// <summary>With one finger, from one place of the photo to another, in fractions of its width and height.</summary>
    public async Task DrawAsync((double X, double Y) from, (double X, double Y) to)
    {
        var chromium = await person.Context.NewCDPSessionAsync(person.Page);
        var box = (await Photo.BoundingBoxAsync())!;
        async Task Touch(string type, params (double X, double Y)[] at) =>
            await chromium.SendAsync(
                "Input.dispatchTouchEvent",
                new Dictionary<string, object>
                {
                    ["type"] = type,
                    ["touchPoints"] = at.Select(it => new
                    {
                        x = box.X + it.X * box.Width,
                        y = box.Y + it.Y * box.Height,
                    }),
                }
            );
        await Touch("touchStart", from);
        for (var part = 0.25; part <= 1; part += 0.25)
            await Touch("touchMove", (from.X + (to.X - from.X) * part, from.Y + (to.Y - from.Y) * part));
        await Touch("touchEnd");
    }

    /// <summary>How large an area is, in parts of the photo.</summary>
    public async Task<(double X, double Y, double Width, double Height)> PlaceAsync(ILocator area)
    {
        var (part, whole) = ((await area.BoundingBoxAsync())!, (await Photo.BoundingBoxAsync())!);
        return (
            (part.X - whole.X) / whole.Width,
            (part.Y - whole.Y) / whole.Height,
            part.Width / whole.Width,
            part.Height / whole.Height
        );
    }
}
