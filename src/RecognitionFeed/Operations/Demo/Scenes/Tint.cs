using System.Globalization;

namespace RecognitionFeed.Operations.Demo.Scenes;

/// <summary>Colours as "#rrggbb".</summary>
internal static class Tint
{
    /// <summary>The way from <paramref name="from"/> to <paramref name="to"/>; 0 is the first, 1 the second.</summary>
    internal static string Mix(string from, string to, double share)
    {
        var (a, b) = (Parse(from), Parse(to));
        var t = Math.Clamp(share, 0, 1);
        return Hex(a.R + (b.R - a.R) * t, a.G + (b.G - a.G) * t, a.B + (b.B - a.B) * t);
    }

    internal static string Darker(string color, double share) => Mix(color, "#0a0d18", share);

    internal static string Lighter(string color, double share) => Mix(color, "#ffffff", share);

    private static (double R, double G, double B) Parse(string color)
    {
        if (color.Length == 4)
            color = $"#{color[1]}{color[1]}{color[2]}{color[2]}{color[3]}{color[3]}";
        var rgb = int.Parse(color.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return (rgb >> 16, (rgb >> 8) & 255, rgb & 255);
    }

    private static string Hex(double r, double g, double b) =>
        $"#{(int)Math.Round(r):x2}{(int)Math.Round(g):x2}{(int)Math.Round(b):x2}";
}
