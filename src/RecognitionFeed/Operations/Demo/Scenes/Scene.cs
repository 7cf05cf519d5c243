using System.Globalization;

namespace RecognitionFeed.Operations.Demo.Scenes;

/// <summary>A drawn photograph of the demo city, the same in every run.</summary>
public sealed class Scene
{
    private readonly Action<Canvas> paint;
    private readonly double width;
    private readonly double height;

    private Scene(double width, double height, Action<Canvas> paint) =>
        (this.width, this.height, this.paint) = (width, height, paint);

    internal static Scene Landscape(Action<Canvas> paint) => new(1200, 800, paint);

    internal static Scene Portrait(Action<Canvas> paint) => new(960, 1200, paint);

    internal static Scene Square(Action<Canvas> paint) => new(1000, 1000, paint);

    /// <summary>How wide the photograph is made: high ones narrower, so that all have about as many pixels.</summary>
    public int PixelWidth =>
        width > height ? 1600
        : width < height ? 1280
        : 1440;

    /// <summary>The picture as SVG with the given width in pixels; it refers to nothing outside itself.</summary>
    public string ToSvg(int pixelWidth)
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            // SVG wants a point and a hyphen where Swedish writes a comma and a minus sign.
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            var canvas = new Canvas(width, height, 7);
            paint(canvas);
            return canvas.ToSvg(pixelWidth);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
