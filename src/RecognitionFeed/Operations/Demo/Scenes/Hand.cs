using static RecognitionFeed.Operations.Demo.Scenes.Canvas;

namespace RecognitionFeed.Operations.Demo.Scenes;

/// <summary>Hands so near that fingers are seen.</summary>
internal static class Hand
{
    /// <summary>A forearm in a sleeve from the edge of the picture to the wrist; <paramref name="sleeve"/> ends at the share.</summary>
    internal static void Arm(
        Canvas c,
        double x1,
        double y1,
        double x2,
        double y2,
        double thick,
        string sleeve,
        string skin,
        double share
    )
    {
        var (sx, sy) = (x1 + (x2 - x1) * share, y1 + (y2 - y1) * share);
        Lit(c, $"M{N(x1)} {N(y1)}L{N(x2)} {N(y2)}", skin, thick * 0.78);
        Lit(c, $"M{N(x1)} {N(y1)}L{N(sx)} {N(sy)}", sleeve, thick * 1.3);
    }

    /// <summary>A relaxed hand; at turn 0 the fingers point right.</summary>
    internal static void Draw(Canvas c, double x, double y, double size, double turn, string skin, bool old)
    {
        using (c.Group(x, y, size / 100, turn))
        {
            c.Ellipse(6, 10, 66, 40, "#1a0d14", 0.22);
            Lit(c, "M-20 -16Q10 -50 44 -40", Tint.Darker(skin, 0.03), 20);
            foreach (
                var (y0, reach, width) in (ReadOnlySpan<(double, double, double)>)
                    [(20, 66, 15), (8, 84, 17), (-6, 88, 18), (-20, 80, 17)]
            )
                Lit(c, $"M10 {N(y0 * 0.8)}Q{N(reach * 0.7)} {N(y0 - 8)} {N(reach)} {N(y0 + 8)}", skin, width);
            c.Path(
                "M-62 -22C-40 -40 10 -38 34 -26C46 -6 44 22 30 30C0 40 -40 36 -62 22Z",
                c.Fade(Tint.Mix(skin, c.Light.Lit, 0.35), skin, Tint.Mix(skin, "#5b2313", 0.3))
            );
            foreach (var knuckle in (double[])[-22, -8, 6, 19])
                c.Stroke($"M30 {N(knuckle - 4)}q6 4 0 9", Tint.Mix(skin, "#6b2a18", 0.4), 2.2, 0.6);
            if (old)
            {
                c.Stroke(
                    "M-50 -8Q-20 -18 20 -10M-48 6Q-10 0 22 6M-44 18Q-14 14 12 20",
                    Tint.Mix(skin, "#6a7a9a", 0.35),
                    3,
                    0.5
                );
                for (var i = 0; i < 9; i++)
                    c.Circle(c.Between(-50, 24), c.Between(-20, 22), c.Between(1, 2.6), "#a86a4a", 0.4);
            }
        }
    }

    /// <summary>A round bar: shade beneath, colour, and light along its upper edge.</summary>
    private static void Lit(Canvas c, string d, string color, double thick)
    {
        c.Stroke(d, Tint.Mix(color, "#3c1a1c", 0.4), thick);
        using (c.Group(0, -thick * 0.06))
            c.Stroke(d, color, thick * 0.86);
        using (c.Group(0, -thick * 0.2))
            c.Stroke(d, Tint.Mix(color, c.Light.Lit, 0.4), thick * 0.34, 0.55);
    }
}
