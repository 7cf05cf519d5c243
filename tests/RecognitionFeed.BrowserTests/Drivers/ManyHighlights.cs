namespace RecognitionFeed.BrowserTests;

/// <summary>A feed of five pages: landscapes, portraits and squares, short stories and long, one photo or four.</summary>
internal static class ManyHighlights
{
    internal const int Count = 100;

    private static readonly (int Width, int Height)[] Shapes = [(900, 600), (600, 900), (700, 700), (400, 1000)];

    private const string Long =
        "När strömmen försvann i natt gick hela laget in på ledig tid och såg till att alla brukare fick besök före "
        + "klockan sju. Någon kokade kaffe på ett stormkök, någon annan cyklade mellan husen med ficklampa, och en "
        + "tredje ringde runt till anhöriga för att lugna dem. Det är stolthet i varje steg, och det märks i hela "
        + "staden nästa morgon, när allt fungerar som om ingenting hade hänt. Så ser det ut när man bryr sig.";

    internal static async Task MakeAsync(Lyft lyft)
    {
        // Two workers draw the renditions; more at once would only wait.
        await Parallel.ForAsync(0, Count, new ParallelOptions { MaxDegreeOfParallelism = 3 }, (i, _) => One(lyft, i));
    }

    private static async ValueTask One(Lyft lyft, int i)
    {
        var photos = new List<PhotoPart>();
        for (var n = 0; n < (i % 10 == 3 ? 4 : 1); n++)
        {
            var (width, height) = Shapes[(i + n) % Shapes.Length];
            photos.Add(await lyft.A_photo(width, height, hue: (i + n) % 6 * 60));
        }
        await lyft.A_highlight(
            new DraftText
            {
                Story = new StoryParts(
                    i % 3 == 0 ? $"Lyft nummer {i}. {Long}" : $"Lyft nummer {i}. Alla hjälptes åt.",
                    i % 2 == 0 ? "Alla fick hjälp i tid." : ""
                ),
                Photos = photos,
                Units = i % 2 == 0 ? [Tests.TestCity.HomeCareSouth] : [],
                People = i % 5 == 0 ? [Tests.TestCity.Asa] : [],
                Behaviours = i % 4 == 0 ? ["testar-och-lar", "samarbetar"] : [],
                Perspectives = i % 3 == 0 ? ["gemensam"] : [],
                Visit = i % 4 == 1 ? new { place = "Söder", date = "2026-02-03" } : null,
            }
        );
    }
}
