namespace RecognitionFeed.Operations.Demo.Scenes;

/// <summary>Late hours: a table in the evening sun, a server room at night.</summary>
internal static class NightOfficeScenes
{
    /// <summary>Four round a table; the coffee has gone cold because the talk was good.</summary>
    internal static void RoundTable(Canvas c)
    {
        c.Light = Light.LowSun with { From = -1, Lit = "#ffe2b4" };
        c.Walls(760, "#b5c0b0", "#8a6a4c");
        c.Window(
            60,
            90,
            320,
            480,
            "#f0ece0",
            2,
            3,
            () =>
            {
                c.Rect(60, 90, 320, 480, c.Fade("#f4d0a0", "#ffe6b8", "#f4c890"));
                c.Skyline(570, 190, "#b89a90", 0.05);
                c.Tree(120, 590, 330, "#a87a3c", "#d0a04a", "#f0cc6a", 110);
            }
        );
        c.Frame(520, 130, 170, 210, "#f8f2e4", "#8ab0b8", "#e0d8b8", "#fff0c0", "#3f6068");
        c.Frame(730, 180, 140, 160, "#f8f2e4", "#e0a070", "#c86a4c", "#ffe8b8", "#5a3a48");
        c.Pendant(480, 240, 80, "#c8684a", "#ffdca0");
        Figure.Draw(
            c,
            200,
            1360,
            820,
            Look.Selam,
            Outfit.Street("#e8b53a"),
            Pose.Hold with
            {
                BackHand = new(3, 46),
                FrontHand = new(15, 47),
                Mood = Mood.Laugh,
            }
        );
        Figure.Draw(
            c,
            480,
            1330,
            800,
            Look.Karin,
            Outfit.Street("#2f5a6a") with
            {
                Lanyard = true,
            },
            Pose.HandsMeet with
            {
                BackHand = new(-7, 46),
                FrontHand = new(7, 46),
                Mood = Mood.Smile,
                Turn = 0.1,
            }
        );
        Figure.Draw(
            c,
            760,
            1360,
            830,
            Look.Omar,
            Outfit.Street("#7a3a44") with
            {
                Lanyard = true,
            },
            Pose.Stand with
            {
                BackHand = new(2, 47),
                FrontHand = new(23, 62),
                Mood = Mood.Laugh,
                Turn = 0.6,
            },
            -1
        );
        c.Ellipse(480, 1110, 560, 170, c.Fade("#7c5434", "#4a3020"));
        c.Ellipse(480, 1086, 560, 168, c.FadeDiagonal("#f0cf9a", "#cf9f66", "#a9794a"));
        for (var i = 0; i < 7; i++)
            c.Raw(
                FormattableString.Invariant(
                    $"<ellipse cx=\"480\" cy=\"1086\" rx=\"{500 - i * 66}\" ry=\"{150 - i * 20}\" fill=\"none\" stroke=\"#8a5a30\" stroke-width=\"1.5\" stroke-opacity=\".25\"/>"
                )
            );
        c.Mug(300, 1060, 62, "#3f7a78");
        c.Mug(600, 1040, 58, "#f4ece0");
        c.Mug(730, 1110, 68, "#c8684a");
        c.Polygon("#fffaf0", 1, 390, 1060, 520, 1050, 545, 1120, 400, 1132);
        for (var i = 0; i < 4; i++)
            c.Line(412, 1074 + i * 13, 510 + i * 4, 1068 + i * 13, "#6a7a8a", 3, 0.6);
        c.Stroke("M548 1090L590 1124", "#ae2a1c", 8);
        c.Rays(60, 120, 1300, 14, 56, 8, "#fff0cc", 0.42);
        c.NearLeaves(940, 1180, 180, 24, 12, "#5a8a54", "#7aa868", "#3f6a44");
        c.Finish("#ffb46a", 0.11, 0.42);
    }

    /// <summary>The night of the system change: two screens, one solved problem.</summary>
    internal static void ItNight(Canvas c)
    {
        c.Light = new Light(1, "#8ad8ff", "#120c28", 0.9, "#a8e0ff") { Air = "#141838", Haze = 0.12 };
        c.Rect(0, 0, c.W, c.H, c.FadeDiagonal("#0c1026", "#1a2048", "#2c1c3c"));
        for (var i = 0; i < 5; i++)
        {
            var x = 620 + i * 124;
            c.Rect(x, 60, 108, 560, c.Fade("#1c2238", "#10142a"), 1, 5);
            for (var y = 78; y < 600; y += 24)
            {
                c.Rect(x + 8, y, 92, 18, "#262d48", 1, 2);
                for (var n = 0; n < 6; n++)
                    if (c.Random.NextDouble() < 0.7)
                        c.Circle(
                            x + 16 + n * 11,
                            y + 9,
                            2.6,
                            c.Pick("#4affb0", "#4ac0ff", "#4affb0", "#ffb84a"),
                            c.Between(0.5, 1)
                        );
                c.Line(x + 80, y + 4, x + 94, y + 14, c.Pick("#4ac0ff", "#ff6a8a", "#ffd84a"), 1.6, 0.7);
            }
        }
        c.Window(
            70,
            70,
            400,
            300,
            "#20263e",
            3,
            1,
            () =>
            {
                c.Rect(70, 70, 400, 300, c.Fade("#060a20", "#1c2858", "#5a4a7c"));
                c.Skyline(370, 150, "#0a0f26", 0.3);
                c.Circle(390, 130, 26, "#f4f0dc");
                c.Glow(390, 130, 90, "#f4f0dc", 0.5);
            }
        );
        Figure.Draw(
            c,
            330,
            900,
            590,
            Look.Yonas with
            {
                Glasses = true,
            },
            Outfit.Street("#4a3a6a") with
            {
                Lanyard = true,
            },
            Pose.Hold with
            {
                BackHand = new(4, 50),
                FrontHand = new(15, 51),
                Mood = Mood.Laugh,
            }
        );
        Figure.Draw(
            c,
            840,
            900,
            600,
            Look.Sara,
            Outfit.Street("#2f6a6a") with
            {
                Lanyard = true,
            },
            Pose.Stand with
            {
                FrontHand = new(18, 92),
                BackHand = new(2, 51),
                Mood = Mood.Laugh,
                Turn = 0.6,
            },
            -1
        );
        c.Glow(560, 560, 420, "#5ac8ff", 0.42);
        c.Rect(0, 680, c.W, 130, c.Fade("#2c2440", "#161226"));
        c.Polygon(c.Fade("#4a4068", "#362e52"), 1, 0, 636, c.W, 636, c.W, 688, 0, 688);
        foreach (var x in (double[])[430, 600])
        {
            c.Rect(x, 476, 158, 120, "#0c0f1c", 1, 6);
            c.Rect(x + 7, 483, 144, 106, c.Fade("#123a5c", "#0c2440"));
            for (var n = 0; n < 9; n++)
                c.Line(
                    x + 16,
                    496 + n * 10,
                    x + 16 + c.Between(24, 116),
                    496 + n * 10,
                    c.Pick("#7af0c0", "#7ad0ff", "#ffd88a", "#f49ab8"),
                    3,
                    0.85
                );
            c.Rect(x + 70, 596, 18, 34, "#1c2030");
            c.Rect(x + 40, 628, 78, 8, "#262b40", 1, 4);
        }
        c.Mug(800, 662, 48, "#c8684a");
        c.Rect(905, 640, 180, 18, c.Fade("#f0c87a", "#c8944a"), 1, 3);
        c.Ellipse(995, 636, 80, 16, "#e8a84a");
        for (var i = 0; i < 7; i++)
            c.Circle(930 + i * 21, 634 + i % 2 * 4, 7, "#b5342a");
        c.Bokeh(30, 60, 640, 18, "#4affb0", "#4ac0ff", "#ffb84a", "#c89aff");
        c.Finish("#5ac8ff", 0.08, 0.52);
    }
}
