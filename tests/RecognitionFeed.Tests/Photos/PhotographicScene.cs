namespace RecognitionFeed.Tests.Photos;

/// <summary>
/// A picture with what makes a photograph costly: soft shapes of every size, edges, and the grain of a sensor. The bytes
/// come out as a phone's do (some 3 MB for 12 megapixels).
/// </summary>
internal static class PhotographicScene
{
    internal static byte[] Jpeg(int width, int height, string option = "") =>
        TestPhoto.Encode(
            Pixels(width, height),
            width,
            height,
            3,
            $"jpg[Q=88{(option.Length > 0 ? "," + option : "")}]"
        );

    internal static byte[] Png(int width, int height) =>
        TestPhoto.Encode(Pixels(width, height), width, height, 3, "png");

    private static byte[] Pixels(int width, int height)
    {
        const int size = 256;
        var random = new Random(2035);
        var noise = new float[size * size];
        foreach (ref var value in noise.AsSpan())
            value = random.NextSingle();

        var pixels = new byte[width * height * 3];
        Parallel.For(
            0,
            height,
            y =>
            {
                var grain = new Random(y);
                for (var x = 0; x < width; x++)
                {
                    var (u, v) = (x * 8f / width, y * 8f / width);
                    float light = 0;
                    float color = 0;
                    for (var (octave, weight) = (0, 0.5f); octave < 7; octave++, weight *= 0.55f, u *= 2.1f, v *= 2.1f)
                    {
                        light += weight * Smooth(noise, size, u, v);
                        color += weight * Smooth(noise, size, v + 31, u + 17);
                    }
                    var edge = light > 0.52f ? 40 : 0;
                    var sensor = grain.Next(-5, 6);
                    var at = (y * width + x) * 3;
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
