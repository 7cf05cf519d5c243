namespace RecognitionFeed.Operations.Demo.Scenes;

/// <summary>Lessons in the wood and at the bench.</summary>
internal static class WoodScenes
{
    /// <summary>A lesson in the wood, in autumn.</summary>
    internal static void AutumnWood(Canvas c)
    {
        c.Light = Light.LowSun with { Lit = "#ffdc9a", Shade = "#3a2a3a" };
        c.Rect(0, 0, c.W, c.H, c.Fade("#f4d9a0", "#eab86a@.45", "#b8743c@.62", "#5c3a24"));
        c.Sun(880, 250, 40);
        c.Treeline(500, 260, "#d9a05a", 0.75);
        foreach (
            var (x, w, shade) in (ReadOnlySpan<(double, double, string)>)
                [
                    (120, 26, "#9a6a44"),
                    (330, 20, "#b8875a"),
                    (520, 16, "#c89a68"),
                    (700, 18, "#b8875a"),
                    (1010, 24, "#9a6a44"),
                    (1120, 34, "#6b4430"),
                ]
        )
        {
            c.Path(
                FormattableString.Invariant(
                    $"M{x - w} 640Q{x - w * 0.5} 300 {x - w * 0.55} 0L{x + w * 0.55} 0Q{x + w * 0.5} 300 {x + w} 640Z"
                ),
                c.FadeAcross(Tint.Darker(shade, 0.35), shade, Tint.Mix(shade, "#ffdc9a", 0.55))
            );
            for (var i = 0; i < 40; i++)
                c.Ellipse(
                    x + c.Between(-150, 150),
                    c.Between(-20, 190),
                    c.Between(12, 30),
                    c.Between(8, 18),
                    c.Pick("#e8a03c", "#d9742c", "#f4c85a", "#b8502c", "#c98a3a"),
                    c.Between(0.55, 0.95),
                    c.Between(-50, 50)
                );
        }
        c.Ridge(600, 40, "#8a5a30", 5, 800);
        for (var i = 0; i < 1300; i++)
        {
            var depth = c.Random.NextDouble();
            c.Ellipse(
                c.Between(0, 1200),
                590 + depth * 215,
                3 + depth * 11,
                1.6 + depth * 5,
                c.Pick("#e8a03c", "#c9622c", "#f0c05a", "#8a4a24", "#a8742c", "#6b3c20"),
                0.85,
                c.Between(-40, 40)
            );
        }
        Figure.Draw(
            c,
            300,
            790,
            500,
            Look.Karin,
            new Outfit(Cut.Jacket, "#3f6a5a", "#4a3c34", "#3a2a20") { Scarf = "#e8b54a" },
            Pose.Kneel with
            {
                FrontHand = new(28, 38),
                BackHand = new(14, 26),
                Mood = Mood.Laugh,
                Lean = 14,
            }
        );
        Figure.Draw(
            c,
            530,
            770,
            310,
            Look.Hodan.AsChild() with
            {
                HairColor = "#7a4a8a",
            },
            new Outfit(Cut.Jacket, "#d9482e", "#34405a", "#2a2a30"),
            Pose.Hold with
            {
                Mood = Mood.Laugh,
                FrontHand = new(16, 66),
                BackHand = new(6, 64),
            },
            -1
        );
        Figure.Draw(
            c,
            690,
            775,
            300,
            Look.Nils.AsChild(),
            new Outfit(Cut.Jacket, "#3c78a8", "#3a3a44", "#2a2a30") { Hat = Hat.Beanie, HatColor = "#f0b81f" },
            Pose.Reach with
            {
                FrontHand = new(24, 92),
                BackHand = new(-9, 50),
                Mood = Mood.Laugh,
            },
            1
        );
        Figure.Draw(
            c,
            870,
            790,
            290,
            Look.Omar.AsChild(),
            new Outfit(Cut.Jacket, "#5a8a4a", "#4a3c34", "#2a2a30") { Hat = Hat.Beanie, HatColor = "#c23a2c" },
            Pose.Cheer,
            -1
        );
        c.Path("M470 600q14 -34 40 -24q-6 30 -40 24z", "#f0c05a");
        for (var i = 0; i < 60; i++)
            c.Ellipse(
                c.Between(0, 1200),
                c.Between(60, 640),
                c.Between(4, 10),
                c.Between(2.5, 6),
                c.Pick("#f4c85a", "#e8862c", "#d9622c"),
                0.9,
                c.Between(0, 180)
            );
        c.Rays(880, 250, 1100, 50, 150, 11, "#ffe9b8", 0.5);
        c.Bokeh(30, 40, 560, 34, "#ffe2a0", "#ffc26a", "#fff3cf");
        c.NearLeaves(40, 60, 190, 30, 9, "#c9622c", "#e8a03c", "#8a4a24");
        c.NearLeaves(1180, 780, 180, 30, 11, "#c9622c", "#f0b84a", "#7a3c1c");
        c.Finish("#ff9d4c", 0.1, 0.45);
    }

    /// <summary>The joinery of an upper secondary school, or of the daily activities.</summary>
    internal static void Joinery(Canvas c)
    {
        c.Light = Light.Day with { Strength = 0.85, Lit = "#ffe2b0" };
        c.Walls(760, "#c9a678", "#8a6a4a");
        for (var x = 0; x < 960; x += 64)
            c.Line(x, 0, x, 752, "#8a6440", 2, 0.35);
        c.Window(560, 70, 330, 330, "#efe2c8", 3, 2, () => c.Rect(560, 70, 330, 330, c.Fade("#fff6dc", "#ffe6ae")));
        c.Rect(60, 110, 420, 330, c.FadeDiagonal("#a9794a", "#7c5430"), 1, 6);
        for (var i = 0; i < 7; i++)
        {
            c.Rect(90 + i * 54, 150, 14, 70, c.Volume(c.Pick("#c23a2c", "#e8b03a", "#3f6a88")), 1, 5);
            c.Rect(93 + i * 54, 216, 8, 50 + i % 3 * 26, c.Volume("#b8bfc6"));
        }
        c.Path("M110 330L330 330L330 352L110 392Z", c.Fade("#dfe3e6", "#8d949c"));
        c.Path("M320 318C370 312 380 380 330 378Z", c.Volume("#8a5a34"));
        c.Raw("<circle cx=\"430\" cy=\"364\" r=\"34\" fill=\"none\" stroke=\"#e8b03a\" stroke-width=\"13\"/>");
        Figure.Draw(
            c,
            290,
            1290,
            900,
            Look.Lars,
            new Outfit(Cut.Shirt, "#4a6a7a", "#3a4050", "#2a2a2e") { Apron = "#6b4a34" },
            Pose.Hold with
            {
                BackHand = new(4, 50),
                FrontHand = new(19, 51),
                Mood = Mood.Smile,
                Lean = 5,
            }
        );
        Figure.Draw(
            c,
            690,
            1260,
            840,
            Look.Selam with
            {
                Hair = Hair.Ponytail,
            },
            new Outfit(Cut.Tee, "#d9822e", "#34405a", "#2a2a2e") { Apron = "#39506a" },
            Pose.Hold with
            {
                BackHand = new(4, 47),
                FrontHand = new(18, 48),
                Mood = Mood.Laugh,
                Lean = 7,
            },
            -1
        );
        c.Rect(0, 960, c.W, 240, c.Fade("#9a6a3c", "#6b4426"));
        c.Polygon(c.Fade("#e0b57c", "#c4925a"), 1, 0, 880, c.W, 880, c.W, 966, 0, 966);
        for (var i = 0; i < 9; i++)
            c.Line(0, 886 + i * 9, c.W, 884 + i * 9.4, "#8a5a30", 1.4, 0.35);
        using (c.Group(500, 880, 1.1))
        {
            c.Polygon(c.Volume("#e6c08a"), 1, -130, -150, 130, -150, 130, 0, -130, 0);
            c.Polygon(c.Volume("#c98d52"), 1, -156, -146, 0, -246, 156, -146, 138, -132, 0, -220, -138, -132);
            c.Circle(0, -84, 32, "#3c2416");
            c.Rect(-10, -36, 20, 9, c.Volume("#8a5a34"), 1, 4);
        }
        for (var i = 0; i < 120; i++)
            c.Raw(
                FormattableString.Invariant(
                    $"<path d=\"M{c.Between(60, 900):0} {c.Between(905, 980):0}q{c.Between(4, 14):0} {c.Between(-14, -4):0} {c.Between(12, 22):0} 0\" fill=\"none\" stroke=\"{c.Pick("#f4d9a8", "#e6bd80", "#fff0d0")}\" stroke-width=\"3\" stroke-opacity=\".85\"/>"
                )
            );
        c.Rays(760, 60, 1200, 70, 150, 9, "#fff0c4", 0.42);
        c.Bokeh(46, 120, 900, 7, "#fff3d0", "#ffe0a0");
        c.Finish("#ffb066", 0.11, 0.44);
    }
}
