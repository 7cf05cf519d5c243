using static RecognitionFeed.Operations.Demo.Scenes.Canvas;

namespace RecognitionFeed.Operations.Demo.Scenes;

/// <summary>Vehicles and vessels from the side; x is the middle, they face right unless mirrored.</summary>
internal static class Vehicles
{
    private static void Wheel(Canvas c, double x, double y, double r)
    {
        c.Circle(x, y, r, "#15171c");
        c.Circle(x, y, r * 0.62, c.Volume("#a9b0b8"));
        c.Circle(x, y, r * 0.2, "#3b4048");
        for (var i = 0; i < 5; i++)
            c.Line(x, y, x + Math.Cos(i * 1.257) * r * 0.56, y + Math.Sin(i * 1.257) * r * 0.56, "#565d66", r * 0.1);
    }

    private static string Body(Canvas c, string color) =>
        c.Fade(
            Tint.Mix(Tint.Lighter(c.Light.Through(color), 0.3), c.Light.Lit, 0.3 * c.Light.Strength),
            c.Light.Through(color) + "@.42",
            Tint.Mix(Tint.Darker(color, 0.42), c.Light.Shade, 0.3)
        );

    private static string Glass(Canvas c) => c.FadeDiagonal("#b9cfdc", "#4b6274@.5", "#1f2c3a");

    internal static void Headlight(
        this Canvas c,
        double x,
        double y,
        double reach,
        string color = "#fff0c2",
        int facing = 1
    )
    {
        c.Polygon(
            facing > 0 ? c.FadeAcross($"{color}/.75", $"{color}/0") : c.FadeAcross($"{color}/0", $"{color}/.75"),
            0.7,
            x,
            y - 5,
            x + facing * reach,
            y - reach * 0.1,
            x + facing * reach,
            y + reach * 0.2,
            x,
            y + 6
        );
        c.Glow(x, y, reach * 0.2, color, 0.95);
        c.Circle(x, y, 6, "#fffdf2");
    }

    /// <summary>A small car of the home care, length about 2.2 times <paramref name="h"/>.</summary>
    internal static void Car(
        this Canvas c,
        double x,
        double ground,
        double h,
        string color,
        bool lights = false,
        bool mirrored = false,
        string stripe = "#ae0b05"
    )
    {
        c.Shadow(x, ground, h * 1.35, h * 0.12, 0.6);
        using (c.Group(x, ground, h / 100, mirrored: mirrored))
        {
            c.Path(
                "M-114 -26C-118 -60 -112 -78 -100 -88C-90 -100 -72 -104 -40 -105C2 -106 24 -102 44 -86L72 -64C98 -60 114 -54 117 -30L116 -18L-112 -18Z",
                Body(c, color)
            );
            c.Path("M-98 -68C-96 -86 -86 -95 -60 -96L-46 -97L-46 -66Z", Glass(c));
            c.Path("M-40 -97C-18 -98 0 -97 12 -93L12 -65L-40 -66Z", Glass(c));
            c.Path("M18 -91C28 -88 42 -78 56 -64L18 -65Z", Glass(c));
            c.Polygon("#fff", 0.26, -36, -67, -18, -97, -4, -97, -22, -67);
            c.Polygon("#fff", 0.2, 24, -65, 32, -85, 38, -81, 32, -65);
            c.Stroke(
                "M-43 -98L-43 -24M15 -95L15 -24M-112 -50C-60 -56 60 -56 116 -46",
                Tint.Darker(color, 0.3),
                1.3,
                0.6
            );
            c.Rect(-40, -46, 52, 16, stripe, 0.95, 3);
            c.Path("M-16 -34C-24 -40 -20 -45 -16 -41C-12 -45 -8 -40 -16 -34Z", "#fff");
            c.Rect(-34, -58, 10, 2.6, Tint.Darker(color, 0.4), 0.8, 1.3);
            c.Rect(20, -58, 10, 2.6, Tint.Darker(color, 0.4), 0.8, 1.3);
            c.Path("M98 -54L116 -44L116 -38L100 -42Z", "#fff6d8");
            c.Path("M-116 -66L-108 -70L-108 -50L-116 -48Z", "#d8342a");
            c.Rect(-112, -24, 226, 8, "#20242c", 1, 3);
            foreach (var wheel in (double[])[-66, 68])
            {
                c.Circle(wheel, -18, 24, "#14161b");
                Wheel(c, wheel, -18, 20);
            }
            if (lights)
                c.Headlight(108, -40, 230);
        }
    }

    /// <summary>A fire engine, length about 3 times <paramref name="h"/>.</summary>
    internal static void FireEngine(
        this Canvas c,
        double x,
        double ground,
        double h,
        bool beacon,
        bool mirrored = false
    )
    {
        c.Shadow(x, ground, h * 1.6, h * 0.1, 0.6);
        using (c.Group(x, ground, h / 100, mirrored: mirrored))
        {
            c.Path("M-146 -16L-146 -92Q-146 -98 -140 -98L62 -98L62 -16Z", Body(c, "#c5281c"));
            c.Path("M62 -98L112 -98Q132 -98 138 -70L144 -46Q147 -40 147 -30L147 -16L62 -16Z", Body(c, "#cf2f22"));
            c.Path("M70 -90L108 -90Q121 -90 127 -68L131 -54L70 -54Z", Glass(c));
            c.Stroke("M98 -90L98 -24", "#8d1b13", 1.5);
            c.Polygon("#fff", 0.25, 74, -56, 90, -89, 97, -89, 84, -56);
            for (var i = 0; i < 5; i++)
            {
                var left = -138 + i * 39;
                c.Rect(left, -78, 33, 52, c.Fade("#c9ced4", "#8d949d", "#c4c9cf"), 1, 2);
                for (var y = -74; y < -28; y += 6)
                    c.Line(left + 2, y, left + 31, y, "#6d747d", 0.9, 0.8);
            }
            c.Rect(-146, -24, 292, 8, "#f0e65a");
            for (var i = 0; i < 18; i++)
                c.Polygon(
                    "#c5281c",
                    1,
                    -146 + i * 16.4,
                    -24,
                    -139 + i * 16.4,
                    -24,
                    -134 + i * 16.4,
                    -16,
                    -141 + i * 16.4,
                    -16
                );
            c.Rect(-150, -16, 300, 6, "#22252c");
            c.Rect(-120, -108, 170, 5, c.Fade("#dfe3e6", "#8d949d"));
            for (var i = 0; i < 12; i++)
                c.Rect(-116 + i * 14, -112, 3, 12, "#aeb5bc");
            c.Rect(-120, -114, 170, 4, c.Fade("#e8ecef", "#9aa1a9"));
            foreach (var wheel in (double[])[-98, 96])
            {
                c.Circle(wheel, -16, 22, "#121419");
                Wheel(c, wheel, -15, 18);
            }
            c.Ellipse(142, -32, 5, 7, "#fff4cf");
            c.Rect(82, -106, 30, 8, "#2a62d8", 1, 3);
            if (beacon)
            {
                c.Glow(97, -104, 120, "#4c8bff", 0.75);
                c.Glow(97, -104, 34, "#dbe8ff", 0.9);
                c.Headlight(144, -32, 200);
            }
        }
    }

    /// <summary>A lorry with a snow plough in front.</summary>
    internal static void Plough(this Canvas c, double x, double ground, double h, bool mirrored = false)
    {
        c.Shadow(x, ground, h * 1.5, h * 0.1, 0.6);
        using (c.Group(x, ground, h / 100, mirrored: mirrored))
        {
            c.Polygon(Body(c, "#d9761a"), 1, -130, -26, -136, -82, -10, -82, -16, -26);
            c.Rect(-128, -60, 108, 5, "#8f4a0c", 0.7);
            c.Rect(-130, -26, 226, 8, "#22252c");
            c.Path(
                "M-6 -26L-6 -104Q-6 -110 0 -110L52 -110Q66 -110 72 -84L78 -58Q92 -56 92 -44L92 -26Z",
                Body(c, "#f08a1c")
            );
            c.Path("M6 -102L50 -102Q59 -102 64 -82L68 -64L6 -64Z", Glass(c));
            c.Stroke("M34 -102L34 -30", "#b4620e", 1.6);
            c.Path("M98 -62C132 -56 140 -24 128 2L104 2C118 -22 112 -46 94 -54Z", c.FadeAcross("#f2b21c", "#8a5c08"));
            for (var i = 0; i < 4; i++)
                c.Line(106 + i * 4, -52 + i * 16, 124 + i * 2, -48 + i * 15, "#1b1c20", 4, 0.8);
            c.Line(84, -30, 104, -30, "#2c3038", 6);
            foreach (var wheel in (double[])[-98, -58, 48])
            {
                c.Circle(wheel, -18, 23, "#121419");
                Wheel(c, wheel, -18, 19);
            }
            c.Rect(12, -120, 22, 10, "#ffb02e", 1, 3);
            c.Glow(23, -118, 170, "#ff9a1f", 0.75);
            c.Glow(23, -117, 40, "#ffe7b0", 0.95);
            c.Headlight(90, -48, 260);
            c.Headlight(70, -92, 220);
        }
    }

    /// <summary>A city bus or book bus.</summary>
    internal static void Bus(
        this Canvas c,
        double x,
        double ground,
        double h,
        string color,
        string inside,
        bool mirrored = false
    )
    {
        c.Shadow(x, ground, h * 1.5, h * 0.1, 0.6);
        using (c.Group(x, ground, h / 100, mirrored: mirrored))
        {
            c.Path("M-144 -14L-144 -88Q-144 -100 -132 -100L124 -100Q136 -100 139 -86L146 -48L146 -14Z", Body(c, color));
            for (var i = 0; i < 5; i++)
                c.Rect(-132 + i * 44, -86, 38, 34, c.Fade(Tint.Lighter(inside, 0.3), inside), 1, 4);
            c.Path("M92 -86L122 -86Q128 -86 130 -78L135 -50L92 -50Z", Glass(c));
            c.Rect(44, -86, 38, 70, c.Fade(Tint.Lighter(inside, 0.35), inside, Tint.Darker(inside, 0.3)), 1, 3);
            c.Line(63, -86, 63, -16, Tint.Darker(color, 0.4), 2);
            c.Rect(-144, -42, 182, 5, "#fbf3e2", 0.9);
            c.Rect(-146, -16, 292, 6, "#22252c");
            foreach (var wheel in (double[])[-92, 104])
            {
                c.Circle(wheel, -16, 22, "#121419");
                Wheel(c, wheel, -15, 18);
            }
            c.Ellipse(142, -30, 4, 6, "#fff4cf");
        }
    }

    /// <summary>The ferry that crosses the sound.</summary>
    internal static void Ferry(this Canvas c, double x, double water, double w, string hull, string lit)
    {
        using (c.Group(x, water, w / 200))
        {
            c.Path("M-98 -14L98 -14L86 2L-86 2Z", c.Light.Through(hull));
            c.Rect(-92, -30, 184, 17, c.Light.Through("#f2efe8"));
            c.Rect(-78, -41, 150, 12, c.Light.Through("#e6e3dc"));
            c.Rect(-20, -52, 56, 12, c.Light.Through("#f2efe8"));
            c.Rect(-46, -62, 14, 22, c.Light.Through("#ae0b05"));
            for (var i = 0; i < 26; i++)
                c.Rect(-88 + i * 7, -25, 3.6, 5, lit, 0.9);
            for (var i = 0; i < 20; i++)
                c.Rect(-74 + i * 7.4, -37, 3.6, 4, lit, 0.8);
            c.Rect(-16, -49, 48, 4, "#33465a", 0.8);
            c.Line(40, -52, 40, -74, c.Light.Through("#d8d5ce"), 1.4);
        }
        c.Rect(x - w * 0.44, water, w * 0.88, w * 0.05, c.Fade("#0b1524/.5", "#0b1524/0"));
    }

    internal static void Sailboat(this Canvas c, double x, double water, double h, string sail)
    {
        c.Path(
            $"M{N(x - h * 0.32)} {N(water - h * 0.1)}L{N(x + h * 0.36)} {N(water - h * 0.1)}L{N(x + h * 0.24)} {N(water)}L{N(x - h * 0.24)} {N(water)}Z",
            c.Light.Through("#f3f0ea")
        );
        c.Line(x, water - h * 0.1, x, water - h, c.Light.Through("#8a8f96"), Math.Max(1, h * 0.014));
        c.Path(
            $"M{N(x + h * 0.02)} {N(water - h * 0.96)}Q{N(x + h * 0.3)} {N(water - h * 0.4)} {N(x + h * 0.34)} {N(water - h * 0.16)}L{N(x + h * 0.02)} {N(water - h * 0.16)}Z",
            c.Light.Through(sail),
            0.96
        );
        c.Path(
            $"M{N(x - h * 0.02)} {N(water - h * 0.86)}Q{N(x - h * 0.16)} {N(water - h * 0.4)} {N(x - h * 0.24)} {N(water - h * 0.16)}L{N(x - h * 0.02)} {N(water - h * 0.16)}Z",
            c.Light.Through(Tint.Darker(sail, 0.08)),
            0.96
        );
    }
}
