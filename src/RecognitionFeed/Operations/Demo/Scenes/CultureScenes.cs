namespace RecognitionFeed.Operations.Demo.Scenes;

/// <summary>Music and the swimming hall.</summary>
internal static class CultureScenes
{
    /// <summary>The culture school's concert: light from above, a hush.</summary>
    internal static void Concert(Canvas c, bool close = false)
    {
        c.Light = new Light(-1, "#ffcf8a", "#160c24", 0.9, "#ffdca0") { Air = "#2a1030", Haze = 0.1 };
        c.Rect(0, 0, c.W, c.H, c.Fade("#1c0c24", "#4a1630", "#2a1020"));
        for (var x = -10.0; x < c.W; x += 42)
            c.Rect(x, 0, 42, c.H * 0.78, c.FadeAcross("#3a0e1e", "#8a2234@.5", "#2c0a18"));
        c.Rect(0, c.H * 0.74, c.W, c.H * 0.26, c.Fade("#a8683a", "#5c3420"));
        c.Boards(c.H * 0.74, c.W / 2, "#3a2014");
        foreach (
            var (share, color) in (ReadOnlySpan<(double, string)>)[(0.2, "#ffcf8a"), (0.5, "#fff0cc"), (0.8, "#ff9a7a")]
        )
        {
            var x = c.W * share;
            c.Polygon(
                c.Fade($"{color}/.62", $"{color}/.1@.8", $"{color}/0"),
                0.75,
                x - 16,
                -10,
                x + 16,
                -10,
                x + 190,
                c.H * 0.9,
                x - 190,
                c.H * 0.9
            );
            c.Glow(x, 0, 130, color, 0.9);
            c.Ellipse(x, c.H * 0.86, 210, 42, c.Round($"{color}/.6", $"{color}/0"));
        }
        if (close)
        {
            Player(c, 440, 1290, 1060, Look.Thuy, "#1f2a3c", 1.0);
        }
        else
        {
            Figure.Draw(
                c,
                170,
                720,
                400,
                Look.Nils.AsChild(),
                Outfit.Street("#f4efe4", "#22242e"),
                Pose.Hold with
                {
                    BackHand = new(-6, 72),
                    FrontHand = new(18, 74),
                    Mood = Mood.Calm,
                }
            );
            Violin(c, 205, 430, 0.9);
            Figure.Draw(
                c,
                320,
                710,
                410,
                Look.Hodan.AsChild() with
                {
                    HairColor = "#e0d4c4",
                },
                Outfit.Street("#f4efe4", "#22242e"),
                Pose.Hold with
                {
                    BackHand = new(-6, 72),
                    FrontHand = new(18, 74),
                    Mood = Mood.Calm,
                }
            );
            Violin(c, 355, 415, 0.9);
            Player(c, 560, 790, 560, Look.Thuy, "#f4efe4", 0.53);
            Figure.Draw(
                c,
                820,
                720,
                420,
                Look.Yonas.AsChild(),
                Outfit.Street("#f4efe4", "#22242e"),
                Pose.Hold with
                {
                    BackHand = new(8, 64),
                    FrontHand = new(14, 66),
                    Mood = Mood.Calm,
                },
                -1
            );
            c.Line(752, 470, 850, 424, "#e8c45a", 8);
            Figure.Draw(
                c,
                1000,
                830,
                590,
                Look.Leila,
                new Outfit(Cut.Dress, "#22242e", "#22242e", "#111") { Skirt = true },
                Pose.Stand with
                {
                    BackHand = new(21, 70),
                    FrontHand = new(25, 88),
                    Turn = 0.8,
                    Mood = Mood.Laugh,
                },
                -1
            );
            c.Line(852, 310, 800, 270, "#f6ead0", 4);
            using (c.Group(blur: 7))
                for (var i = 0; i < 13; i++)
                {
                    c.Circle(40 + i * 96, 812 - i % 3 * 14, 46, "#12081a");
                    c.Ellipse(40 + i * 96, 890, 84, 70, "#12081a");
                }
        }
        c.Bokeh(30, 0, c.H * 0.7, 13, "#ffe0a8", "#fff3d8");
        c.Finish("#ff8a4c", 0.12, 0.58);
    }

    private static void Violin(Canvas c, double x, double y, double scale)
    {
        using (c.Group(x, y, scale, -18))
        {
            c.Line(10, 0, 86, -6, "#3a2014", 6);
            c.Path(
                "M-36 -4C-40 -26 -12 -24 -6 -14C4 -26 28 -20 26 0C28 20 4 24 -6 12C-12 22 -40 20 -36 -4Z",
                c.Fade("#d9843c", "#8a3c18")
            );
            c.Line(-22, 0, 60, -6, "#f6ead0", 1.5, 0.9);
        }
        c.Line(x - 20 * scale, y - 66 * scale, x + 46 * scale, y + 50 * scale, "#c8a878", 2.5);
    }

    private static void Player(Canvas c, double x, double ground, double height, Look look, string top, double scale)
    {
        c.Rect(x - height * 0.17, ground - height * 0.265, height * 0.22, height * 0.04, c.Volume("#3c2416"), 1, 5);
        foreach (var leg in (double[])[-0.155, 0.02])
            c.Rect(x + height * leg, ground - height * 0.23, height * 0.02, height * 0.22, c.Volume("#2c1a10"));
        Figure.Draw(
            c,
            x,
            ground,
            height,
            look,
            Outfit.Street(top, "#22242e"),
            Pose.Sit with
            {
                BackHand = new(5, 58),
                FrontHand = new(22, 42),
                Mood = Mood.Down,
                Turn = 0.5,
                Lean = 5,
            }
        );
        using (c.Group(x + 150 * scale, ground - 330 * scale, scale * 1.55, 12))
        {
            c.Rect(-7, -330, 14, 230, c.FadeAcross("#5c3420", "#1c0f0a"));
            c.Path("M-14 -346C-24 -366 6 -376 12 -352L8 -322L-8 -322Z", c.Volume("#6b3c20"));
            c.Path(
                "M-58 -60C-72 -130 -34 -146 0 -134C34 -146 72 -130 58 -60C42 -40 44 -22 66 4C96 70 60 138 0 138C-60 138 -96 70 -66 4C-44 -22 -42 -40 -58 -60Z",
                c.FadeDiagonal("#f0a85a", "#b8622a", "#6b2c14")
            );
            c.Stroke("M-34 -30q-14 34 4 60M34 -30q14 34 -4 60", "#2a120a", 4.5);
            c.Rect(-22, 52, 44, 9, "#e8d0a0", 1, 3);
            c.Path("M-6 -140L6 -140L13 10L-13 10Z", "#1c0f0a");
            foreach (var at in (double[])[-4.5, -1.5, 1.5, 4.5])
                c.Line(at, -320, at * 2, 56, "#f4ead4", 1, 0.8);
            c.Line(0, 138, 0, 190, "#2a2a2e", 5);
        }
        c.Line(x + 40 * scale, ground - 330 * scale, x + 420 * scale, ground - 420 * scale, "#d8b888", 6 * scale);
    }

    /// <summary>The swimming hall: a first length.</summary>
    internal static void Swimming(Canvas c, bool close = false)
    {
        c.Light = Light.Day with { Lit = "#f4fbff", Shade = "#12405c", Strength = 0.6 };
        c.Rect(0, 0, c.W, 430, c.FadeDiagonal("#dfeef2", "#a9cbd6", "#7aa8ba"));
        for (var i = 0; i < 8; i++)
            c.Window(
                20 + i * 148,
                50,
                120,
                260,
                "#f4f8f8",
                1,
                2,
                () =>
                {
                    c.Rect(20 + i * 148, 50, 120, 260, c.Fade("#8cc4ea", "#d8ecf0", "#f8f2d8"));
                    c.Treeline(312, 90, "#6a9a6a");
                }
            );
        c.Rect(0, 330, c.W, 40, c.Fade("#e8b53a", "#d8932c"));
        c.Rect(0, 366, c.W, 54, c.Fade("#dfe6e6", "#b8c8cc"));
        c.Rect(0, 410, c.W, c.H - 410, c.Fade("#5cc8d8", "#1f9abc@.4", "#0f6a98"));
        for (var i = 0; i < 3; i++)
        {
            var (y, size) = (470 + i * 110 + i * i * 26, 9.0 + i * 7);
            for (var x = -10.0; x < c.W; x += size * 2.2)
                c.Ellipse(x, y, size, size * 0.55, c.Volume((int)(x / size / 2.2) % 4 < 2 ? "#d8342a" : "#f8f4ea"));
        }
        for (var i = 0; i < 300; i++)
        {
            var depth = Math.Pow(c.Random.NextDouble(), 1.2);
            var (x, y, w) = (c.Between(0, c.W), 415 + depth * (c.H - 415), 10 + depth * 74);
            c.Stroke(
                FormattableString.Invariant($"M{x:0} {y:0}q{w * 0.25:0} {-w * 0.12:0} {w * 0.5:0} 0t{w * 0.5:0} 0"),
                c.Pick("#d8fbff", "#fff", "#8ae0ea", "#0a5a86"),
                1 + depth * 3,
                c.Between(0.2, 0.65)
            );
        }
        if (close)
        {
            Swimmer(c, 500, 720, 1.9, Look.Selam, "#e8b53a", true);
            Swimmer(c, 170, 560, 0.9, Look.Nils, "#d8342a", false);
        }
        else
        {
            Swimmer(c, 330, 610, 1.05, Look.Leila, "#e8b53a", true);
            Swimmer(c, 610, 520, 0.7, Look.Nils, "#d8342a", true);
            Swimmer(c, 140, 500, 0.6, Look.Thuy, "#7ac05a", false);
            c.Rect(780, 560, 430, 250, c.FadeDiagonal("#eef2f0", "#c4d0d2"));
            for (var x = 790; x < 1200; x += 34)
                c.Line(x, 560, x - 40, 800, "#9ab0b4", 1.5, 0.6);
            c.Rect(780, 556, 430, 12, "#2f7f9a");
            Figure.Draw(
                c,
                960,
                800,
                530,
                Look.Ida with
                {
                    Hair = Hair.Ponytail,
                },
                new Outfit(Cut.Tee, "#d8342a", "#22344e", "#f4f4f4"),
                Pose.Kneel with
                {
                    FrontHand = new(30, 40),
                    BackHand = new(12, 22),
                    Mood = Mood.Laugh,
                    Lean = 16,
                },
                -1
            );
            Figure.Draw(
                c,
                1120,
                830,
                360,
                Look.Omar.AsChild(),
                new Outfit(Cut.Bare, "#22344e", "#22344e", "#000") { Hat = Hat.SwimCap, HatColor = "#f4f0e4" },
                Pose.Cheer,
                -1
            );
        }
        c.Rays(600, -80, 1100, 40, 140, 10, "#f8ffff", 0.28);
        c.Bokeh(20, 60, 700, 26, "#fff", "#d8fbff");
        c.Finish("#8ae0ff", 0.07, 0.4);
    }

    private static void Swimmer(Canvas c, double x, double y, double scale, Look look, string cap, bool splash)
    {
        using (c.Group(x, y, scale))
        {
            c.Ellipse(0, 46, 120, 22, "#0a5a86", 0.4);
            c.Stroke("M40 30Q100 -30 128 -76", look.Skin, 22);
            c.Circle(130, -82, 13, look.Skin);
            c.Ellipse(0, 24, 74, 30, c.Volume(look.Skin));
        }
        using (c.Group(x - 6 * scale, y - 36 * scale, scale * 0.56))
            new Head(
                c,
                look with
                {
                    Hair = Hair.Buzz,
                    Child = true,
                    Beard = false,
                },
                new Outfit(Cut.Bare, cap, cap, cap) { Hat = Hat.SwimCap, HatColor = cap },
                Pose.Stand with
                {
                    Mood = Mood.Laugh,
                },
                1,
                null
            ).Front();
        using (c.Group(x, y, scale))
        {
            c.Path("M-150 34Q-80 14 -40 30T60 26T160 36Q120 66 0 70T-150 34Z", c.Fade("#8ae6f0/.95", "#2fa8c8/.6"));
            c.Stroke("M-140 34Q-80 16 -40 31T60 27T150 35", "#fff", 4, 0.85);
            if (splash)
                for (var i = 0; i < 40; i++)
                {
                    var angle = c.Pick(c.Between(-3, -2.3), c.Between(-0.8, -0.1));
                    var far = c.Between(90, 190);
                    c.Circle(
                        Math.Cos(angle) * far,
                        26 + Math.Sin(angle) * far * 0.6,
                        c.Between(1.5, 6),
                        c.Pick("#fff", "#d8fbff"),
                        c.Between(0.5, 0.95)
                    );
                }
        }
    }
}
