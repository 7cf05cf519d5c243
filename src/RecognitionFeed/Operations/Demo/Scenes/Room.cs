using static RecognitionFeed.Operations.Demo.Scenes.Canvas;

namespace RecognitionFeed.Operations.Demo.Scenes;

/// <summary>Rooms and what stands in them.</summary>
internal static class Room
{
    internal static void Walls(this Canvas c, double floor, string wall, string ground)
    {
        c.Rect(
            0,
            0,
            c.W,
            floor + 1,
            c.FadeDiagonal(
                Tint.Mix(wall, c.Light.From < 0 ? c.Light.Lit : c.Light.Shade, 0.3),
                Tint.Mix(wall, c.Light.From < 0 ? c.Light.Shade : c.Light.Lit, 0.34)
            )
        );
        c.Rect(
            0,
            floor,
            c.W,
            c.H - floor,
            c.Fade(Tint.Darker(ground, 0.16), Tint.Lighter(ground, 0.06), Tint.Darker(ground, 0.3))
        );
        c.Rect(0, floor - 9, c.W, 9, Tint.Lighter(wall, 0.22), 0.8);
    }

    /// <summary>Floorboards towards a vanishing point.</summary>
    internal static void Boards(this Canvas c, double floor, double vanishX, string line, int count = 16)
    {
        for (var i = -count; i <= count; i++)
            c.Line(vanishX + i * c.W * 0.045, floor, vanishX + i * c.W * 0.2, c.H, line, 1.6, 0.4);
    }

    /// <summary>A window from inside; what is painted by <paramref name="view"/> is seen through it.</summary>
    internal static void Window(
        this Canvas c,
        double x,
        double y,
        double w,
        double h,
        string frame,
        int across,
        int down,
        Action view
    )
    {
        c.Rect(x - 10, y - 10, w + 20, h + 20, Tint.Darker(frame, 0.12));
        using (c.Group(clip: Closed(x, y, x + w, y, x + w, y + h, x, y + h)))
        {
            view();
            c.Polygon("#fff", 0.1, x, y + h * 0.8, x + w * 0.5, y, x + w * 0.72, y, x, y + h * 1.2);
        }
        for (var i = 1; i < across; i++)
            c.Rect(x + w * i / across - 4, y, 8, h, frame);
        for (var i = 1; i < down; i++)
            c.Rect(x, y + h * i / down - 3, w, 6, frame);
        c.Rect(x - 18, y + h + 6, w + 36, 13, c.Fade(Tint.Lighter(frame, 0.2), Tint.Darker(frame, 0.25)));
    }

    /// <summary>The light that a window throws on the floor.</summary>
    internal static void Sunpatch(
        this Canvas c,
        double x,
        double y,
        double w,
        double h,
        double slant,
        string color,
        double opacity
    )
    {
        using (c.Group(blur: 6, blend: "screen"))
            for (var i = 0; i < 3; i++)
            {
                var left = x + w * i / 3;
                c.Polygon(
                    color,
                    opacity,
                    left,
                    y,
                    left + w * 0.29,
                    y,
                    left + w * 0.29 + slant,
                    y + h,
                    left + slant,
                    y + h
                );
            }
    }

    internal static void Pendant(this Canvas c, double x, double length, double r, string shade, string glow)
    {
        c.Line(x, 0, x, length, "#1f1c22", 2.2);
        c.Glow(x, length + r * 0.8, r * 6, glow, 0.55);
        c.Path(
            $"M{N(x - r)} {N(length + r)}C{N(x - r)} {N(length + r * 0.2)} {N(x - r * 0.3)} {N(length)} {N(x)} {N(length)}C{N(x + r * 0.3)} {N(length)} {N(x + r)} {N(length + r * 0.2)} {N(x + r)} {N(length + r)}Z",
            c.Volume(shade)
        );
        c.Ellipse(x, length + r, r, r * 0.2, "#fff5d8");
    }

    /// <summary>Rows of books that nobody has counted.</summary>
    internal static void Shelf(
        this Canvas c,
        double x,
        double y,
        double w,
        double h,
        int rows,
        string wood,
        params string[] books
    )
    {
        c.Rect(x, y, w, h, c.Fade(Tint.Darker(wood, 0.5), Tint.Darker(wood, 0.62)));
        var row = h / rows;
        for (var r = 0; r < rows; r++)
        {
            var bottom = y + row * (r + 1) - 5;
            for (var bx = x + 5; bx < x + w - 8; )
            {
                var (bw, bh) = (c.Between(5, 13), row * c.Between(0.55, 0.84));
                if (bx + bw > x + w - 4)
                    break;
                if (c.Random.NextDouble() < 0.07)
                {
                    bx += c.Between(10, 26);
                    continue;
                }
                var color = c.Light.Through(Tint.Mix(c.Pick(books), "#1b1420", c.Between(0, 0.3)));
                using (c.Group(bx, bottom, turn: c.Random.NextDouble() < 0.06 ? 7 : 0))
                {
                    c.Rect(0, -bh, bw, bh, c.FadeAcross(Tint.Lighter(color, 0.1), color, Tint.Darker(color, 0.3)));
                    c.Rect(1, -bh * 0.82, bw - 2, bh * 0.08, Tint.Lighter(color, 0.45), 0.7);
                }
                bx += bw + 0.6;
            }
            c.Rect(x, bottom, w, 6, c.Fade(Tint.Lighter(wood, 0.18), Tint.Darker(wood, 0.2)));
        }
        c.Rect(x - 4, y - 5, 7, h + 8, c.Volume(wood));
        c.Rect(x + w - 3, y - 5, 7, h + 8, c.Volume(wood));
        c.Rect(x - 4, y - 7, w + 8, 8, c.Volume(wood));
    }

    internal static void Table(this Canvas c, double x, double y, double w, double thick, double legs, string wood)
    {
        c.Shadow(x + w / 2, y + legs, w * 0.52, 14, 0.4);
        foreach (var at in (double[])[0.06, 0.92])
            c.Rect(
                x + w * at,
                y + thick * 0.6,
                Math.Max(7, w * 0.02),
                legs - thick * 0.6,
                c.Volume(Tint.Darker(wood, 0.25))
            );
        c.Polygon(
            c.Fade(Tint.Mix(Tint.Lighter(wood, 0.2), c.Light.Lit, 0.25), wood),
            1,
            x + w * 0.03,
            y - thick,
            x + w * 0.97,
            y - thick,
            x + w,
            y,
            x,
            y
        );
        c.Rect(x, y, w, thick * 0.5, c.Fade(Tint.Darker(wood, 0.1), Tint.Darker(wood, 0.4)));
    }

    internal static void Mug(this Canvas c, double x, double y, double h, string color, bool steam = true)
    {
        c.Shadow(x, y, h * 0.7, h * 0.14, 0.45);
        c.Raw(
            $"<circle cx=\"{N(x + h * 0.42)}\" cy=\"{N(y - h * 0.5)}\" r=\"{N(h * 0.24)}\" fill=\"none\" stroke=\"{Tint.Darker(color, 0.15)}\" stroke-width=\"{N(h * 0.11)}\"/>"
        );
        c.Rect(x - h * 0.4, y - h, h * 0.8, h, c.Volume(color), 1, h * 0.1);
        c.Ellipse(x, y - h, h * 0.4, h * 0.11, Tint.Lighter(color, 0.25));
        c.Ellipse(x, y - h, h * 0.32, h * 0.08, "#3b2216");
        if (steam)
            using (c.Group(blur: 2.5))
                c.Stroke(
                    $"M{N(x - 4)} {N(y - h * 1.1)}q-8 -14 0 -26t0 -26M{N(x + 5)} {N(y - h * 1.15)}q8 -12 0 -24t2 -22",
                    "#fff",
                    3,
                    0.35
                );
    }

    internal static void Plant(this Canvas c, double x, double ground, double h, string leaf, string pot)
    {
        c.Shadow(x, ground, h * 0.3, h * 0.04, 0.45);
        for (var i = 0; i < 15; i++)
        {
            var angle = c.Between(-75, 75);
            using (c.Group(x, ground - h * 0.26, turn: angle))
                c.Path(
                    $"M0 0C{N(-h * 0.1)} {N(-h * 0.3)} {N(-h * 0.06)} {N(-h * 0.6)} 0 {N(-h * c.Between(0.5, 0.74))}C{N(h * 0.06)} {N(-h * 0.5)} {N(h * 0.1)} {N(-h * 0.26)} 0 0Z",
                    c.Volume(Tint.Mix(leaf, c.Pick("#ffffff", "#06160a"), c.Between(0, 0.28)))
                );
        }
        c.Path(
            $"M{N(x - h * 0.17)} {N(ground - h * 0.3)}L{N(x + h * 0.17)} {N(ground - h * 0.3)}L{N(x + h * 0.12)} {N(ground)}L{N(x - h * 0.12)} {N(ground)}Z",
            c.Volume(pot)
        );
        c.Rect(x - h * 0.185, ground - h * 0.32, h * 0.37, h * 0.06, c.Volume(Tint.Lighter(pot, 0.1)), 1, 2);
    }

    internal static void Laptop(this Canvas c, double x, double y, double w, string screen)
    {
        c.Glow(x, y - w * 0.3, w * 0.9, screen, 0.22);
        c.Polygon("#2d323c", 1, x - w * 0.46, y - w * 0.6, x + w * 0.46, y - w * 0.6, x + w * 0.5, y, x - w * 0.5, y);
        c.Polygon(
            c.FadeDiagonal(Tint.Lighter(screen, 0.5), screen),
            1,
            x - w * 0.43,
            y - w * 0.57,
            x + w * 0.43,
            y - w * 0.57,
            x + w * 0.465,
            y - w * 0.04,
            x - w * 0.465,
            y - w * 0.04
        );
        c.Polygon("#aab1ba", 1, x - w * 0.5, y, x + w * 0.5, y, x + w * 0.56, y + w * 0.1, x - w * 0.56, y + w * 0.1);
    }

    internal static void Frame(this Canvas c, double x, double y, double w, double h, string mat, params string[] art)
    {
        c.Rect(x + 4, y + 6, w, h, "#000", 0.22);
        c.Rect(x, y, w, h, "#4a372a");
        c.Rect(x + 5, y + 5, w - 10, h - 10, mat);
        using (c.Group(clip: Closed(x + 14, y + 14, x + w - 14, y + 14, x + w - 14, y + h - 14, x + 14, y + h - 14)))
        {
            c.Rect(x, y, w, h, c.Fade(art[0], art[1]));
            c.Circle(x + w * 0.64, y + h * 0.4, w * 0.13, art[2]);
            c.Path(
                $"M{N(x)} {N(y + h * 0.74)}Q{N(x + w * 0.3)} {N(y + h * 0.48)} {N(x + w * 0.56)} {N(y + h * 0.7)}T{N(x + w)} {N(y + h * 0.6)}L{N(x + w)} {N(y + h)}L{N(x)} {N(y + h)}Z",
                art[3]
            );
        }
    }
}
