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

    private static void Headset(Canvas c, double x, double y, double r)
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

    private static void WorkshopWall(Canvas c, bool evening)
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

    private static void WorkshopPeople(Canvas c, bool evening)
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
}
