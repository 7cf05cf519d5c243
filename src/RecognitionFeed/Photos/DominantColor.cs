namespace RecognitionFeed.Photos;

/// <summary>The colour that a photo is remembered by: shown until its placeholder is.</summary>
internal static class DominantColor
{
    private const int Cells = 16 * 16 * 16;

    /// <summary>
    /// Sorts the pixels into cells of 16 steps a channel, vivid ones counting more, and answers the mean of the fullest
    /// as "#rrggbb". White where all is transparent.
    /// </summary>
    internal static string Of(ReadOnlySpan<byte> pixels, int bands)
    {
        var weights = new double[Cells];
        var sums = new (double R, double G, double B)[Cells];
        for (var at = 0; at + bands <= pixels.Length; at += bands)
        {
            if (bands == 4 && pixels[at + 3] < 128)
                continue;
            var (r, g, b) = (pixels[at], pixels[at + 1], pixels[at + 2]);
            var weight = 0.3 + Vividness(r, g, b);
            var cell = (r >> 4) << 8 | (g >> 4) << 4 | b >> 4;
            weights[cell] += weight;
            sums[cell] = (sums[cell].R + r * weight, sums[cell].G + g * weight, sums[cell].B + b * weight);
        }

        var fullest = Array.IndexOf(weights, weights.Max());
        var total = weights[fullest];
        if (total == 0)
            return "#ffffff";
        var (red, green, blue) = sums[fullest];
        return $"#{(int)(red / total):x2}{(int)(green / total):x2}{(int)(blue / total):x2}";
    }

    private static double Vividness(byte r, byte g, byte b)
    {
        var max = Math.Max(r, Math.Max(g, b));
        var min = Math.Min(r, Math.Min(g, b));
        return (max - min) / 255.0;
    }
}
