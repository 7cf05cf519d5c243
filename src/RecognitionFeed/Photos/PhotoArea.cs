namespace RecognitionFeed.Photos;

/// <summary>A rectangle of a photo, in fractions of its upright width and height: 0, 0 is the upper left corner.</summary>
public readonly record struct PhotoArea(double X, double Y, double Width, double Height)
{
    /// <summary>What a sum of fractions may be beyond 1, as 0.7 + 0.3 is when it is written with few digits.</summary>
    private const double Rounding = 1e-6;

    /// <summary>Whether it lies within the photo and is no smaller than that. Not so for what is no number.</summary>
    internal bool IsWithin(double smallest) =>
        X >= 0
        && Y >= 0
        && Width >= smallest
        && Height >= smallest
        && X + Width <= 1 + Rounding
        && Y + Height <= 1 + Rounding;

    /// <summary>Larger by so much of its own size on every side.</summary>
    internal PhotoArea Grown(double by) =>
        new(X - Width * by, Y - Height * by, Width * (1 + 2 * by), Height * (1 + 2 * by));

    /// <summary>The pixels that it touches, at least one, within a photo of that size.</summary>
    internal PhotoPixels In(int width, int height)
    {
        var left = Math.Clamp((int)Math.Floor(X * width + Rounding), 0, width - 1);
        var top = Math.Clamp((int)Math.Floor(Y * height + Rounding), 0, height - 1);
        var right = Math.Clamp((int)Math.Ceiling((X + Width) * width - Rounding), left + 1, width);
        var bottom = Math.Clamp((int)Math.Ceiling((Y + Height) * height - Rounding), top + 1, height);
        return new PhotoPixels(left, top, right - left, bottom - top);
    }
}

/// <summary>A rectangle in pixels.</summary>
internal readonly record struct PhotoPixels(int Left, int Top, int Width, int Height);
