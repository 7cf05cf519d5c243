using static RecognitionFeed.Operations.Demo.Scenes.Canvas;

namespace RecognitionFeed.Operations.Demo.Scenes;

/// <summary>What a camera adds: glow, bokeh, rays, vignette, grain, and things too near to be sharp.</summary>
internal static class Lens
{
    /// <summary>Out-of-focus lights.</summary>
    internal static void Bokeh(this Canvas c, int count, double top, double bottom, double size, params string[] colors)
    {
        for (var i = 0; i < count; i++)
        {
            var (x, y, r) = (c.Between(0, c.W), c.Between(top, bottom), size * c.Between(0.35, 1));
            var color = c.Pick(colors);
            c.Circle(
                x,
                y,
                r,
                c.Round($"{color}/.5", $"{color}/.55@.8", $"{color}/.85@.93", $"{color}/0"),
                c.Between(0.25, 0.75)
            );
        }
    }

    /// <summary>
    /// Shafts of light from a point, e.g. a low sun or a high window. Soft by layers: to blur them would cost more than
    /// the rest of the picture.
    /// </summary>
    internal static void Rays(
        this Canvas c,
        double x,
        double y,
        double length,
        double from,
        double to,
        int count,
        string color,
        double opacity
    )
    {
        var light = c.Define(
            $"ray {color} {x} {y} {length}",
            id =>
                $"<radialGradient id=\"{id}\" gradientUnits=\"userSpaceOnUse\" cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(length)}\"><stop offset=\"0\" stop-color=\"{color}\"/><stop offset=\"1\" stop-color=\"{color}\" stop-opacity=\"0\"/></radialGradient>"
        );
        for (var i = 0; i < count; i++)
        {
            var angle = (from + (to - from) * (i + c.Between(0.1, 0.9)) / count) * Math.PI / 180;
            var spread = c.Between(0.016, 0.05);
            var strength = opacity * c.Between(0.3, 0.8) / 5;
            for (var layer = 1; layer <= 5; layer++)
            {
                var (less, more) = (angle - spread * layer / 5, angle + spread * layer / 5);
                c.Polygon(
                    light,
                    strength,
                    x,
                    y,
                    x + Math.Cos(less) * length,
                    y + Math.Sin(less) * length,
                    x + Math.Cos(more) * length,
                    y + Math.Sin(more) * length
                );
            }
        }
    }

    /// <summary>The last layer: a wash of colour and dark corners. (The grain comes in development.)</summary>
    internal static void Finish(this Canvas c, string wash = "#ffb066", double washed = 0.1, double vignette = 0.42)
    {
        if (washed > 0)
            using (c.Group(blend: "soft-light"))
                c.Rect(0, 0, c.W, c.H, c.FadeDiagonal(wash, Tint.Mix(wash, "#20305c", 0.85)), washed * 2.4);
        c.Rect(
            0,
            0,
            c.W,
            c.H,
            c.Define(
                $"vignette {vignette}",
                id =>
                    $"<radialGradient id=\"{id}\" cx=\".5\" cy=\".46\" r=\".78\"><stop offset=\".5\" stop-color=\"#05070f\" stop-opacity=\"0\"/><stop offset=\"1\" stop-color=\"#05070f\" stop-opacity=\"{vignette.ToString(System.Globalization.CultureInfo.InvariantCulture)}\"/></radialGradient>"
            )
        );
    }

    /// <summary>Leaves or blossoms right in front of the lens.</summary>
    internal static void NearLeaves(
        this Canvas c,
        double x,
        double y,
        double reach,
        int count,
        double blur,
        params string[] colors
    )
    {
        using (c.Group(blur: blur))
            for (var i = 0; i < count; i++)
            {
                var (angle, distance) = (c.Between(0, Math.PI * 2), reach * Math.Sqrt(c.Random.NextDouble()));
                var size = reach * c.Between(0.12, 0.26);
                c.Ellipse(
                    x + Math.Cos(angle) * distance,
                    y + Math.Sin(angle) * distance * 0.8,
                    size,
                    size * 0.42,
                    c.Pick(colors),
                    c.Between(0.6, 0.95),
                    c.Between(0, 180)
                );
            }
    }

    /// <summary>Rain or snow that falls at a slant; long drops are rain.</summary>
    internal static void Falling(
        this Canvas c,
        int count,
        double length,
        double thickness,
        string color,
        double opacity,
        double slant = 0.12
    )
    {
        for (var i = 0; i < count; i++)
        {
            var (x, y, l) = (c.Between(-20, c.W), c.Between(-20, c.H), length * c.Between(0.4, 1));
            c.Line(x, y, x + l * slant, y + l, color, thickness * c.Between(0.5, 1.2), opacity * c.Between(0.3, 1));
        }
    }

    /// <summary>Flakes so near the lens that they are round and soft.</summary>
    internal static void NearFlakes(this Canvas c, int count, double size, string color, double opacity)
    {
        for (var i = 0; i < count; i++)
        {
            var (x, y, r) = (c.Between(0, c.W), c.Between(0, c.H), size * c.Between(0.6, 1.7));
            c.Circle(x, y, r, c.Round($"{color}/.9", $"{color}/.7@.4", $"{color}/0"), opacity * c.Between(0.4, 1));
        }
    }
}
