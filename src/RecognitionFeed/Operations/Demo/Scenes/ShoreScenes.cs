namespace RecognitionFeed.Operations.Demo.Scenes;

/// <summary>The harbour, the beach, a bus of books, and where things get a second life.</summary>
internal static class ShoreScenes
{
    /// <summary>The harbour, early; a bridge keeper and an engineer.</summary>
    internal static void Harbour(Canvas c)
    {
        c.Light = Light.LowSun with { From = -1, Lit = "#ffe0b0" };
        c.Sky(440, "#3f6aa0", "#8ab0d0@.45", "#f4d0a8@.82", "#ffe2b0");
        c.Clouds(7, 70, 280, "#ffe0c4", "#8aa0c0", 0.7);
        c.Sun(190, 420, 28);
        c.Skyline(446, 110, "#7a86a4", 0.05);
        foreach (var x in (double[])[760, 960])
        {
            c.Stroke(
                FormattableString.Invariant(
                    $"M{x} 446L{x + 20} 170L{x + 44} 446M{x + 20} 190L{x + 190} 150M{x + 20} 170L{x - 70} 196M{x + 130} 164L{x + 130} 270"
                ),
                "#3c4a68",
                8
            );
            c.Rect(x + 4, 250, 36, 26, "#b5483c");
        }
        c.Water(444, 700, "#e8c8a4", "#3a6488", "#fff0c4", 190);
        c.Ferry(560, 486, 330, "#ae2a1c", "#ffe0a0");
        c.Sailboat(1080, 520, 110, "#f8e8d4");
        for (var i = 0; i < 9; i++)
        {
            var (x, y) = (c.Between(260, 1000), c.Between(90, 330));
            c.Stroke(FormattableString.Invariant($"M{x - 14} {y}q8 -9 14 0q6 -9 14 0"), "#33405c", 2.6);
        }
        c.Rect(0, 680, c.W, 130, c.Fade("#8a7a6c", "#4a4444"));
        for (var x = 0; x < 1200; x += 70)
            c.Line(x, 682, x - 30, 800, "#2c2a2e", 3, 0.5);
        c.Rect(0, 674, c.W, 12, "#4a3c34");
        foreach (var x in (double[])[110, 430, 1120])
        {
            c.Rect(x - 20, 640, 40, 54, c.Volume("#33363e"), 1, 8);
            c.Ellipse(x, 640, 27, 10, c.Volume("#4a4e58"));
        }
        Figure.Draw(
            c,
            690,
            870,
            580,
            Look.Ida,
            Outfit.Road("#f2a21c") with
            {
                Hat = Hat.Beanie,
                HatColor = "#2f4a6a",
            },
            Pose.Point with
            {
                FrontHand = new(29, 76),
                BackHand = new(-10, 50),
                Mood = Mood.Smile,
            },
            -1
        );
        Figure.Draw(
            c,
            890,
            880,
            600,
            Look.Dejan,
            Outfit.Road("#e8761c") with
            {
                HatColor = "#f5f1e6",
            },
            Pose.Hold with
            {
                BackHand = new(3, 58),
                FrontHand = new(13, 58),
                Mood = Mood.Laugh,
            },
            -1
        );
        c.Polygon("#f4f8fa", 1, 800, 520, 880, 508, 888, 556, 806, 568);
        c.Finish("#ffb46a", 0.12, 0.42);
    }

    /// <summary>The recycling centre, where things get a second life.</summary>
    internal static void Recycling(Canvas c)
    {
        c.Light = Light.Day with { From = 1, Strength = 0.75 };
        c.Sky(430, "#6aacdc", "#c2e0ea", "#f2f0dc");
        c.Clouds(6, 60, 230, "#fff", "#cfe0ea", 0.8);
        c.Treeline(440, 130, "#7ca47c");
        c.Rect(0, 430, c.W, 380, c.Fade("#b0aca4", "#7e7a74"));
        c.Speckle(440, 800, 700, 2.2, 0.4, "#fff", "#4a4844");
        foreach (
            var (x, color, sign) in (ReadOnlySpan<(double, string, string)>)
                [
                    (20, "#2f7a4a", "#f4f0d8"),
                    (320, "#2f5a9a", "#f4f0d8"),
                    (620, "#c8843c", "#f4f0d8"),
                    (920, "#8a3a3a", "#f4f0d8"),
                ]
        )
        {
            c.Shadow(x + 135, 604, 170, 16, 0.5);
            c.Polygon(
                c.Fade(Tint.Lighter(color, 0.15), Tint.Darker(color, 0.25)),
                1,
                x - 8,
                420,
                x + 278,
                420,
                x + 262,
                600,
                x + 8,
                600
            );
            for (var i = 0; i < 7; i++)
                c.Rect(x + 16 + i * 38, 430, 8, 160, Tint.Darker(color, 0.35), 0.55);
            c.Rect(x - 14, 412, 298, 16, Tint.Darker(color, 0.2), 1, 4);
            c.Rect(x + 110, 300, 10, 110, "#5a6068");
            c.Rect(x + 60, 250, 130, 84, sign, 1, 8);
            c.Raw(
                FormattableString.Invariant(
                    $"<g fill=\"none\" stroke=\"{color}\" stroke-width=\"9\" stroke-linejoin=\"round\"><path d=\"M{x + 125} 264l26 44h-52z\"/></g>"
                )
            );
            for (var i = 0; i < 9; i++)
                c.Rect(
                    x + 20 + i * 26,
                    c.Between(392, 412),
                    c.Between(16, 34),
                    22,
                    c.Pick("#c8b490", "#8a9aa8", "#b5583c", "#e0d4b8", "#5a7a5a"),
                    1,
                    3
                );
        }
        Figure.Draw(
            c,
            320,
            840,
            550,
            Look.Yonas,
            Outfit.Road("#b8d040") with
            {
                Hat = Hat.Cap,
                HatColor = "#2f4a34",
            },
            Pose.Hold with
            {
                BackHand = new(5, 52),
                FrontHand = new(18, 53),
                Mood = Mood.Laugh,
            }
        );
        using (c.Group(450, 590, 1.1))
        {
            c.Raw(
                "<g fill=\"none\" stroke=\"#2c3038\" stroke-width=\"7\"><circle cx=\"-64\" cy=\"70\" r=\"58\"/><circle cx=\"92\" cy=\"70\" r=\"58\"/></g>"
            );
            c.Stroke(
                "M-64 70L-24 -10L60 -10L10 66ZM-24 -10L10 66M60 -10L92 70M60 -10L54 -40L80 -46M-32 -26L-12 -26",
                "#c8342a",
                8
            );
            c.Ellipse(-24, -34, 24, 7, "#2a1f1a");
        }
        Figure.Draw(
            c,
            690,
            830,
            520,
            Look.Gunvor,
            Outfit.Street("#7a5a9a", "#4a4a5c") with
            {
                Scarf = "#f0c86a",
            },
            Pose.HandsMeet with
            {
                Mood = Mood.Laugh,
            },
            -1
        );
        Figure.Draw(
            c,
            930,
            830,
            540,
            Look.Ida,
            Outfit.Road("#b8d040") with
            {
                Hat = Hat.Beanie,
                HatColor = "#d8612e",
            },
            Pose.Wave with
            {
                FrontHand = new(20, 88),
            },
            -1
        );
        c.NearLeaves(20, 60, 180, 32, 9, "#5a8a4a", "#8ab05a", "#3f6a38");
        c.Finish("#ffd08a", 0.1, 0.38);
    }

    /// <summary>The whole gang after a morning of cleaning the beach.</summary>
    internal static void Beach(Canvas c)
    {
        c.Light = Light.LowSun with { Lit = "#ffe6bc" };
        c.Sky(400, "#4a8ac8", "#a9cee4@.5", "#f8e4c0");
        c.Clouds(8, 60, 260, "#fff6e8", "#a9bed2", 0.8);
        c.Sun(1010, 330, 30);
        c.Ridge(402, 16, "#8aa4bc", 8, 408);
        c.Water(402, 560, "#9cc8d8", "#3f86a8", "#fff6d8", 1010);
        c.Ferry(320, 424, 140, "#2c4a6c", "#ffe0a0");
        c.Path("M0 566Q200 540 420 556T820 548T1200 560L1200 600L0 600Z", "#fff", 0.8);
        c.Path("M0 576Q200 552 420 568T820 560T1200 572L1200 800L0 800Z", c.Fade("#e8d4a8", "#c8a878"));
        c.Speckle(580, 800, 800, 2.4, 0.45, "#fff6e0", "#8a6c48");
        for (var i = 0; i < 70; i++)
        {
            var x = c.Between(960, 1200);
            c.Stroke(
                FormattableString.Invariant(
                    $"M{x:0} {c.Between(640, 720):0}q{c.Between(-8, 10):0} -50 {c.Between(-20, 34):0} -96"
                ),
                c.Pick("#8a9a5a", "#b8b46a", "#6a7a48"),
                2.4,
                0.9
            );
        }
        var looks = new[] { Look.Lars, Look.Hodan, Look.Nils, Look.Leila, Look.Mats };
        var tops = new[] { "#2f6a8a", "#c8503c", "#e8b53a", "#3f7a5a", "#7a5a8a" };
        for (var i = 0; i < 5; i++)
            Figure.Draw(
                c,
                200 + i * 172,
                800 + i % 2 * 24,
                470 + i * 29 % 60,
                looks[i],
                Outfit.Street(tops[i], "#34405a"),
                i switch
                {
                    0 => Pose.Wave,
                    1 => Pose.Hold with { Mood = Mood.Laugh, BackHand = new(-6, 50), FrontHand = new(13, 46) },
                    2 => Pose.Cheer,
                    3 => Pose.OnHips with { Mood = Mood.Laugh },
                    _ => Pose.Wave,
                },
                i < 3 ? 1 : -1
            );
        foreach (var (x, y) in (ReadOnlySpan<(double, double)>)[(440, 700), (830, 690)])
        {
            c.Shadow(x, y + 96, 70, 12);
            c.Path(
                FormattableString.Invariant(
                    $"M{x - 14} {y}Q{x} {y + 12} {x + 14} {y}Q{x + 72} {y + 40} {x + 58} {y + 96}L{x - 58} {y + 96}Q{x - 72} {y + 40} {x - 14} {y}Z"
                ),
                c.FadeDiagonal("#5aa0c8", "#2f6a9a", "#1c4468")
            );
        }
        c.Rays(1010, 330, 1100, 110, 172, 8, "#fff3d0", 0.32);
        c.Finish("#ffc07a", 0.1, 0.38);
    }

    /// <summary>The book bus on its stop by the beach huts.</summary>
    internal static void BookBus(Canvas c)
    {
        c.Light = Light.Day with { Strength = 0.7 };
        c.Sky(430, "#5aa0dc", "#a6d2ee", "#eaf2ea");
        c.Clouds(8, 50, 260, "#fff", "#cfe0ec", 0.85);
        c.Water(420, 520, "#7ab4d0", "#4a8ab0", "#fff");
        c.Sailboat(180, 452, 80, "#fff");
        c.Sailboat(300, 440, 46, "#f8e8d0");
        c.Grass(505, 800, "#a9b86a", "#5f8a40", 900);
        c.Polygon(c.Fade("#d8cbb0", "#b8a684"), 0.95, 0, 650, 1200, 600, 1200, 720, 0, 800);
        foreach (
            var (x, color) in (ReadOnlySpan<(double, string)>)[(930, "#f0e0c0"), (1020, "#c8d8e0"), (1110, "#e8b8a8")]
        )
        {
            c.Rect(x, 400, 70, 110, c.Volume(color));
            c.Polygon(c.Volume("#8a4a3c"), 1, x - 8, 402, x + 35, 352, x + 78, 402);
            c.Rect(x + 22, 440, 26, 70, "#4a6a7c");
        }
        c.Bus(470, 700, 290, "#1f7f8a", "#ffe0a0");
        using (c.Group(clip: Canvas.Closed(90, 545, 470, 545, 470, 575, 90, 575)))
            for (var x = 96.0; x < 470; x += 9)
                c.Rect(x, 575 - c.Between(14, 26), 7, 30, c.Pick(LibraryScenes.Books));
        Figure.Draw(
            c,
            730,
            820,
            500,
            Look.Maj with
            {
                Old = false,
                Glasses = true,
            },
            Outfit.Street("#d8612e", "#34405a") with
            {
                Lanyard = true,
            },
            Pose.Hold with
            {
                BackHand = new(8, 60),
                FrontHand = new(20, 60),
                Mood = Mood.Laugh,
            }
        );
        c.Rect(818, 508, 56, 62, c.Volume("#2f5a9a"), 1, 3);
        Figure.Draw(
            c,
            930,
            800,
            320,
            Look.Yonas.AsChild(),
            Outfit.Street("#f0b81f", "#b5483c"),
            Pose.Reach with
            {
                FrontHand = new(20, 88),
                BackHand = new(10, 82),
                Mood = Mood.Laugh,
                Lean = 3,
            },
            -1
        );
        Figure.Draw(c, 1060, 810, 300, Look.Sara.AsChild(), Outfit.Street("#e8815a", "#3c78a8"), Pose.Cheer, -1);
        c.Flowers(0, 1200, 740, 800, 46, 10, "#f4f0e4", "#e8b53a", "#d8629a", "#8a6ac0");
        c.NearLeaves(20, 790, 170, 30, 10, "#7a9a4a", "#e8b53a", "#5f8a40", "#f4e8c0");
        c.Finish("#ffd08a", 0.09, 0.34);
    }
}
