namespace RecognitionFeed.Operations.Demo.Scenes;

/// <summary>Preschools, schools, their kitchens and workshops.</summary>
internal static class SchoolScenes
{
    /// <summary>Rain clothes, puddles, no bad weather.</summary>
    internal static void PreschoolRain(Canvas c)
    {
        c.Light = Light.Overcast with { Strength = 0.5, Lit = "#f4f6f2" };
        c.Sky(420, "#8fa3b5", "#b9c6cf", "#d9dfdc");
        c.Treeline(430, 130, "#7c9488");
        c.House(640, 470, 480, 190, "#c8452e", "#4c4a52", 0.5, floors: 1);
        c.Tree(110, 480, 380, "#3f6448", "#5d8a54", "#9fb86a", 150);
        c.Tree(560, 450, 240, "#4a6c50", "#6c9460", "#a9c07a", 110);
        c.Grass(440, 560, "#7f9c6c", "#5f8450", 300);
        c.Rect(0, 540, c.W, 260, c.Fade("#a58e74", "#7c6653"));
        c.Speckle(545, 800, 600, 2.2, 0.4, "#e8d8bc", "#4a3a2e");
        foreach (
            var (x, y, r) in (ReadOnlySpan<(double, double, double)>)
                [(330, 730, 220), (830, 690, 180), (1100, 770, 150)]
        )
        {
            c.Ellipse(x, y, r, r * 0.2, c.Fade("#c9d6dd", "#7d95a5"));
            c.Ellipse(x - r * 0.2, y - r * 0.03, r * 0.5, r * 0.05, "#fff", 0.4);
            for (var i = 0; i < 6; i++)
                c.Raw(
                    FormattableString.Invariant(
                        $"<ellipse cx=\"{x + c.Between(-0.7, 0.7) * r:0}\" cy=\"{y + c.Between(-0.09, 0.09) * r:0}\" rx=\"{c.Between(8, 24):0}\" ry=\"{c.Between(2, 5):0}\" fill=\"none\" stroke=\"#fff\" stroke-width=\"1.4\" stroke-opacity=\".6\"/>"
                    )
                );
        }
        Figure.Draw(
            c,
            170,
            735,
            290,
            Look.Thuy.AsChild(),
            Outfit.Rain("#3c8ac0"),
            Pose.Walk with
            {
                Mood = Mood.Laugh,
            }
        );
        Figure.Draw(
            c,
            345,
            735,
            310,
            Look.Nils.AsChild(),
            Outfit.Rain("#f0b81f"),
            Pose.Cheer with
            {
                FrontFoot = new(7, 12),
                BackFoot = new(-6, 0),
            }
        );
        using (c.Group(blur: 1.8))
            for (var i = 0; i < 46; i++)
            {
                var angle = c.Between(-2.9, -0.2);
                var far = c.Between(30, 130);
                c.Ellipse(
                    360 + Math.Cos(angle) * far * 1.1,
                    735 + Math.Sin(angle) * far * 0.55,
                    c.Between(2, 6),
                    c.Between(2, 5),
                    c.Pick("#fff", "#c9dbe6", "#8fa9b8"),
                    0.85
                );
            }
        Figure.Draw(
            c,
            560,
            800,
            520,
            Look.Hodan,
            new Outfit(Cut.Coat, "#2f6f6a", "#2c3a44", "#2a2a2e"),
            Pose.Stand with
            {
                FrontHand = new(21, 44),
                BackHand = new(-16, 42),
                Mood = Mood.Laugh,
                Tilt = 4,
            }
        );
        Figure.Draw(
            c,
            690,
            790,
            300,
            Look.Yonas.AsChild(),
            Outfit.Rain("#d9482e"),
            Pose.Stand with
            {
                BackHand = new(-14, 62),
                FrontHand = new(16, 60),
                Mood = Mood.Laugh,
            },
            1
        );
        Figure.Draw(
            c,
            860,
            745,
            285,
            Look.Sara.AsChild(),
            Outfit.Rain("#8a5ab0"),
            Pose.Kneel with
            {
                Mood = Mood.Smile,
                Hips = new(-3, -18),
            },
            -1
        );
        Figure.Draw(
            c,
            1030,
            790,
            500,
            Look.Erik,
            new Outfit(Cut.Coat, "#d9892e", "#34405a", "#2a2a2e") { Hat = Hat.Beanie, HatColor = "#2f4a6a" },
            Pose.Reach with
            {
                FrontHand = new(24, 46),
                BackHand = new(10, 44),
                Lean = 14,
                Mood = Mood.Laugh,
            },
            -1
        );
        c.Falling(240, 34, 1.4, "#eef4f8", 0.55, -0.12);
        c.NearLeaves(1190, 40, 200, 38, 9, "#5d8a54", "#7fa566", "#3f6448");
        c.Finish("#ffd8a0", 0.08, 0.38);
    }

    /// <summary>A row of small boots, drying.</summary>
    internal static void Boots(Canvas c)
    {
        c.Light = Light.Day with { Strength = 0.9, Lit = "#ffe9bd" };
        c.Rect(0, 0, c.W, 640, c.FadeDiagonal("#f2dfb8", "#d9b98c", "#a9825c"));
        for (var y = 0; y < 640; y += 92)
            c.Rect(0, y, c.W, 3, "#8a6440", 0.35);
        c.Rect(0, 120, c.W, 40, c.Fade("#b98a58", "#8a623a"));
        foreach (
            var (x, color) in (ReadOnlySpan<(double, string)>)
                [(130, "#3c8ac0"), (330, "#f0b81f"), (530, "#d9482e"), (730, "#5a9a5a"), (900, "#8a5ab0")]
        )
        {
            c.Circle(x, 150, 13, c.Volume("#5a4030"));
            c.Path(
                FormattableString.Invariant(
                    $"M{x - 20} 160C{x - 80} 190 {x - 92} 330 {x - 84} 440L{x + 84} 440C{x + 92} 330 {x + 80} 190 {x + 20} 160Z"
                ),
                c.Volume(color)
            );
            c.Path(
                FormattableString.Invariant($"M{x - 34} 176Q{x} 236 {x + 34} 176Q{x} 150 {x - 34} 176Z"),
                Tint.Darker(color, 0.35)
            );
            c.Line(x, 224, x, 438, Tint.Darker(color, 0.3), 3);
        }
        c.Rect(0, 600, c.W, 400, c.Fade("#8a6a4c", "#c49a6a@.2", "#9a744c"));
        c.Boards(630, 500, "#5c4028", 10);
        c.Sunpatch(80, 640, 760, 340, 190, "#ffe2a0", 0.42);
        var colors = new[] { "#f0b81f", "#3c8ac0", "#d9482e", "#5a9a5a", "#8a5ab0", "#e8815a" };
        for (var i = 0; i < 6; i++)
            foreach (var side in (int[])[0, 1])
            {
                var (x, y) = (70 + i * 156 + side * 66, 880 + side * 22 + i % 2 * 10);
                c.Shadow(x + 44, y + 2, 80, 14, 0.5);
                using (c.Group(x, y, 1.28, turn: i % 3 == 1 && side == 1 ? -7 : 0))
                {
                    c.Path(
                        "M-22 -120L24 -120L26 -40C48 -34 66 -24 64 0L-22 0Z",
                        c.Volume(Tint.Mix(colors[i], "#000000", side * 0.07))
                    );
                    c.Ellipse(1, -120, 23, 7, Tint.Darker(colors[i], 0.5));
                    c.Rect(-24, -7, 90, 10, Tint.Darker(colors[i], 0.45), 1, 4);
                    c.Rect(-22, -104, 46, 8, "#fff", 0.75);
                    c.Stroke("M-12 -94L-12 -24", "#fff", 5, 0.35);
                    c.Ellipse(48, -19, 9, 4, "#fff", 0.4, 24);
                }
            }
        for (var i = 0; i < 26; i++)
            c.Ellipse(c.Between(40, 960), c.Between(890, 960), c.Between(4, 16), c.Between(1.5, 4), "#e8f2f8", 0.5);
        c.Rays(-20, 60, 1400, 18, 58, 7, "#fff0c4", 0.3);
        c.Finish("#ffc27a", 0.1, 0.42);
    }

    /// <summary>The school kitchen at half past ten.</summary>
    internal static void Kitchen(Canvas c)
    {
        c.Light = Light.Day with { Strength = 0.65, Lit = "#fff0d0" };
        using (c.Group(-140, -105, 1.24))
            KitchenAtWork(c);
        c.Finish("#ffcf90", 0.1, 0.38);
    }

    static void KitchenAtWork(Canvas c)
    {
        c.Walls(560, "#e6e9e4", "#8a8f90");
        for (var y = 60; y < 400; y += 34)
        for (var x = y / 34 % 2 * 30 - 40; x < c.W; x += 60)
            c.Rect(x, y, 57, 31, c.Pick("#f4f4ee", "#eef1ec", "#e4eae6", "#dfe6e2"), 0.8);
        c.Window(
            60,
            90,
            280,
            230,
            "#f4f2ea",
            2,
            1,
            () =>
            {
                c.Rect(60, 90, 280, 230, c.Fade("#bfe0f0", "#f6f0d4"));
                c.Tree(150, 340, 220, "#4d7a3a", "#7aa04a", "#bcd06a", 90);
                c.Tree(310, 330, 170, "#4d7a3a", "#8aa84a", "#c4d46e", 70);
            }
        );
        c.Polygon(c.Fade("#c9ced2", "#8d959c", "#b7bdc2"), 1, 480, 0, 1060, 0, 1110, 150, 430, 150);
        c.Rect(430, 148, 680, 12, "#70787f");
        for (var i = 0; i < 8; i++)
        {
            var x = 470 + i * 80;
            c.Line(x, 160, x, 186, "#5a6067", 3);
            c.Path(
                FormattableString.Invariant($"M{x - 22} 206Q{x} 250 {x + 22} 206Z"),
                c.Volume(c.Pick("#b8723c", "#aab1b8", "#c9824a"))
            );
            c.Line(x, 186, x, 206, "#5a6067", 5);
        }
        Figure.Draw(
            c,
            330,
            830,
            580,
            Look.Mats,
            Outfit.Cook("#2f5a6a"),
            Pose.Reach with
            {
                FrontHand = new(24, 58),
                BackHand = new(11, 52),
                Mood = Mood.Smile,
            }
        );
        Figure.Draw(
            c,
            665,
            840,
            560,
            Look.Leila with
            {
                Hair = Hair.Bun,
            },
            Outfit.Cook("#b8402f"),
            Pose.Stand with
            {
                BackHand = new(-11, 56),
                FrontHand = new(13, 57),
                Mood = Mood.Laugh,
            },
            1
        );
        Figure.Draw(
            c,
            965,
            830,
            545,
            Look.Karin with
            {
                Hair = Hair.Bun,
            },
            Outfit.Cook("#5a7a3c"),
            Pose.Hold with
            {
                BackHand = new(5, 54),
                FrontHand = new(16, 55),
                Mood = Mood.Down,
            },
            -1
        );
        c.Rect(0, 610, c.W, 200, c.Fade("#aab2b8", "#6e767d"));
        c.Polygon(c.Fade("#eef1f2", "#bcc4c9"), 1, 0, 560, c.W, 560, c.W, 616, 0, 616);
        c.Rect(0, 612, c.W, 8, "#fff", 0.5);
        foreach (
            var (x, r, color) in (ReadOnlySpan<(double, double, string)>)[(490, 105, "#d8712c"), (800, 92, "#c23a2c")]
        )
        {
            c.Shadow(x, 600, r * 1.2, 16, 0.4);
            c.Rect(x - r, 466, r * 2, 128, c.Volume("#c4cad0"), 1, 14);
            c.Ellipse(x, 468, r, 22, "#8d959c");
            c.Ellipse(x, 469, r * 0.92, 18, c.Fade(Tint.Darker(color, 0.2), Tint.Lighter(color, 0.15)));
            for (var i = 0; i < 16; i++)
                c.Circle(
                    x + c.Between(-0.75, 0.75) * r,
                    469 + c.Between(-10, 10),
                    c.Between(3, 7),
                    c.Pick("#f0c04a", "#6a9a3c", "#f4e6c8", "#e8893a")
                );
            using (c.Group(blur: 13))
                for (var i = 0; i < 9; i++)
                    c.Ellipse(x + c.Between(-60, 60), 440 - i * 32, c.Between(26, 70), c.Between(18, 34), "#fff", 0.26);
        }
        foreach (
            var (x, items) in (ReadOnlySpan<(double, string[])>)
                [
                    (120, ["#d8452e", "#e8614a", "#c23a2c"]),
                    (260, ["#6a9a3c", "#8ab84a", "#4d7a2e"]),
                    (1060, ["#f0a02c", "#e8813a", "#f4b84a"]),
                ]
        )
        {
            for (var i = 0; i < 26; i++)
                c.Circle(
                    x + c.Between(-48, 48),
                    588 - c.Random.NextDouble() * 32,
                    c.Between(9, 15),
                    c.Volume(c.Pick(items))
                );
            c.Path(
                FormattableString.Invariant($"M{x - 70} 578L{x + 70} 578L{x + 52} 612L{x - 52} 612Z"),
                c.Volume("#f2ead8")
            );
        }
        c.Rays(180, 60, 1200, 20, 56, 7, "#fff3d0", 0.26);
    }

    /// <summary>A plate that somebody has cared about, from above.</summary>
    internal static void Lunch(Canvas c)
    {
        c.Light = Light.Day with { Strength = 0.8 };
        c.Rect(0, 0, c.W, c.H, c.FadeDiagonal("#d9a86a", "#b9824a", "#8a5a34"));
        for (var y = 0; y < 1000; y += 5)
            c.Stroke(
                FormattableString.Invariant($"M0 {y}Q{c.Between(200, 800):0} {y + c.Between(-7, 7):0} 1000 {y}"),
                c.Pick("#6b4220", "#f0c890", "#8a5a34"),
                c.Between(0.5, 1.8),
                0.22
            );
        foreach (var (x, y, turn) in (ReadOnlySpan<(double, double, double)>)[(940, 130, 0), (-10, 800, 0)])
        {
            c.Shadow(x + 20, y + 26, 220, 210, 0.5);
            c.Circle(x, y, 180, c.Round("#f9f4ea", "#f4ecdc@.8", "#dccfb8"));
            c.Circle(x, y, 140, c.Round("#e8b54a", "#d98f2e@.7", "#b8701e"));
            for (var i = 0; i < 30; i++)
                c.Ellipse(
                    x + c.Between(-95, 95),
                    y + c.Between(-95, 95),
                    c.Between(7, 16),
                    c.Between(4, 9),
                    c.Pick("#f6dc94", "#6a9a3c", "#f2c04a"),
                    0.9,
                    c.Between(0, 180)
                );
        }
        c.Shadow(530, 560, 430, 400, 0.55);
        c.Circle(500, 510, 372, c.Round("#ffffff@.7", "#f6f1e6@.88", "#d9cfbc"));
        c.Circle(500, 510, 290, c.Round("#f4eee2@.85", "#e2d8c6"));
        for (var i = 0; i < 95; i++)
        {
            var (a, r) = (c.Between(1.7, 4.1), c.Between(60, 240));
            c.Ellipse(
                500 + Math.Cos(a) * r,
                510 + Math.Sin(a) * r,
                c.Between(20, 46),
                c.Between(10, 22),
                c.Volume(c.Pick("#5a8a34", "#7aa83c", "#3f6a28", "#96bc4e", "#8a3a5a")),
                1,
                c.Between(0, 180)
            );
        }
        for (var i = 0; i < 17; i++)
        {
            var (x, y) = (500 + c.Between(-210, -50), 510 + c.Between(-170, 170));
            c.Circle(x, y, 24, c.Round("#ff8a6a", "#d8382a@.8", "#a8241c"));
            c.Ellipse(x - 7, y - 8, 7, 4, "#fff", 0.6, -30);
        }
        foreach (
            var (x, y, turn) in (ReadOnlySpan<(double, double, double)>)[(600, 400, 18), (640, 490, 6), (618, 590, -12)]
        )
        {
            c.Shadow(x + 8, y + 14, 118, 46, 0.5);
            c.Ellipse(x, y, 118, 42, c.Fade("#f2b868", "#c9782c", "#8f4a18"), 1, turn);
            for (var i = 0; i < 26; i++)
                c.Circle(
                    x + c.Between(-92, 92),
                    y + c.Between(-24, 24),
                    c.Between(2, 5),
                    c.Pick("#7a3a12", "#ffdc9a", "#5a8a34"),
                    0.75
                );
            c.Ellipse(x - 26, y - 17, 50, 7, "#fff3d0", 0.4, turn);
        }
        for (var i = 0; i < 10; i++)
        {
            var (x, y) = (430 + i % 5 * 62 + c.Between(-8, 8), 690 + i / 5 * 46);
            c.Circle(x, y, 36, c.Round("#ffe6a8", "#f2c870@.75", "#c9923c"));
            c.Ellipse(x - 10, y - 12, 10, 6, "#fff", 0.5);
        }
        c.Polygon("#f6ead0", 1, 620, 640, 720, 610, 745, 690, 645, 716);
        c.Stroke("M150 250L90 760", "#8d949c", 18);
        c.Stroke("M146 250L86 760", "#f2f4f6", 6, 0.8);
        foreach (var x in (double[])[-30, -10, 10, 30])
            c.Stroke(FormattableString.Invariant($"M{152 + x} 130L{150 + x * 0.7} 215"), "#aab1b8", 9);
        c.Path("M112 200C112 270 192 270 192 200Z", c.Volume("#aab1b8"));
        c.Rays(-60, -60, 1600, 20, 70, 6, "#fff2cf", 0.26);
        c.NearLeaves(980, 980, 150, 20, 12, "#6a9a3c", "#8ab84a", "#4d7a2e");
        c.Finish("#ffc27a", 0.1, 0.46);
    }

    /// <summary>A classroom where the whole class has an answer.</summary>
    internal static void Classroom(Canvas c)
    {
        c.Light = Light.Day with { Strength = 0.6, Lit = "#fff2cf" };
        c.Walls(600, "#e9dcc0", "#b38c62");
        c.Rect(330, 90, 520, 290, "#7a5a3c", 1, 6);
        c.Rect(344, 104, 492, 262, c.FadeDiagonal("#2f5a4c", "#264a40", "#1c3830"));
        c.Stroke("M400 210q30 -60 60 0t60 0t60 0M420 290h150M600 290q26 -30 52 0t52 0", "#f4f0e0", 5, 0.75);
        c.Stroke("M640 150l54 80h-108zM740 190a34 34 0 1 0 1 0", "#f6e3a8", 4.5, 0.75);
        c.Window(
            30,
            80,
            240,
            330,
            "#f6f1e4",
            2,
            2,
            () =>
            {
                c.Rect(30, 80, 240, 330, c.Fade("#a9d4ec", "#eef2dc"));
                c.Tree(90, 430, 300, "#4d7a3a", "#7aa04a", "#c4d46e", 120);
            }
        );
        foreach (
            var (x, y, color) in (ReadOnlySpan<(double, double, string)>)
                [
                    (900, 100, "#f0c04a"),
                    (1000, 90, "#d8612e"),
                    (1100, 110, "#4a8ab0"),
                    (910, 230, "#7aa04a"),
                    (1010, 220, "#f4e8cc"),
                    (1105, 235, "#b0568a"),
                ]
        )
        {
            c.Rect(x, y, 84, 108, "#fffaf0");
            c.Rect(x + 8, y + 8, 68, 92, Tint.Mix(color, "#fff8ea", 0.35));
            c.Circle(x + 42, y + 46, 20, color);
            c.Path(
                FormattableString.Invariant($"M{x + 8} {y + 82}q20 -30 34 -6t34 -10v34h-68z"),
                Tint.Darker(color, 0.3)
            );
        }
        Figure.Draw(
            c,
            560,
            760,
            470,
            Look.Dejan,
            Outfit.Street("#c2563e", "#34405a") with
            {
                Lanyard = true,
            },
            Pose.Wave with
            {
                BackHand = new(-22, 58),
                FrontHand = new(18, 90),
            }
        );
        c.Sunpatch(60, 610, 380, 180, 180, "#ffe7a8", 0.36);
        foreach (var x in (double[])[40, 420, 800])
        {
            var looks = new[] { Look.Ida, Look.Yonas, Look.Thuy, Look.Nils, Look.Leila, Look.Sara };
            var at = (int)(x / 380);
            foreach (var seat in (int[])[0, 1])
                Figure.Draw(
                    c,
                    x + 95 + seat * 170,
                    930,
                    400,
                    looks[at * 2 + seat].AsChild(),
                    Outfit.Street(c.Pick("#3c78a8", "#d9a03c", "#5a8a4a", "#b5483c", "#7a5a9a", "#e8e0cc")),
                    seat == 0 || at == 2
                        ? Pose.Stand with
                        {
                            Away = true,
                            FrontHand = new(16, 103),
                            BackHand = new(-10, 46),
                        }
                        : Pose.Stand with
                        {
                            Away = true,
                            FrontHand = new(9, 52),
                            BackHand = new(-9, 52),
                        }
                );
            c.Table(x, 800, 360, 30, 200, "#d9b07a");
        }
        c.Rays(120, 60, 1300, 14, 52, 7, "#fff2c8", 0.3);
        c.Finish("#ffc88a", 0.1, 0.4);
    }

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
