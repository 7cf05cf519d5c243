namespace RecognitionFeed.Operations.Demo.Scenes;

/// <summary>The school kitchen, and what comes out of it.</summary>
internal static class FoodScenes
{
    /// <summary>The school kitchen at half past ten.</summary>
    internal static void Kitchen(Canvas c)
    {
        c.Light = Light.Day with { Strength = 0.65, Lit = "#fff0d0" };
        using (c.Group(-140, -105, 1.24))
            KitchenAtWork(c);
        c.Finish("#ffcf90", 0.1, 0.38);
    }

    private static void KitchenAtWork(Canvas c)
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
}
