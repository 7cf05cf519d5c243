namespace RecognitionFeed.Operations.Demo.Scenes;

/// <summary>The light of a scene: every volume is shaded by it, so that what stands together looks lit together.</summary>
/// <param name="From">Where it comes from: -1 left, 1 right.</param>
/// <param name="Lit">Its colour, taken on by what it meets.</param>
/// <param name="Shade">The colour of what is turned away.</param>
/// <param name="Strength">0 overcast, 1 low sun.</param>
/// <param name="Rim">The bright edge of figures against the light; null for none.</param>
internal sealed record Light(double From, string Lit, string Shade, double Strength, string? Rim = null)
{
    /// <summary>The colour of the air between, and how much of it lies over what is seen.</summary>
    internal string Air { get; init; } = "#1b2440";
    internal double Haze { get; init; }

    internal string Through(string color) => Haze > 0 ? Tint.Mix(color, Air, Haze) : color;

    internal static readonly Light Day = new(-1, "#fff3dc", "#27324f", 0.55);
    internal static readonly Light Overcast = new(-0.6, "#eef2f6", "#2c3547", 0.35);
    internal static readonly Light LowSun = new(1, "#ffd29a", "#2a2a4a", 0.9, "#ffe3b0");
    internal static readonly Light Lamp = new(-0.7, "#ffdba6", "#2b2036", 0.75);
}
