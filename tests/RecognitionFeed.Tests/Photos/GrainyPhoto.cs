namespace RecognitionFeed.Tests.Photos;

/// <summary>Photos of fine detail: what is blurred can be told from what is not.</summary>
internal static class GrainyPhoto
{
    /// <summary>Grain everywhere. In the area it is another for each <paramref name="face"/>, elsewhere always the same.</summary>
    internal static byte[] Of(int face, RecognitionFeed.Photos.PhotoArea area, string format, int width, int height)
    {
        var (here, elsewhere) = (new Random(face), new Random(2035));
        var (left, top, w, h) = area.In(width, height);
        var pixels = new byte[width * height * 3];
        for (var y = 0; y < height; y++)
        for (var x = 0; x < width; x++)
        {
            var isFace = x >= left && x < left + w && y >= top && y < top + h;
            var (common, own) = (elsewhere.Next(48, 209), here.Next(48, 209));
            pixels.AsSpan((y * width + x) * 3, 3).Fill((byte)(isFace ? own : common));
        }
        return TestPhoto.Encode(pixels, width, height, 3, format);
    }
}
