namespace RecognitionFeed.Highlights;

/// <summary>One of the five perspectives of the city's vision, Helsingborg 2035.</summary>
public sealed record Perspective(string Id, LocalizedName Name)
{
    public static IReadOnlyList<Perspective> All { get; } =
    [
        new("skapande", new("Skapande", "Creative")),
        new("pulserande", new("Pulserande", "Vibrant")),
        new("gemensam", new("Gemensam", "United")),
        new("global", new("Global", "Global")),
        new("balanserad", new("Balanserad", "Balanced")),
    ];
}

/// <summary>A name in the interface's two languages.</summary>
public sealed record LocalizedName(string Sv, string En);
