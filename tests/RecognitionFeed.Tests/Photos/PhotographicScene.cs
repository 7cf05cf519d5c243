namespace RecognitionFeed.Tests.Photos;

/// <summary>
/// A picture with what makes a photograph costly: soft shapes of every size, edges, and the grain of a sensor. The bytes
/// come out as a phone's do.
/// </summary>
internal static class PhotographicScene
{
    private const int Width = 4032;
    private const int Height = 3024;

    private static readonly Lazy<byte[]> TwelveMegapixels = new(() =>
        TestPhoto.Encode(Pixels(), Width, Height, 3, "v")
    );

    /// <param name="format">As libvips names it, with the option: "jpg[Q=88]".</param>
    internal static byte[] Of12Megapixels(string format) =>
        TestPhoto.Vips(TwelveMegapixels.Value, "copy {in} {out}." + format);

    /// <summary>8064 × 6048: four of them beside and below each other.</summary>
    internal static byte[] Of48Megapixels(string format) =>
        TestPhoto.Vips(TwelveMegapixels.Value, $"replicate {{in}} {{out}}.{format} 2 2");

    /// <summary>3840 × 2160.</summary>
    internal static byte[] Of4K(string format) =>
        TestPhoto.Vips(TwelveMegapixels.Value, $"crop {{in}} {{out}}.{format} 0 0 3840 2160");

    private static byte[] Pixels()
    {
        const int size = 256;
        var random = new Random(2035);
        var noise = new float[size * size];
        foreach (ref var value in noise.AsSpan())
            value = random.NextSingle();

        var pixels = new byte[Width * Height * 3];
        Parallel.For(
            0,
            Height,
            y =>
            {
                var grain = new Random(y);
                for (var x = 0; x < Width; x++)
                {
                    var (u, v) = (x * 8f / Width, y * 8f / Width);
                    float light = 0;
                    float color = 0;
                    for (var (octave, weight) = (0, 0.5f); octave < 7; octave++, weight *= 0.55f, u *= 2.1f, v *= 2.1f)
                    {
                        light += weight * Smooth(noise, size, u, v);
                        color += weight * Smooth(noise, size, v + 31, u + 17);
                    }
                    var edge = light > 0.52f ? 40 : 0;
                    var sensor = grain.Next(-9, 10);
                    var at = (y * Width + x) * 3;
                    pixels[at] = Byte(light * 200 + color * 60 - 30 + edge + sensor);
                    pixels[at + 1] = Byte(light * 180 + 10 + edge + sensor);
                    pixels[at + 2] = Byte(light * 150 + (1 - color) * 90 - 20 + sensor);
                }
            }
        );
        return pixels;
    }

    private static float Smooth(float[] noise, int size, float u, float v)
    {
        var (x, y) = ((int)u, (int)v);
        var (fx, fy) = (u - x, v - y);
        (fx, fy) = (fx * fx * (3 - 2 * fx), fy * fy * (3 - 2 * fy));
        float At(int a, int b) => noise[(b & (size - 1)) * size + (a & (size - 1))];
        var upper = At(x, y) + fx * (At(x + 1, y) - At(x, y));
        var lower = At(x, y + 1) + fx * (At(x + 1, y + 1) - At(x, y + 1));
        return upper + fy * (lower - upper);
    }

    private static byte Byte(float value) => (byte)Math.Clamp(value, 0, 255);
}
