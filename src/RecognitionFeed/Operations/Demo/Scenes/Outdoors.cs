using System.Globalization;
using System.Text;
using static RecognitionFeed.Operations.Demo.Scenes.Canvas;

namespace RecognitionFeed.Operations.Demo.Scenes;

/// <summary>Sky, land and water.</summary>
internal static class Outdoors
{
    internal static void Sky(this Canvas c, double horizon, params string[] colors) =>
        c.Rect(0, 0, c.W, horizon + 2, c.Fade(colors));

    internal static void Sun(
        this Canvas c,
        double x,
        double y,
        double r,
        string color = "#fff4d6",
        string glow = "#ffb765"
    )
    {
        c.Glow(x, y, r * 9, glow, 0.55);
        c.Glow(x, y, r * 3.6, color, 0.8);
        c.Circle(x, y, r, color);
    }

    internal static void Clouds(
        this Canvas c,
        int count,
        double top,
        double bottom,
        string lit,
        string shade,
        double opacity = 0.8
    )
    {
        using (c.Group(blur: 5))
            for (var i = 0; i < count; i++)
            {
                var (x, y, w) = (c.Between(-80, c.W), c.Between(top, bottom), c.Between(90, 260));
                for (var n = 0; n < 9; n++)
                {
                    var across = c.Between(-1, 1);
                    var h = w * 0.13 * (1.15 - Math.Abs(across)) * c.Between(0.6, 1.3);
                    c.Ellipse(
                        x + across * w,
                        y - h * 0.4,
                        w * c.Between(0.18, 0.4),
                        h,
                        c.Fade(lit, shade),
                        opacity * c.Between(0.35, 0.8)
                    );
                }
            }
    }

    /// <summary>A soft ridge across the picture: hills, far woods, the coast on the other side.</summary>
    internal static void Ridge(
        this Canvas c,
        double y,
        double height,
        string fill,
        int bumps,
        double bottom,
        double opacity = 1
    )
    {
        var d = new StringBuilder($"M-10 {N(bottom)}L-10 {N(y)}");
        var step = (c.W + 20) / bumps;
        for (var i = 0; i < bumps; i++)
        {
            var x = -10 + step * i;
            d.Append(
                CultureInfo.InvariantCulture,
                $"Q{N(x + step / 2)} {N(y - height * c.Between(0.1, 1))} {N(x + step)} {N(y - height * c.Between(0, 0.25))}"
            );
        }
        c.Path(d.Append(CultureInfo.InvariantCulture, $"L{N(c.W + 10)} {N(bottom)}Z").ToString(), fill, opacity);
    }

    /// <summary>A far row of trees, ragged on top.</summary>
    internal static void Treeline(this Canvas c, double y, double height, string color, double opacity = 1)
    {
        for (var x = -20.0; x < c.W + 20; x += height * c.Between(0.22, 0.5))
        {
            var h = height * c.Between(0.55, 1.1);
            c.Ellipse(
                x,
                y - h * 0.42,
                h * c.Between(0.3, 0.5),
                h * 0.58,
                Tint.Mix(color, c.Pick("#ffffff", "#000000"), c.Between(0, 0.1)),
                opacity
            );
        }
        c.Rect(0, y - height * 0.2, c.W, height * 0.25, color, opacity);
    }

    /// <summary>Water between two heights, with the sun's path where there is one.</summary>
    internal static void Water(
        this Canvas c,
        double top,
        double bottom,
        string far,
        string near,
        string glint,
        double sunX = -1,
        double calm = 1
    )
    {
        c.Rect(0, top, c.W, bottom - top, c.Fade(far, near));
        for (var i = 0; i < 420; i++)
        {
            var depth = Math.Pow(c.Random.NextDouble(), 1.7);
            var y = top + depth * (bottom - top);
            var length = 4 + depth * 70 * c.Between(0.4, 1);
            var thick = 0.5 + depth * 3.2 * calm;
            var onPath = sunX >= 0 && c.Random.NextDouble() < 0.55;
            var x = onPath ? sunX + c.Between(-1, 1) * c.Random.NextDouble() * (26 + depth * 190) : c.Between(-30, c.W);
            c.Ellipse(
                x,
                y,
                length / 2,
                thick / 2,
                onPath ? glint : c.Pick(Tint.Mix(near, "#ffffff", 0.22), Tint.Mix(near, "#06101f", 0.35), far),
                onPath ? c.Between(0.35, 0.95) : c.Between(0.15, 0.5)
            );
        }
    }

    /// <summary>A leafy tree: trunk, branches, and hundreds of leaves from shade to light.</summary>
    internal static void Tree(
        this Canvas c,
        double x,
        double ground,
        double height,
        string dark,
        string mid,
        string light,
        int leaves = 150
    )
    {
        var bark = c.Light.Through("#4a3a2d");
        c.Shadow(x - c.Light.From * height * 0.12, ground, height * 0.3, height * 0.04, 0.4);
        c.Path(
            $"M{N(x - height * 0.035)} {N(ground)}Q{N(x - height * 0.012)} {N(ground - height * 0.3)} {N(x - height * 0.02)} {N(ground - height * 0.62)}L{N(x + height * 0.02)} {N(ground - height * 0.62)}Q{N(x + height * 0.014)} {N(ground - height * 0.3)} {N(x + height * 0.04)} {N(ground)}Z",
            c.Volume("#4a3a2d")
        );
        foreach (var side in (double[])[-1, -0.4, 0.5, 1])
            c.Line(
                x,
                ground - height * 0.42,
                x + side * height * 0.24,
                ground - height * c.Between(0.62, 0.8),
                bark,
                height * 0.014
            );
        foreach (var (color, layer) in (ReadOnlySpan<(string, double)>)[(dark, 0), (mid, 0.5), (light, 1)])
            for (var i = 0; i < leaves / 3; i++)
            {
                var (angle, far) = (c.Between(0, Math.PI * 2), Math.Sqrt(c.Random.NextDouble()));
                var lx = x + Math.Cos(angle) * far * height * 0.36 + c.Light.From * layer * height * 0.05;
                var ly = ground - height * 0.68 + Math.Sin(angle) * far * height * 0.31 - layer * height * 0.05;
                c.Ellipse(
                    lx,
                    ly,
                    height * c.Between(0.025, 0.075),
                    height * c.Between(0.02, 0.05),
                    Tint.Mix(
                        c.Light.Through(color),
                        c.Light.Lit,
                        layer * c.Light.Strength * 0.22 * c.Random.NextDouble()
                    ),
                    c.Between(0.75, 1),
                    c.Between(-40, 40)
                );
            }
    }

    internal static void BareTree(
        this Canvas c,
        double x,
        double ground,
        double height,
        string color,
        string? snow = null
    )
    {
        void Grow(double x1, double y1, double angle, double length, int left)
        {
            var (x2, y2) = (x1 + Math.Cos(angle) * length, y1 + Math.Sin(angle) * length);
            c.Line(x1, y1, x2, y2, color, Math.Max(0.8, length * 0.085));
            if (snow is not null && left < 5)
                c.Line(x1, y1 - 1.5, x2, y2 - 1.5, snow, Math.Max(0.7, length * 0.05), 0.85);
            if (left == 0)
                return;
            var branches = left > 4 ? 3 : 2;
            for (var i = 0; i < branches; i++)
                Grow(x2, y2, angle + c.Between(-0.62, 0.62), length * c.Between(0.62, 0.84), left - 1);
        }
        Grow(x, ground, -Math.PI / 2, height * 0.26, 6);
    }

    internal static void Conifer(
        this Canvas c,
        double x,
        double ground,
        double height,
        string color,
        string? snow = null
    )
    {
        c.Rect(x - height * 0.02, ground - height * 0.1, height * 0.04, height * 0.1, "#3a2c22");
        for (var i = 0; i < 7; i++)
        {
            var (y, w) = (ground - height * (0.06 + i * 0.13), height * (0.24 - i * 0.03));
            var tier = Closed(
                x,
                y - height * 0.24,
                x + w,
                y,
                x + w * 0.4,
                y - height * 0.02,
                x - w * 0.4,
                y - height * 0.02,
                x - w,
                y
            );
            c.Path(tier, c.Volume(Tint.Mix(color, "#ffffff", i * 0.015)));
            if (snow is not null)
                c.Path(
                    Closed(
                        x,
                        y - height * 0.24,
                        x + w * 0.8,
                        y - height * 0.045,
                        x + w * 0.2,
                        y - height * 0.1,
                        x - w * 0.5,
                        y - height * 0.055
                    ),
                    snow,
                    0.85
                );
        }
    }

    internal static void Bush(
        this Canvas c,
        double x,
        double ground,
        double width,
        string color,
        int leaves = 60,
        string? bloom = null
    )
    {
        c.Shadow(x, ground, width * 0.6, width * 0.09, 0.4);
        for (var i = 0; i < leaves; i++)
        {
            var (across, up) = (c.Between(-1, 1), c.Random.NextDouble());
            var y = ground - up * width * 0.5 * Math.Sqrt(1 - across * across * 0.8);
            var shade = Tint.Mix(
                Tint.Darker(color, 0.45),
                Tint.Mix(color, c.Light.Lit, 0.3 * c.Light.Strength),
                up * 0.8 + across * c.Light.From * 0.25 + 0.1
            );
            c.Ellipse(
                x + across * width / 2,
                y,
                width * c.Between(0.04, 0.1),
                width * c.Between(0.03, 0.07),
                shade,
                1,
                c.Between(-50, 50)
            );
        }
        if (bloom is not null)
            for (var i = 0; i < leaves / 2; i++)
            {
                var across = c.Between(-0.9, 0.9);
                c.Circle(
                    x + across * width / 2,
                    ground - c.Random.NextDouble() * width * 0.48 * Math.Sqrt(1 - across * across),
                    width * c.Between(0.014, 0.035),
                    Tint.Mix(bloom, "#ffffff", c.Between(0, 0.4))
                );
            }
    }

    /// <summary>Ground with blades that grow larger towards the viewer.</summary>
    internal static void Grass(this Canvas c, double top, double bottom, string far, string near, int blades = 700)
    {
        c.Rect(0, top, c.W, bottom - top, c.Fade(far, near));
        for (var i = 0; i < blades; i++)
        {
            var depth = Math.Pow(c.Random.NextDouble(), 0.8);
            var (x, y, h) = (c.Between(0, c.W), top + 4 + depth * (bottom - top), 3 + depth * 15);
            c.Stroke(
                $"M{N(x)} {N(y)}q{N(c.Between(-2, 2))} {N(-h * 0.6)} {N(c.Between(-4, 5))} {N(-h)}",
                Tint.Mix(Tint.Mix(far, near, depth), c.Pick(c.Light.Lit, "#0b1a0c", "#e8f0a0"), c.Between(0.05, 0.3)),
                0.6 + depth * 1.5,
                0.7
            );
        }
    }

    /// <summary>Speckle on asphalt, sand, soil or snow.</summary>
    internal static void Speckle(
        this Canvas c,
        double top,
        double bottom,
        int count,
        double size,
        double opacity,
        params string[] colors
    )
    {
        for (var i = 0; i < count; i++)
        {
            var depth = c.Random.NextDouble();
            var r = size * (0.25 + depth);
            c.Ellipse(
                c.Between(0, c.W),
                top + depth * (bottom - top),
                r * c.Between(0.8, 2.2),
                r * 0.5,
                c.Pick(colors),
                opacity * c.Between(0.3, 1)
            );
        }
    }

    internal static void Flowers(
        this Canvas c,
        double left,
        double right,
        double top,
        double bottom,
        int count,
        double size,
        params string[] colors
    )
    {
        for (var i = 0; i < count; i++)
        {
            var depth = (double)i / count;
            var (x, y, r) = (
                c.Between(left, right),
                top + depth * (bottom - top),
                size * (0.35 + depth * 0.65) * c.Between(0.8, 1.2)
            );
            c.Stroke(
                $"M{N(x)} {N(y)}q{N(c.Between(-3, 3))} {N(r * 1.6)} {N(c.Between(-4, 4))} {N(r * 3.4)}",
                Tint.Mix("#4f7a35", "#1f3a1c", c.Random.NextDouble()),
                Math.Max(0.8, r * 0.22)
            );
            c.Ellipse(x + r, y + r * 2, r * 0.9, r * 0.3, "#4c7f3a", 0.9, -35);
            var color = c.Pick(colors);
            for (var p = 0; p < 5; p++)
            {
                var angle = p * Math.PI * 0.4 + i;
                c.Ellipse(
                    x + Math.Cos(angle) * r * 0.55,
                    y + Math.Sin(angle) * r * 0.5,
                    r * 0.55,
                    r * 0.42,
                    Tint.Mix(color, p < 2 ? "#ffffff" : "#3a0a2a", p < 2 ? 0.25 : 0.12),
                    1,
                    angle * 57
                );
            }
            c.Circle(x, y, r * 0.3, "#ffd65a");
        }
    }
}
