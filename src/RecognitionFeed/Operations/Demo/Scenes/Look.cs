namespace RecognitionFeed.Operations.Demo.Scenes;

internal enum Hair
{
    Short,
    Parted,
    Bob,
    Long,
    Bun,
    Ponytail,
    Curly,
    Afro,
    Buzz,
    Bald,
    Shawl,
}

internal enum Hat
{
    None,
    Helmet,
    HardHat,
    Beanie,
    Cap,
    Cook,
    Souwester,
    SwimCap,
}

internal enum Mood
{
    Smile,
    Laugh,
    Calm,
    Down,
}

/// <summary>How somebody looks, whatever they wear today.</summary>
internal sealed record Look(string Skin, Hair Hair, string HairColor)
{
    internal bool Beard { get; init; }
    internal bool Glasses { get; init; }
    internal bool Old { get; init; }
    internal bool Child { get; init; }
    internal double Width { get; init; } = 1;

    private static readonly string[] Skins =
    [
        "#f4cfb4",
        "#eebf9f",
        "#e3ab86",
        "#c98d63",
        "#a66b45",
        "#7d4c30",
        "#5a3524",
    ];

    internal static Look Of(int skin, Hair hair, string color) => new(Skins[skin], hair, color);

    internal static readonly Look Maj = Of(0, Hair.Bun, "#d9d6d2") with { Old = true, Glasses = true };
    internal static readonly Look Sven = Of(1, Hair.Bald, "#cfcac4") with { Old = true };
    internal static readonly Look Gunvor = Of(0, Hair.Curly, "#ece8e4") with { Old = true };
    internal static readonly Look Amina = Of(4, Hair.Shawl, "#3f6f7c");
    internal static readonly Look Leila = Of(3, Hair.Long, "#2a1b18");
    internal static readonly Look Sara = Of(0, Hair.Ponytail, "#b9824a");
    internal static readonly Look Ida = Of(1, Hair.Bob, "#6b4226");
    internal static readonly Look Karin = Of(0, Hair.Bob, "#c9a06a") with { Glasses = true };
    internal static readonly Look Selam = Of(5, Hair.Afro, "#1d1412");
    internal static readonly Look Hodan = Of(5, Hair.Shawl, "#b5563c");
    internal static readonly Look Thuy = Of(2, Hair.Bob, "#17141a");
    internal static readonly Look Erik = Of(1, Hair.Short, "#8a5a33") with { Beard = true };
    internal static readonly Look Omar = Of(3, Hair.Short, "#1f1715") with { Beard = true };
    internal static readonly Look Yonas = Of(6, Hair.Buzz, "#15100e");
    internal static readonly Look Lars = Of(1, Hair.Parted, "#9a938c") with { Width = 1.1 };
    internal static readonly Look Dejan = Of(2, Hair.Parted, "#3a281f");
    internal static readonly Look Nils = Of(0, Hair.Short, "#d8b06c");
    internal static readonly Look Mats = Of(1, Hair.Bald, "#6e5a48") with { Beard = true, Width = 1.14 };

    internal Look AsChild() => this with { Child = true, Beard = false, Width = 1 };
}
