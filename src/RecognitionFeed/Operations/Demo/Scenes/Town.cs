using static RecognitionFeed.Operations.Demo.Scenes.Canvas;

namespace RecognitionFeed.Operations.Demo.Scenes;

/// <summary>Houses, streets and lamps.</summary>
internal static class Town
{
    /// <summary>A façade with rows of windows, some of them lit, a plinth, a cornice and a tiled roof.</summary>
    internal static void House(
        this Canvas c,
        double x,
        double ground,
        double w,
        double h,
        string wall,
        string roof,
        double litShare,
        string lit = "#ffd28a",
        string pane = "#5b7390",
        int floors = 0
    )
    {
        wall = c.Light.Through(wall);
        roof = c.Light.Through(roof);
        var storeys = floors > 0 ? floors : Math.Max(2, (int)(h / 62));
        var top = ground - h;
        var rise = Math.Min(h * 0.22, w * 0.3);
        c.Polygon(
            c.Fade(Tint.Lighter(roof, 0.08), Tint.Darker(roof, 0.25)),
            1,
            x - w * 0.025,
            top,
            x + w * 0.07,
            top - rise,
            x + w * 0.93,
            top - rise,
            x + w * 1.025,
            top
        );
        for (var r = 0.2; r < 1; r += 0.2)
            c.Line(
                x + w * 0.07 * (1 - r) + w * 0.02,
                top - rise * r,
                x + w - w * 0.07 * (1 - r) - w * 0.02,
                top - rise * r,
                Tint.Darker(roof, 0.3),
                0.8,
                0.5
            );
        c.Rect(x + w * c.Between(0.18, 0.3), top - rise * 1.25, w * 0.06, rise * 0.6, Tint.Darker(roof, 0.3));
        c.Rect(
            x,
            top,
            w,
            h,
            c.FadeAcross(
                Tint.Mix(wall, c.Light.From < 0 ? c.Light.Lit : c.Light.Shade, 0.22),
                Tint.Mix(wall, c.Light.From < 0 ? c.Light.Shade : c.Light.Lit, 0.26)
            )
        );
        for (var y = top + 5; y < ground; y += 5)
            c.Line(x, y, x + w, y, "#000", 0.5, 0.06);
        c.Rect(x - w * 0.02, top - 2, w * 1.04, 6, Tint.Lighter(wall, 0.25));
        c.Rect(x, ground - h * 0.05, w, h * 0.05, Tint.Darker(wall, 0.4));
        var columns = Math.Max(2, (int)(w / 44));
        var (cw, ch) = (w / columns, h * 0.94 / storeys);
        for (var row = 0; row < storeys; row++)
        for (var column = 0; column < columns; column++)
            c.Pane(
                x + cw * (column + 0.26),
                top + ch * (row + 0.2),
                cw * 0.48,
                ch * 0.58,
                c.Random.NextDouble() < litShare ? lit : null,
                pane,
                Tint.Lighter(wall, 0.5)
            );
    }

    /// <summary>A window seen from outside.</summary>
    internal static void Pane(
        this Canvas c,
        double x,
        double y,
        double w,
        double h,
        string? lit,
        string pane,
        string frame
    )
    {
        if (lit is not null)
            c.Glow(x + w / 2, y + h / 2, w * 1.6, lit, 0.35);
        c.Rect(x - w * 0.07, y - w * 0.07, w * 1.14, h + w * 0.14, c.Light.Through(frame));
        c.Rect(
            x,
            y,
            w,
            h,
            lit is null
                ? c.Fade(Tint.Lighter(pane, 0.25), pane, Tint.Darker(pane, 0.3))
                : c.Fade(Tint.Lighter(lit, 0.25), lit, Tint.Mix(lit, "#c46a2a", 0.4))
        );
        if (lit is not null && c.Random.NextDouble() < 0.7)
        {
            c.Path(
                $"M{N(x)} {N(y)}L{N(x + w * 0.34)} {N(y)}Q{N(x + w * 0.2)} {N(y + h * 0.6)} {N(x)} {N(y + h)}Z",
                "#fff3d8",
                0.55
            );
            c.Path(
                $"M{N(x + w)} {N(y)}L{N(x + w * 0.66)} {N(y)}Q{N(x + w * 0.8)} {N(y + h * 0.6)} {N(x + w)} {N(y + h)}Z",
                "#fff3d8",
                0.55
            );
        }
        else if (lit is null)
            c.Polygon("#fff", 0.16, x, y + h * 0.7, x + w * 0.7, y, x + w, y, x, y + h);
        c.Rect(x + w * 0.46, y, w * 0.08, h, c.Light.Through(frame));
        c.Rect(x, y + h * 0.36, w, w * 0.07, c.Light.Through(frame));
        c.Rect(x - w * 0.12, y + h, w * 1.24, w * 0.1, c.Light.Through(Tint.Darker(frame, 0.1)));
    }

    internal static void StreetLamp(this Canvas c, double x, double ground, double height, string glow, bool on = true)
    {
        c.Rect(x - 2, ground - height, 4, height, "#20232c");
        c.Stroke($"M{N(x)} {N(ground - height)}q2 -14 20 -14", "#20232c", 4);
        if (on)
        {
            c.Glow(x + 22, ground - height - 8, height * 0.62, glow, 0.6);
            c.Polygon(
                c.Fade($"{glow}/.4", $"{glow}/0"),
                0.55,
                x + 16,
                ground - height - 10,
                x + 28,
                ground - height - 10,
                x + height * 0.42,
                ground,
                x - height * 0.28,
                ground
            );
            c.Ellipse(x + 22, ground - height - 9, 9, 4, "#fff6dc");
            c.Ellipse(x + 16, ground, height * 0.36, height * 0.05, c.Round($"{glow}/.55", $"{glow}/0"));
        }
        else
            c.Ellipse(x + 22, ground - height - 9, 9, 4, "#aab2bb");
    }

    /// <summary>Far roofs and towers against the sky.</summary>
    internal static void Skyline(
        this Canvas c,
        double ground,
        double height,
        string color,
        double litShare,
        string lit = "#ffd28a"
    )
    {
        for (var x = -20.0; x < c.W; )
        {
            var (w, h) = (c.Between(28, 84), height * c.Between(0.35, 1));
            c.Rect(x, ground - h, w, h, color);
            if (c.Random.NextDouble() < 0.6)
                c.Polygon(color, 1, x - 2, ground - h, x + w / 2, ground - h - w * 0.35, x + w + 2, ground - h);
            for (var wy = ground - h + 7; wy < ground - 6; wy += 11)
            for (var wx = x + 6; wx < x + w - 6; wx += 10)
                if (c.Random.NextDouble() < litShare)
                    c.Rect(wx, wy, 3.6, 5, lit, c.Between(0.4, 1));
            x += w + c.Between(-4, 14);
        }
    }

    /// <summary>A brick tower with a stepped gable, seen far off.</summary>
    internal static void Tower(this Canvas c, double x, double ground, double w, double h, string brick)
    {
        brick = c.Light.Through(brick);
        c.Rect(x, ground - h, w, h, c.Volume(brick, 0.8));
        for (var i = 0; i < 5; i++)
            c.Rect(x + w * 0.1 * i, ground - h - w * 0.12 * (i + 1), w * (1 - 0.2 * i), w * 0.13, c.Volume(brick, 0.8));
        c.Rect(x + w * 0.4, ground - h * 0.84, w * 0.2, h * 0.1, "#ffd995", 0.8);
        c.Rect(x + w * 0.42, ground - h * 0.6, w * 0.14, h * 0.08, "#1c2233", 0.7);
    }

    internal static void StringLights(
        this Canvas c,
        double x1,
        double y1,
        double x2,
        double y2,
        double sag,
        int count,
        string color
    )
    {
        c.Stroke(
            $"M{N(x1)} {N(y1)}Q{N((x1 + x2) / 2)} {N((y1 + y2) / 2 + sag * 2)} {N(x2)} {N(y2)}",
            "#1a1c24",
            1.4,
            0.8
        );
        for (var i = 1; i < count; i++)
        {
            var t = (double)i / count;
            var (x, y) = (
                x1 + (x2 - x1) * t,
                (1 - t) * (1 - t) * y1 + 2 * t * (1 - t) * ((y1 + y2) / 2 + sag * 2) + t * t * y2
            );
            c.Glow(x, y + 6, 26, color, 0.7);
            c.Circle(x, y + 6, 4.2, "#fff4d0");
        }
    }

    internal static void Cobbles(this Canvas c, double top, double bottom, string far, string near)
    {
        c.Rect(0, top, c.W, bottom - top, c.Fade(far, near));
        for (var y = top + 3; y < bottom; y += 3 + (y - top) * 0.065)
        {
            var size = 5 + (y - top) * 0.13;
            for (var x = -c.Between(0, size); x < c.W; x += size * c.Between(0.9, 1.3))
                c.Ellipse(
                    x,
                    y,
                    size * 0.46,
                    size * 0.2,
                    Tint.Mix(near, c.Pick("#ffffff", "#0b0e1a", c.Light.Lit), c.Between(0.03, 0.2)),
                    0.6
                );
        }
    }
}
