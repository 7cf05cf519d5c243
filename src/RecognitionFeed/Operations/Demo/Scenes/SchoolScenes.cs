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
}
