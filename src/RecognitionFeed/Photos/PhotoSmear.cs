namespace RecognitionFeed.Photos;

/// <summary>
/// Makes an area of a photo unrecognisable for good. A mosaic of many tiles, and a Gaussian blur, can be undone in part: whoever
/// has the font of a name plate, or many faces, tries them all and compares. Here the whole area, however large, becomes at most
/// 4 × 4 mean colours of 16 steps a channel, softly joined: nothing else of its pixels goes into the result, so there is nothing
/// to compare or to sharpen.
/// </summary>
internal static class PhotoSmear
{
    /// <summary>Of its own size, beyond each side: hair, an ear, the edge that the decoder has mixed with its neighbours.</summary>
    internal const double Margin = 0.1;

    /// <summary>Along the longer side; the shorter has as many as keep the cells square.</summary>
    internal const int Cells = 4;

    // Of colour.
    private const int Step = 16;

    internal static void Over(Span<byte> pixels, int width, int height, int bands, PhotoArea area)
    {
        var place = area.Grown(Margin).In(width, height);
        var longer = Math.Max(place.Width, place.Height);
        var columns = Math.Clamp(
            (int)Math.Round(Cells * (double)place.Width / longer),
            1,
            Math.Min(Cells, place.Width)
        );
        var rows = Math.Clamp((int)Math.Round(Cells * (double)place.Height / longer), 1, Math.Min(Cells, place.Height));
        var means = Means(pixels, width, bands, place, columns, rows);
        for (var y = 0; y < place.Height; y++)
        for (var x = 0; x < place.Width; x++)
        {
            var at = ((place.Top + y) * width + place.Left + x) * bands;
            var (column, right, u) = Between(x, place.Width, columns);
            var (row, below, v) = Between(y, place.Height, rows);
            for (var band = 0; band < bands; band++)
            {
                double Mean(int r, int c) => means[(r * columns + c) * bands + band];
                var upper = Mean(row, column) * (1 - u) + Mean(row, right) * u;
                var lower = Mean(below, column) * (1 - u) + Mean(below, right) * u;
                pixels[at + band] = (byte)Math.Round(upper * (1 - v) + lower * v);
            }
        }
    }

    private static double[] Means(
        ReadOnlySpan<byte> pixels,
        int width,
        int bands,
        PhotoPixels place,
        int columns,
        int rows
    )
    {
        var sums = new long[columns * rows * bands];
        var counts = new long[columns * rows];
        for (var y = 0; y < place.Height; y++)
        for (var x = 0; x < place.Width; x++)
        {
            var cell = y * rows / place.Height * columns + x * columns / place.Width;
            var at = ((place.Top + y) * width + place.Left + x) * bands;
            counts[cell]++;
            for (var band = 0; band < bands; band++)
                sums[cell * bands + band] += pixels[at + band];
        }
        return [.. sums.Select((sum, at) => Math.Min(255, Math.Round(sum / (double)counts[at / bands] / Step) * Step))];
    }

    /// <summary>The two cells between whose middles a pixel lies, and how near it is to the second.</summary>
    private static (int First, int Second, double Part) Between(int at, int length, int cells)
    {
        var place = Math.Clamp((at + 0.5) * cells / length - 0.5, 0, cells - 1);
        var first = (int)place;
        return (first, Math.Min(first + 1, cells - 1), place - first);
    }
}
