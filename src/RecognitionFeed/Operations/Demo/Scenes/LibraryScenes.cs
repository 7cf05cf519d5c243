namespace RecognitionFeed.Operations.Demo.Scenes;

/// <summary>Libraries and the archive.</summary>
internal static class LibraryScenes
{
    internal static readonly string[] Books =
    [
        "#b5483c",
        "#2f5a6a",
        "#d9a03c",
        "#5a7a4a",
        "#6a4a6a",
        "#e0d4b8",
        "#3c4a6a",
        "#c8703c",
        "#8a3a4a",
    ];

    /// <summary>The library's great window at dusk.</summary>
    internal static void LibraryEvening(Canvas c)
    {
        c.Light = Light.Lamp with { Air = "#3a2a3a", Haze = 0.06 };
        c.Walls(590, "#8a6248", "#5c3c2a");
        c.Boards(590, 600, "#33201a");
        c.Window(
            400,
            60,
            400,
            420,
            "#3a2a24",
            4,
            3,
            () =>
            {
                c.Rect(400, 60, 400, 420, c.Fade("#16224e", "#40528c@.5", "#d98a78@.85", "#ffb47a"));
                for (var i = 0; i < 30; i++)
                    c.Circle(c.Between(400, 800), c.Between(60, 260), c.Between(0.6, 1.6), "#fff", 0.8);
                c.Skyline(470, 110, "#1a2348", 0.3);
                c.Tower(560, 480, 44, 190, "#2c2448");
                c.Rect(400, 466, 400, 20, "#141c38");
            }
        );
        c.Shelf(30, 70, 330, 500, 6, "#8a5a38", Books);
        c.Shelf(840, 70, 330, 500, 6, "#8a5a38", Books);
        c.Pendant(300, 90, 46, "#c8862c", "#ffcf86");
        c.Pendant(600, 30, 54, "#c8862c", "#ffcf86");
        c.Pendant(920, 90, 46, "#c8862c", "#ffcf86");
        c.Ellipse(600, 745, 520, 70, c.Round("#b5583c", "#8a3a34@.8", "#6a2a2c"));
        c.Ellipse(600, 745, 400, 50, c.Round("#d98a5a", "#b5583c"));
        Figure.Draw(
            c,
            610,
            770,
            500,
            Look.Karin,
            Outfit.Street("#2f6a6a", "#3a3448") with
            {
                Lanyard = true,
            },
            Pose.Hold with
            {
                BackHand = new(-7, 60),
                FrontHand = new(11, 60),
                Mood = Mood.Laugh,
                Turn = 0.1,
            }
        );
        c.Polygon(
            c.FadeAcross("#f8f0de", "#e0d0b0@.48", "#c8b48c@.52", "#f8f0de"),
            1,
            548,
            458,
            610,
            470,
            672,
            458,
            672,
            510,
            610,
            522,
            548,
            510
        );
        Figure.Draw(
            c,
            330,
            850,
            420,
            Look.Ida.AsChild(),
            Outfit.Street("#d9a03c", "#3c5a78"),
            Pose.Sit with
            {
                Mood = Mood.Laugh,
                Hips = new(-5, -14),
            }
        );
        Figure.Draw(
            c,
            455,
            880,
            400,
            Look.Selam.AsChild(),
            Outfit.Street("#b5483c", "#4a3c54"),
            Pose.Stand with
            {
                Away = true,
                BackHand = new(-11, 46),
                FrontHand = new(14, 100),
                Turn = 0,
            }
        );
        Figure.Draw(
            c,
            730,
            890,
            410,
            Look.Nils.AsChild(),
            Outfit.Street("#5a8a5a", "#34405a"),
            Pose.Stand with
            {
                Away = true,
                Turn = 0,
            }
        );
        Figure.Draw(
            c,
            880,
            850,
            430,
            Look.Leila.AsChild(),
            Outfit.Street("#7a5a9a", "#34405a"),
            Pose.Sit with
            {
                Mood = Mood.Smile,
                Hips = new(-5, -14),
            },
            -1
        );
        Figure.Draw(
            c,
            1040,
            830,
            520,
            Look.Omar,
            Outfit.Street("#4a5a78", "#2c3040"),
            Pose.HandsMeet with
            {
                Mood = Mood.Smile,
                Turn = 0.7,
            },
            -1
        );
        c.Bokeh(22, 40, 600, 30, "#ffcf86", "#ffb45a", "#fff0c8");
        c.Finish("#ff9d4c", 0.13, 0.52);
    }

    /// <summary>Between the shelves: somebody finds, somebody helps.</summary>
    internal static void LibraryAisle(Canvas c)
    {
        c.Light = Light.Day with { Strength = 0.7, Lit = "#fff0d0" };
        c.Walls(860, "#efe6d4", "#a97f58");
        c.Window(
            350,
            120,
            260,
            560,
            "#fbf6ea",
            2,
            4,
            () =>
            {
                c.Rect(350, 120, 260, 560, c.Fade("#bfe0f0", "#f2f2dc", "#fff2cc"));
                c.Tree(420, 700, 470, "#5d8a3a", "#8ab04a", "#cfe07a", 130);
                c.Tree(580, 700, 330, "#5d8a3a", "#9aba52", "#d6e480", 90);
            }
        );
        c.Shelf(-30, 120, 330, 800, 8, "#d9b07a", Books);
        c.Shelf(660, 120, 330, 800, 8, "#d9b07a", Books);
        c.Sunpatch(330, 870, 330, 320, 60, "#fff0c0", 0.5);
        Figure.Draw(
            c,
            340,
            1250,
            820,
            Look.Dejan with
            {
                Glasses = true,
            },
            Outfit.Street("#3c5a6a", "#3a3a48") with
            {
                Lanyard = true,
            },
            Pose.Hold with
            {
                BackHand = new(6, 58),
                FrontHand = new(22, 64),
                Mood = Mood.Smile,
            }
        );
        c.Polygon(c.Volume("#c8452e"), 1, 522, 690, 596, 678, 606, 766, 534, 778);
        c.Rect(0, 0, 0, 0, "#fff");
        Figure.Draw(
            c,
            660,
            1250,
            760,
            Look.Hodan,
            Outfit.Street("#d9a03c", "#4a3c54"),
            Pose.Hold with
            {
                BackHand = new(9, 66),
                FrontHand = new(14, 69),
                Mood = Mood.Laugh,
            },
            -1
        );
        c.Rays(480, 60, 1300, 50, 130, 8, "#fff6d8", 0.36);
        using (c.Group(blur: 14))
            c.Rect(-40, 700, 150, 560, c.Fade("#8a5a38", "#5c3c24"), 0.9);
        c.Bokeh(22, 100, 900, 18, "#fff6d8", "#ffe6a8");
        c.Finish("#ffc88a", 0.1, 0.4);
    }

    /// <summary>The archive: shelves without end, and a find under the lamp.</summary>
    internal static void Archive(Canvas c)
    {
        c.Light = Light.Lamp with { From = 1, Strength = 0.85 };
        c.Rect(0, 0, c.W, c.H, c.Fade("#1c222c", "#2c3038", "#3c3430"));
        foreach (var side in (int[])[-1, 1])
            for (var depth = 7; depth >= 0; depth--)
            {
                var near = Math.Pow(0.76, depth);
                var x = 480 + side * (90 + 470 * near);
                var inner = 480 + side * (90 + 470 * near * 0.76);
                var (top, bottom) = (520 - 620 * near, 560 + 560 * near);
                var (topIn, bottomIn) = (520 - 620 * near * 0.76, 560 + 560 * near * 0.76);
                for (var row = 0; row < 7; row++)
                {
                    var (a, b) = (row / 7.0, (row + 0.82) / 7.0);
                    var boxes = c.Pick("#b89468", "#8a9a94", "#a87a58", "#c8b490", "#7a6a70");
                    c.Polygon(
                        Tint.Mix(boxes, "#181c24", 0.12 + 0.1 * (7 - depth) * 0.3 + depth * 0.03),
                        1,
                        x,
                        top + (bottom - top) * a,
                        inner,
                        topIn + (bottomIn - topIn) * a,
                        inner,
                        topIn + (bottomIn - topIn) * b,
                        x,
                        top + (bottom - top) * b
                    );
                    for (var n = 1; n < 5; n++)
                    {
                        var t = n / 5.0;
                        var lx = x + (inner - x) * t;
                        c.Line(
                            lx,
                            (top + (bottom - top) * a) * (1 - t) + (topIn + (bottomIn - topIn) * a) * t,
                            lx,
                            (top + (bottom - top) * b) * (1 - t) + (topIn + (bottomIn - topIn) * b) * t,
                            "#12151c",
                            1.6,
                            0.7
                        );
                        c.Rect(
                            lx + side * -9 * near - 4 * near,
                            (top + (bottom - top) * (a + 0.05)) * (1 - t)
                                + (topIn + (bottomIn - topIn) * (a + 0.05)) * t,
                            8 * near + 2,
                            16 * near + 2,
                            "#f4ecd8",
                            0.65
                        );
                    }
                }
            }
        c.Glow(480, 500, 330, "#ffd9a0", 0.55);
        c.Polygon(c.Fade("#8a7a68", "#4a403a"), 1, 390, 640, 570, 640, 1100, 1200, -140, 1200);
        Figure.Draw(
            c,
            330,
            1270,
            830,
            Look.Amina with
            {
                HairColor = "#6a3a4a",
            },
            Outfit.Street("#4a5a6a", "#2c3040") with
            {
                Lanyard = true,
            },
            Pose.Hold with
            {
                BackHand = new(7, 50),
                FrontHand = new(16, 50),
                Mood = Mood.Smile,
                Lean = 6,
            }
        );
        Figure.Draw(
            c,
            690,
            1290,
            860,
            Look.Lars with
            {
                Glasses = true,
            },
            Outfit.Street("#7a5a48", "#34303a"),
            Pose.Point with
            {
                FrontHand = new(20, 50),
                BackHand = new(-5, 52),
                Mood = Mood.Laugh,
                Lean = 6,
            },
            -1
        );
        c.Rect(0, 1010, c.W, 200, c.Fade("#6b4426", "#3a2416"));
        c.Polygon(c.Fade("#b8824a", "#8a5a30"), 1, 0, 930, c.W, 930, c.W, 1016, 0, 1016);
        c.Polygon(c.FadeDiagonal("#fbf2dc", "#e0c896"), 1, 370, 905, 660, 898, 690, 985, 350, 992);
        for (var i = 0; i < 6; i++)
            c.Stroke(
                FormattableString.Invariant(
                    $"M{395 - i * 2} {918 + i * 11}q40 -7 80 0t80 0t{84 + c.Between(-20, 16):0} -2"
                ),
                "#5a3a24",
                2,
                0.65
            );
        c.Circle(625, 965, 15, c.Volume("#ae2a1c"));
        c.Line(860, 960, 820, 760, "#2a2c34", 9);
        c.Path("M740 790C750 720 850 700 890 760L770 826Z", c.Volume("#2f6a5c"));
        c.Glow(780, 830, 330, "#ffdc9a", 0.75);
        c.Polygon(c.Fade("#ffe6b0/.6", "#ffe6b0/0"), 0.7, 752, 806, 878, 770, 760, 1000, 330, 1000);
        c.Bokeh(40, 250, 950, 5, "#ffe6b8", "#fff3d8");
        c.Finish("#ff9d4c", 0.12, 0.55);
    }
}
