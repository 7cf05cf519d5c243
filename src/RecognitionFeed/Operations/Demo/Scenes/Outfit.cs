namespace RecognitionFeed.Operations.Demo.Scenes;

internal enum Cut
{
    Tee,
    Shirt,
    Jacket,
    Coat,
    Dress,
    Scrubs,
    Rescue,
    Rainwear,
    Bare,
}

/// <summary>What somebody wears.</summary>
internal sealed record Outfit(Cut Cut, string Top, string Legs, string Shoes)
{
    internal string? Apron { get; init; }
    internal bool HiVis { get; init; }
    internal bool Lanyard { get; init; }
    internal bool Skirt { get; init; }
    internal Hat Hat { get; init; }
    internal string HatColor { get; init; } = "#d8452e";
    internal string? Scarf { get; init; }

    internal bool LongSleeves => Cut is not (Cut.Tee or Cut.Scrubs or Cut.Bare);

    internal static Outfit Scrubs(string color = "#2f7f86") => new(Cut.Scrubs, color, color, "#e9e6e1");

    internal static Outfit Street(string top, string legs = "#2f3b52") => new(Cut.Shirt, top, legs, "#3a2d28");

    internal static Outfit Road(string jacket = "#f08a1c") =>
        new(Cut.Jacket, jacket, "#27324a", "#3d2f25")
        {
            HiVis = true,
            Hat = Hat.HardHat,
            HatColor = "#f5f1e6",
        };

    internal static readonly Outfit Fire = new(Cut.Rescue, "#2b2d35", "#2b2d35", "#15161a")
    {
        HiVis = true,
        Hat = Hat.Helmet,
        HatColor = "#e8e4d6",
    };

    internal static Outfit Cook(string apron = "#b8402f") =>
        new(Cut.Shirt, "#f4f1ea", "#3a4150", "#26262c") { Apron = apron, Hat = Hat.Cook };

    internal static Outfit Garden(string top = "#5c7f45") => new(Cut.Shirt, top, "#4b4636", "#3a4a2c") { Apron = null };

    internal static Outfit Rain(string color) =>
        new(Cut.Rainwear, color, color, Tint.Darker(color, 0.35)) { Hat = Hat.Souwester, HatColor = color };
}
