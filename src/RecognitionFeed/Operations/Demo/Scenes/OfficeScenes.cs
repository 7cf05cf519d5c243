namespace RecognitionFeed.Operations.Demo.Scenes;

/// <summary>Those who answer, plan and keep things running.</summary>
internal static class OfficeScenes
{
    /// <summary>The contact centre: every call somebody.</summary>
    internal static void ContactCentre(Canvas c)
    {
        c.Light = Light.Day with { From = 1, Strength = 0.65 };
        c.Walls(580, "#dfe0d6", "#a08a74");
        c.Window(
            520,
            50,
            640,
            380,
            "#f6f4ec",
            4,
            1,
            () =>
            {
                c.Rect(520, 50, 640, 380, c.Fade("#8cc0ea", "#d4e8f0", "#f8eed4"));
                c.Clouds(5, 80, 220, "#fff", "#d4e2ec", 0.8);
                c.Skyline(430, 150, "#a0aebf", 0);
                c.Tower(880, 430, 50, 220, "#b88070");
            }
        );
        for (var i = 0; i < 3; i++)
            c.Rect(
                60 + i * 138,
                110 + i % 2 * 24,
                112,
                230,
                c.Fade(c.Pick("#3f7a78", "#c8684a", "#d9a84a"), c.Pick("#2f5a5c", "#b5523c", "#c8903a")),
                0.9,
                16
            );
        c.Plant(490, 600, 260, "#4f8a4a", "#e0d4bc");
        c.Pendant(330, 60, 40, "#2f4a5a", "#ffe6b8");
        c.Pendant(760, 40, 40, "#c8684a", "#ffe6b8");
        using (c.Group(blur: 1.8))
            Figure.Draw(
                c,
                1040,
                730,
                390,
                Look.Lars,
                Outfit.Street("#7a8a5a", "#34405a") with
                {
                    Lanyard = true,
                },
                Pose.Hold with
                {
                    Mood = Mood.Smile,
                },
                -1
            );
        Figure.Draw(
            c,
            300,
            900,
            590,
            Look.Leila,
            Outfit.Street("#c8503c") with
            {
                Lanyard = true,
            },
            Pose.Hold with
            {
                BackHand = new(-2, 50),
                FrontHand = new(13, 51),
                Mood = Mood.Laugh,
            }
        );
        Headset(c, 303, 361, 50);
        Figure.Draw(
            c,
            720,
            900,
            600,
            Look.Yonas,
            Outfit.Street("#2f5a7a") with
            {
                Lanyard = true,
            },
            Pose.Stand with
            {
                BackHand = new(-4, 51),
                FrontHand = new(22, 66),
                Mood = Mood.Smile,
            },
            1
        );
        Headset(c, 724, 351, 50);
        Figure.Draw(
            c,
            960,
            900,
            560,
            Look.Karin,
            Outfit.Street("#e0b04a") with
            {
                Lanyard = true,
            },
            Pose.Hold with
            {
                BackHand = new(2, 50),
                FrontHand = new(12, 50),
                Mood = Mood.Laugh,
            },
            -1
        );
        Headset(c, 957, 388, 48);
        c.Rect(0, 690, c.W, 120, c.Fade("#b88a5c", "#7c5836"));
        c.Polygon(c.Fade("#ecd0a4", "#cfa878"), 1, 0, 640, c.W, 640, c.W, 698, 0, 698);
        c.Laptop(430, 668, 170, "#7ac0e0");
        c.Laptop(850, 668, 170, "#9ad0b8");
        c.Mug(180, 672, 46, "#ae2a1c");
        c.Mug(630, 680, 44, "#f4efe4");
        c.Plant(1110, 684, 130, "#5a9a54", "#c8684a");
        c.Rays(1180, 20, 1300, 118, 166, 8, "#fff6dc", 0.3);
        c.Finish("#ffcf90", 0.1, 0.38);
    }

    static void Headset(Canvas c, double x, double y, double r)
    {
        c.Stroke(
            FormattableString.Invariant(
                $"M{x - r} {y + 4}C{x - r} {y - r * 1.5} {x + r} {y - r * 1.5} {x + r} {y + 4}"
            ),
            "#1c2028",
            6
        );
        c.Ellipse(x - r, y + 8, 9, 15, "#2c323c");
        c.Ellipse(x + r, y + 8, 9, 15, "#2c323c");
        c.Stroke(
            FormattableString.Invariant($"M{x - r} {y + 18}Q{x - r * 0.8} {y + r} {x - r * 0.24} {y + r * 0.9}"),
            "#1c2028",
            4
        );
    }

    /// <summary>A wall of notes and an idea that holds.</summary>
    internal static void Workshop(Canvas c, bool evening = false)
    {
        c.Light = evening ? Light.Lamp : Light.Day with { Strength = 0.6 };
        c.Walls(620, evening ? "#8a7468" : "#e8e2d4", evening ? "#5c4638" : "#b08c68");
        c.Boards(620, 600, "#5c4028");
        WorkshopWall(c, evening);
        WorkshopPeople(c, evening);
    }

    static void WorkshopWall(Canvas c, bool evening)
    {
        c.Rect(250, 50, 700, 410, "#000", 0.16, 8);
        c.Rect(
            242,
            42,
            700,
            410,
            c.FadeDiagonal(evening ? "#f0e4d0" : "#ffffff", evening ? "#d8c4a8" : "#e8ecee"),
            1,
            8
        );
        c.Stroke("M300 120C420 60 520 190 640 130S820 90 890 140", "#2f6a8a", 6, 0.7);
        c.Stroke("M876 122l18 18l-24 12", "#2f6a8a", 6, 0.7);
        for (var row = 0; row < 3; row++)
        for (var column = 0; column < 9; column++)
            if (c.Random.NextDouble() < 0.8)
            {
                var (x, y) = (282 + column * 71 + c.Between(-8, 8), 180 + row * 84 + c.Between(-8, 8));
                using (c.Group(x, y, turn: c.Between(-6, 6)))
                {
                    c.Rect(3, 5, 58, 58, "#000", 0.18);
                    c.Rect(
                        0,
                        0,
                        58,
                        58,
                        c.Fade(
                            c.Pick("#ffe14a", "#ffb45a", "#8ad0c0", "#f49aa8", "#b8d86a"),
                            c.Pick("#f8d030", "#f4a04a", "#7ac0b0", "#e88a9a", "#a8c85a")
                        )
                    );
                    for (var n = 0; n < 3; n++)
                        c.Line(9, 16 + n * 13, 9 + c.Between(20, 40), 16 + n * 13, "#4a3c34", 2.6, 0.6);
                }
            }
        c.Plant(120, 640, 330, "#4f8a4a", "#d8c8a8");
        if (evening)
        {
            c.Pendant(420, 20, 50, "#c8684a", "#ffd79a");
            c.Pendant(860, 20, 50, "#3f7a78", "#ffd79a");
        }
    }

    static void WorkshopPeople(Canvas c, bool evening)
    {
        Figure.Draw(
            c,
            430,
            840,
            560,
            evening ? Look.Sara : Look.Amina with { HairColor = "#b5483c" },
            Outfit.Street(evening ? "#b5483c" : "#f0e6d4", "#3a4458") with
            {
                Lanyard = true,
            },
            Pose.Point with
            {
                FrontHand = new(28, 88),
                Mood = Mood.Laugh,
                Turn = 0.6,
            }
        );
        Figure.Draw(
            c,
            690,
            850,
            590,
            evening ? Look.Yonas : Look.Erik,
            Outfit.Street(evening ? "#d9a84a" : "#3f6a5a", "#2c3448") with
            {
                Lanyard = true,
            },
            Pose.HandsMeet with
            {
                FrontHand = new(4, 62),
                BackHand = new(-2, 60),
                Mood = Mood.Smile,
            },
            -1
        );
        Figure.Draw(
            c,
            900,
            850,
            545,
            evening ? Look.Leila : Look.Thuy,
            Outfit.Street(evening ? "#2f6a78" : "#8a5a9a", "#2c3040") with
            {
                Lanyard = true,
            },
            Pose.Reach with
            {
                FrontHand = new(26, 84),
                BackHand = new(-9, 52),
                Mood = Mood.Laugh,
                Lean = 3,
            },
            -1
        );
        Figure.Draw(
            c,
            1090,
            860,
            580,
            evening ? Look.Lars : Look.Sven with { Old = false, Beard = true, HairColor = "#8a7a6c" },
            Outfit.Street(evening ? "#6a4a6a" : "#c8843c", "#3a3a48") with
            {
                Lanyard = true,
            },
            Pose.OnHips with
            {
                Mood = Mood.Laugh,
            },
            -1
        );
        if (evening)
            c.Bokeh(20, 30, 500, 30, "#ffd79a", "#fff0cc");
        else
            c.Rays(40, -40, 1300, 24, 60, 7, "#fff6dc", 0.3);
        c.Finish(evening ? "#ff9d4c" : "#ffcf90", 0.1, 0.42);
    }

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
        c.Finish("#5ac8ff", 0.08, 0.52, 0.2);
    }
}
