namespace RecognitionFeed.Operations.Demo.Scenes;

/// <summary>The small things that say as much: notes, cups, a bicycle, a garden chair.</summary>
internal static class DetailScenes
{
    /// <summary>Notes on a wall, one of them with a heart.</summary>
    internal static void Notes(Canvas c)
    {
        c.Light = Light.Day with { Strength = 0.7, Lit = "#fff2cf" };
        c.Rect(0, 0, c.W, c.H, c.FadeDiagonal("#fbf6ea", "#e8dfcc", "#c8b89c"));
        foreach (
            var (x, y, turn, color, kind) in (ReadOnlySpan<(double, double, double, string, int)>)
                [
                    (90, 80, -5, "#ffb45a", 0),
                    (400, 50, 3, "#8ad0c0", 1),
                    (710, 90, -2, "#f49aa8", 0),
                    (60, 400, 4, "#b8d86a", 1),
                    (370, 360, -3, "#ffe14a", 2),
                    (700, 400, 5, "#8ac0e8", 0),
                    (110, 720, -4, "#f4c8a0", 0),
                    (420, 700, 2, "#f49aa8", 1),
                    (720, 710, -5, "#ffe14a", 0),
                ]
        )
            using (c.Group(x, y, turn: turn))
            {
                for (var soft = 0; soft < 6; soft++)
                    c.Polygon(
                        "#3a2a1c",
                        0.08,
                        14 - soft * 3,
                        20,
                        236 + soft * 3,
                        20,
                        256 + soft * 4,
                        258 + soft * 4,
                        8 - soft * 2,
                        248 + soft * 4
                    );
                c.Path(
                    "M0 0L236 0L238 222Q180 240 120 236T-2 238Z",
                    c.FadeDiagonal(Tint.Lighter(color, 0.25), color + "@.6", Tint.Darker(color, 0.14))
                );
                c.Rect(0, 0, 236, 34, "#000", 0.05);
                if (kind == 2)
                {
                    c.Path(
                        "M118 190C20 130 40 60 84 62C106 62 116 84 118 92C120 84 130 62 152 62C196 60 216 130 118 190Z",
                        "#ae0b05"
                    );

                    c.Stroke("M66 108q2 -24 22 -28", "#fff", 6, 0.55);
                }
                else
                    for (var line = 0; line < 4 - kind; line++)
                        c.Stroke(
                            FormattableString.Invariant(
                                $"M30 {72 + line * 38}q12 -12 24 0t24 0t24 0t24 0t{c.Between(10, 40):0} 0"
                            ),
                            "#3a2f3c",
                            6,
                            0.72
                        );
                if (kind == 1)
                    c.Stroke("M150 176l22 22l40 -50", "#2f7a4a", 11);
            }
        Hand.Arm(c, 1080, 960, 760, 640, 116, "#2f5a7a", "#7d4c30", 0.5);
        Hand.Draw(c, 680, 588, 190, 214, "#7d4c30", old: false);
        c.Rays(-60, -60, 1600, 24, 66, 8, "#fff6d8", 0.4);
        c.NearLeaves(20, 960, 170, 24, 13, "#5a8a54", "#7aa868", "#3f6a44");
        c.Finish("#ffc88a", 0.1, 0.44);
    }

    /// <summary>Fika from above: four hands' worth of cups, and buns.</summary>
    internal static void Fika(Canvas c)
    {
        c.Light = Light.Day with { Strength = 0.85, Lit = "#fff0c8" };
        c.Rect(0, 0, c.W, c.H, c.FadeDiagonal("#5a7a86", "#3f5c6a", "#2a3f4e"));
        for (var i = 0; i < 26; i++)
        {
            c.Rect(i * 40, 0, 1.5, c.H, "#fff", 0.07);
            c.Rect(0, i * 40, c.W, 1.5, "#fff", 0.07);
        }
        c.Shadow(520, 530, 330, 320, 0.6);
        c.Circle(500, 500, 262, c.Round("#fbf4e6@.8", "#f0e4cc@.93", "#cdbb98"));
        c.Circle(500, 500, 205, c.Round("#f6ecd8", "#eadcc0"));
        for (var i = 0; i < 7; i++)
        {
            var angle = i * Math.PI / 3;
            var (x, y) = i == 6 ? (500.0, 500.0) : (500 + Math.Cos(angle) * 128, 500 + Math.Sin(angle) * 128);
            c.Shadow(x + 10, y + 16, 84, 80, 0.55);
            c.Circle(x, y, 72, c.Round("#f4c078", "#d98f42@.6", "#9a5420"));
            for (var t = 0.0; t < 15; t += 0.22)
                c.Circle(
                    x + Math.Cos(t) * t * 4.2,
                    y + Math.Sin(t) * t * 4.2,
                    4.4,
                    Tint.Mix("#7a3a14", "#e8a858", c.Random.NextDouble() * 0.5),
                    0.8
                );
            for (var n = 0; n < 22; n++)
                c.Rect(x + c.Between(-48, 48), y + c.Between(-48, 48), 7, 7, "#fff8ea", 0.95, 1.5);
        }
        foreach (
            var (x, y, color) in (ReadOnlySpan<(double, double, string)>)
                [(160, 180, "#c8503c"), (850, 150, "#e8b53a"), (140, 830, "#3f8a7a"), (860, 850, "#f4ece0")]
        )
        {
            c.Shadow(x + 26, y + 34, 150, 140, 0.6);
            c.Circle(x, y, 132, c.Round($"{Tint.Lighter(color, 0.25)}@.6", $"{color}@.92", Tint.Darker(color, 0.3)));
            c.Stroke(FormattableString.Invariant($"M{x + 78} {y + 44}q76 42 96 -14"), Tint.Darker(color, 0.12), 24);
            c.Circle(x, y, 94, c.Round(color, $"{Tint.Lighter(color, 0.2)}@.86", Tint.Darker(color, 0.25)));
            c.Circle(x, y, 80, c.Round("#6b3c1c", "#4a2612@.75", "#2a140a"));
            c.Path(
                FormattableString.Invariant(
                    $"M{x - 58} {y - 26}Q{x - 20} {y - 70} {x + 40} {y - 50}Q{x - 10} {y - 44} {x - 58} {y - 26}Z"
                ),
                "#fff",
                0.32
            );
            using (c.Group(blur: 8))
                c.Stroke(FormattableString.Invariant($"M{x - 20} {y}q-30 -40 10 -80t0 -70"), "#fff", 14, 0.28);
        }
        for (var i = 0; i < 40; i++)
            c.Circle(
                c.Between(150, 860),
                c.Between(160, 860),
                c.Between(2, 5),
                c.Pick("#e8a858", "#fff8ea", "#9a5420"),
                0.8
            );
        c.Flowers(440, 580, 880, 960, 9, 28, "#fff4e0", "#f4b8c4", "#e8b53a");
        c.Rays(-60, -60, 1600, 20, 70, 7, "#fff2cf", 0.3);
        c.Finish("#ffc27a", 0.11, 0.5);
    }

    /// <summary>Home care by bicycle, in summer, along the water.</summary>
    internal static void Bicycle(Canvas c)
    {
        c.Light = Light.Day with { From = 1, Strength = 0.8, Lit = "#fff2c8" };
        c.Sky(560, "#4a9ae0", "#9accee@.6", "#e8f2ec");
        c.Clouds(8, 90, 380, "#fff", "#cfe2f0", 0.85);
        c.Ridge(562, 18, "#8aa8c4", 5, 570);
        c.Water(560, 760, "#8ac4dc", "#3a86b4", "#fff", 700);
        c.Ferry(250, 596, 230, "#2c4a6c", "#fff4d0");
        c.Sailboat(800, 650, 150, "#fff");
        c.Sailboat(600, 590, 60, "#f8e8d0");
        c.Rect(0, 745, c.W, 150, c.Fade("#8ab04a", "#5f8a38"));
        c.Flowers(0, 960, 770, 860, 90, 13, "#fff4e0", "#e8629a", "#f4c83a", "#8a7ad0");
        c.Rect(0, 880, c.W, 320, c.Fade("#d8c8ac", "#a9947a"));
        c.Speckle(885, 1200, 420, 3, 0.4, "#fff", "#6b5a48");
        c.Shadow(470, 1150, 330, 26, 0.5);
        c.Raw(
            "<g fill=\"none\" stroke=\"#23272f\" stroke-width=\"12\"><circle cx=\"260\" cy=\"1010\" r=\"138\"/><circle cx=\"700\" cy=\"1010\" r=\"138\"/></g>"
        );
        c.Raw(
            "<g stroke=\"#aab2ba\" stroke-width=\"2\" stroke-opacity=\".8\">"
                + string.Concat(
                    Enumerable
                        .Range(0, 18)
                        .SelectMany(i =>
                            new[] { 260, 700 }.Select(x =>
                                FormattableString.Invariant(
                                    $"<path d=\"M{x} 1010L{x + Math.Cos(i * 0.349) * 132:0} {1010 + Math.Sin(i * 0.349) * 132:0}\"/>"
                                )
                            )
                        )
                )
                + "</g>"
        );
        c.Stroke(
            "M260 1010L350 800L600 800L460 1010ZM350 800L460 1010M600 800L700 1010M600 800L590 730L660 716M350 800L338 752",
            "#c8342a",
            17
        );
        c.Ellipse(330, 748, 56, 19, "#2a1f1a");
        c.Circle(460, 1010, 28, c.Volume("#3a3f48"));
        Figure.Draw(
            c,
            430,
            1165,
            800,
            Look.Hodan with
            {
                HairColor = "#e8b53a",
            },
            Outfit.Scrubs("#2f8a8a"),
            new Pose(new(25, 56), new(27, 57))
            {
                Hips = new(-8, 2),
                Lean = 13,
                BackFoot = new(8, 8),
                FrontFoot = new(1, 20),
                Turn = 0.7,
                Mood = Mood.Laugh,
            }
        );
        c.Rect(634, 640, 190, 124, c.FadeDiagonal("#d9b07a", "#8a5f34"), 1, 12);
        for (var i = 0; i < 6; i++)
            c.Line(640, 658 + i * 18, 818, 658 + i * 18, "#6b4426", 3, 0.5);
        c.Flowers(650, 810, 600, 640, 18, 22, "#fff4e0", "#f4c83a", "#e8629a");
        c.Rays(960, -40, 1300, 96, 150, 8, "#fffbe0", 0.28);
        c.NearLeaves(40, 1170, 200, 30, 12, "#e8629a", "#8ab04a", "#5f8a38", "#f4c83a");
        c.Finish("#ffd08a", 0.09, 0.32);
    }

    /// <summary>A summer evening with the youth leaders, on the quay.</summary>
    internal static void YouthEvening(Canvas c)
    {
        c.Light = new Light(-1, "#ffc07a", "#2a1c4a", 0.9, "#ffd8a0") { Air = "#3a2a5c", Haze = 0.1 };
        c.Sky(450, "#2c2a6a", "#8a4a8a@.45", "#f07a6a@.8", "#ffc07a");
        c.Clouds(9, 70, 300, "#ff9a7a", "#6a4a8a", 0.7);
        c.Sun(230, 436, 34, "#fff0c8", "#ff8a4a");
        c.Skyline(456, 90, "#4a3a6c", 0.12);
        c.Water(452, 590, "#f09a7a", "#4a3a78", "#ffe0a0", 230);
        c.Rect(0, 580, c.W, 230, c.Fade("#7a5a5c", "#33283c"));
        for (var x = -200; x < 1400; x += 74)
            c.Line(600 + (x - 600) * 0.6, 582, x, 800, "#221a2c", 3, 0.5);
        c.StringLights(0, 120, 620, 90, 46, 15, "#ffcf7a");
        c.StringLights(620, 90, 1200, 140, 46, 14, "#ffcf7a");
        c.Rect(612, 90, 9, 510, "#2a2236");
        c.Table(700, 690, 330, 26, 110, "#3f7a8a");
        c.Rect(860, 650, 5, 32, "#fff");
        Figure.Draw(
            c,
            200,
            830,
            510,
            Look.Omar,
            Outfit.Street("#ae0b05", "#22243a") with
            {
                Hat = Hat.Cap,
                HatColor = "#22243a",
            },
            Pose.Wave with
            {
                FrontHand = new(20, 84),
            }
        );
        Figure.Draw(
            c,
            390,
            820,
            460,
            Look.Thuy,
            Outfit.Street("#3fa0a8", "#2a2a40"),
            Pose.Cheer with
            {
                BackHand = new(-12, 50),
            }
        );
        Figure.Draw(
            c,
            545,
            825,
            480,
            Look.Nils,
            Outfit.Street("#e8b53a", "#2a2a48"),
            Pose.Stand with
            {
                FrontHand = new(20, 66),
                Mood = Mood.Laugh,
            },
            -1
        );
        Figure.Draw(
            c,
            690,
            810,
            470,
            Look.Selam,
            Outfit.Street("#e86a5a", "#24243a"),
            Pose.Reach with
            {
                FrontHand = new(24, 66),
                BackHand = new(-10, 50),
                Mood = Mood.Laugh,
            }
        );
        Figure.Draw(
            c,
            1060,
            820,
            500,
            Look.Dejan,
            Outfit.Street("#5a7ad0", "#24243a"),
            Pose.Reach with
            {
                FrontHand = new(24, 64),
                BackHand = new(-10, 50),
                Mood = Mood.Laugh,
            },
            -1
        );
        c.Circle(860, 560, 9, "#fff8e0");
        c.Circle(812, 497, 19, "#c8342a");
        c.Circle(934, 512, 19, "#2c3048");
        c.Bokeh(34, 40, 600, 30, "#ffb06a", "#ff7a7a", "#ffe0a0", "#b08ae0");
        c.Finish("#ff7a5a", 0.14, 0.48);
    }

    /// <summary>Afternoon in the garden of a nursing home.</summary>
    internal static void CareGarden(Canvas c)
    {
        c.Light = Light.LowSun with { From = -1, Lit = "#fff0bc", Shade = "#2c3a3c" };
        c.Sky(400, "#8ac0e6", "#d8e8e0", "#f8eccc");
        c.House(620, 520, 640, 330, "#e8c890", "#b5583c", 0.12, floors: 3);
        c.Treeline(500, 150, "#8ab07c", 0.8);
        c.Tree(140, 560, 520, "#4f8a3c", "#7ab04a", "#d2e078", 240);
        c.Tree(540, 520, 260, "#5a8a44", "#8ab454", "#d8e488", 120);
        c.Grass(500, 800, "#a4c462", "#4a8234", 1000);
        c.Polygon(c.Fade("#e8dcc0", "#c4b08c"), 0.95, 560, 540, 700, 540, 1240, 800, 360, 800);
        c.Bush(960, 600, 240, "#4f8a3c", 110, "#e8629a");
        c.Bush(1140, 640, 280, "#437a38", 130, "#f4e8d8");
        c.Bush(330, 600, 200, "#5a9040", 90, "#c8a0e0");
        Figure.Draw(
            c,
            500,
            820,
            520,
            Look.Yonas,
            Outfit.Scrubs("#3c78a8"),
            Pose.Reach with
            {
                FrontHand = new(19, 54),
                BackHand = new(14, 53),
                Lean = 5,
                Mood = Mood.Laugh,
            }
        );
        c.Raw("<g fill=\"none\" stroke=\"#2a2e36\" stroke-width=\"9\"><circle cx=\"668\" cy=\"716\" r=\"74\"/></g>");
        c.Circle(668, 716, 66, "#fff", 0.12);
        c.Circle(796, 764, 25, c.Volume("#2a2e36"));
        c.Stroke("M598 548L636 572L646 690M640 650L770 650L800 764", "#8d949c", 11);
        c.Rect(628, 560, 26, 128, c.Volume("#34405a"), 1, 8);
        Figure.Draw(
            c,
            690,
            800,
            430,
            Look.Gunvor,
            Outfit.Street("#d8628a", "#4a4a6a") with
            {
                Scarf = "#fff0d8",
            },
            Pose.Sit with
            {
                Hips = new(-4, -13),
                BackFoot = new(22, 7),
                FrontFoot = new(25, 6),
                FrontHand = new(20, 52),
                BackHand = new(13, 50),
                Mood = Mood.Laugh,
            }
        );
        c.Path("M640 660Q720 640 790 664L806 756Q720 770 650 752Z", c.FadeDiagonal("#e8b53a", "#c8742c"), 0.97);
        Figure.Draw(
            c,
            960,
            820,
            480,
            Look.Sven with
            {
                Glasses = true,
            },
            Outfit.Street("#5a7a8a", "#5a5044") with
            {
                Hat = Hat.Cap,
                HatColor = "#d8c8a0",
            },
            Pose.Hold with
            {
                BackHand = new(11, 56),
                FrontHand = new(20, 60),
                Mood = Mood.Laugh,
            },
            -1
        );
        c.Flowers(820, 890, 500, 530, 10, 15, "#e8629a", "#f4c83a", "#fff4e0");
        c.Flowers(0, 1200, 760, 800, 60, 14, "#e8629a", "#fff4e0", "#f4c83a");
        c.Rays(-40, -60, 1400, 24, 64, 9, "#fff6cc", 0.36);
        c.NearLeaves(1180, 60, 190, 34, 10, "#4f8a3c", "#7ab04a", "#e8629a");
        c.Finish("#ffd07a", 0.11, 0.36);
    }
}
