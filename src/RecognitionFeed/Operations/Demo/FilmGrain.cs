using RecognitionFeed.Photos;

namespace RecognitionFeed.Operations.Demo;

/// <summary>
/// The grain of film, which makes a drawing look taken. Not drawn as noise in SVG: that took half of a picture's time.
/// </summary>
internal static class FilmGrain
{
    private const int Strength = 17;

    /// <summary>The opaque drawing with grain, the same in every run.</summary>
    internal static VipsImage Develop(VipsImage drawn)
    {
        var pixels = drawn.Pixels();
        var developed = new byte[pixels.Length / drawn.Bands * 3];
        var random = 2463534242u;
        for (int from = 0, to = 0; to < developed.Length; from += drawn.Bands, to += 3)
        {
            random ^= random << 13;
            random ^= random >> 17;
            random ^= random << 5;
            // The sum of two is mostly small; black and white keep clean.
            var light = (pixels[from] + 2 * pixels[from + 1] + pixels[from + 2]) / 4;
            var kept = 70 + Math.Min(light, 255 - light) * 3 / 2;
            var grain = ((int)(random & 255) + (int)((random >> 8) & 255) - 255) * Strength * kept / 65_536;
            for (var channel = 0; channel < 3; channel++)
                developed[to + channel] = (byte)Math.Clamp(pixels[from + channel] + grain, 0, 255);
        }
        return VipsImage.FromPixels(developed, drawn.Width, drawn.Height, 3);
    }
}
