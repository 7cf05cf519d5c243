namespace RecognitionFeed.Operations.Demo.Scenes;

/// <summary>Libraries, music, the archive, the swimming hall.</summary>
internal static class CultureScenes
{
    static readonly string[] Books =
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
                c.Rect(x, 575 - c.Between(14, 26), 7, 30, c.Pick(Books));
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

    /// <summary>The culture school's concert: light from above, a hush.</summary>
    internal static void Concert(Canvas c, bool close = false)
    {
        c.Light = new Light(-1, "#ffcf8a", "#160c24", 0.9, "#ffdca0") { Air = "#2a1030", Haze = 0.1 };
        c.Rect(0, 0, c.W, c.H, c.Fade("#1c0c24", "#4a1630", "#2a1020"));
        for (var x = -10.0; x < c.W; x += 42)
            c.Rect(x, 0, 42, c.H * 0.78, c.FadeAcross("#3a0e1e", "#8a2234@.5", "#2c0a18"));
        c.Rect(0, c.H * 0.74, c.W, c.H * 0.26, c.Fade("#a8683a", "#5c3420"));
        c.Boards(c.H * 0.74, c.W / 2, "#3a2014");
        foreach (
            var (share, color) in (ReadOnlySpan<(double, string)>)[(0.2, "#ffcf8a"), (0.5, "#fff0cc"), (0.8, "#ff9a7a")]
        )
        {
            var x = c.W * share;
            c.Polygon(
                c.Fade($"{color}/.62", $"{color}/.1@.8", $"{color}/0"),
                0.75,
                x - 16,
                -10,
                x + 16,
                -10,
                x + 190,
                c.H * 0.9,
                x - 190,
                c.H * 0.9
            );
            c.Glow(x, 0, 130, color, 0.9);
            c.Ellipse(x, c.H * 0.86, 210, 42, c.Round($"{color}/.6", $"{color}/0"));
        }
        if (close)
        {
            Player(c, 440, 1290, 1060, Look.Thuy, "#1f2a3c", 1.0);
        }
        else
        {
            Figure.Draw(
                c,
                170,
                720,
                400,
                Look.Nils.AsChild(),
                Outfit.Street("#f4efe4", "#22242e"),
                Pose.Hold with
                {
                    BackHand = new(-6, 72),
                    FrontHand = new(18, 74),
                    Mood = Mood.Calm,
                }
            );
            Violin(c, 205, 430, 0.9);
            Figure.Draw(
                c,
                320,
                710,
                410,
                Look.Hodan.AsChild() with
                {
                    HairColor = "#e0d4c4",
                },
                Outfit.Street("#f4efe4", "#22242e"),
                Pose.Hold with
                {
                    BackHand = new(-6, 72),
                    FrontHand = new(18, 74),
                    Mood = Mood.Calm,
                }
            );
            Violin(c, 355, 415, 0.9);
            Player(c, 560, 790, 560, Look.Thuy, "#f4efe4", 0.53);
            Figure.Draw(
                c,
                820,
                720,
                420,
                Look.Yonas.AsChild(),
                Outfit.Street("#f4efe4", "#22242e"),
                Pose.Hold with
                {
                    BackHand = new(8, 64),
                    FrontHand = new(14, 66),
                    Mood = Mood.Calm,
                },
                -1
            );
            c.Line(752, 470, 850, 424, "#e8c45a", 8);
            Figure.Draw(
                c,
                1000,
                830,
                590,
                Look.Leila,
                new Outfit(Cut.Dress, "#22242e", "#22242e", "#111") { Skirt = true },
                Pose.Stand with
                {
                    BackHand = new(21, 70),
                    FrontHand = new(25, 88),
                    Turn = 0.8,
                    Mood = Mood.Laugh,
                },
                -1
            );
            c.Line(852, 310, 800, 270, "#f6ead0", 4);
            using (c.Group(blur: 7))
                for (var i = 0; i < 13; i++)
                {
                    c.Circle(40 + i * 96, 812 - i % 3 * 14, 46, "#12081a");
                    c.Ellipse(40 + i * 96, 890, 84, 70, "#12081a");
                }
        }
        c.Bokeh(30, 0, c.H * 0.7, 13, "#ffe0a8", "#fff3d8");
        c.Finish("#ff8a4c", 0.12, 0.58, 0.2);
    }

    static void Violin(Canvas c, double x, double y, double scale)
    {
        using (c.Group(x, y, scale, -18))
        {
            c.Line(10, 0, 86, -6, "#3a2014", 6);
            c.Path(
                "M-36 -4C-40 -26 -12 -24 -6 -14C4 -26 28 -20 26 0C28 20 4 24 -6 12C-12 22 -40 20 -36 -4Z",
                c.Fade("#d9843c", "#8a3c18")
            );
            c.Line(-22, 0, 60, -6, "#f6ead0", 1.5, 0.9);
        }
        c.Line(x - 20 * scale, y - 66 * scale, x + 46 * scale, y + 50 * scale, "#c8a878", 2.5);
    }

    static void Player(Canvas c, double x, double ground, double height, Look look, string top, double scale)
    {
        c.Rect(x - height * 0.17, ground - height * 0.265, height * 0.22, height * 0.04, c.Volume("#3c2416"), 1, 5);
        foreach (var leg in (double[])[-0.155, 0.02])
            c.Rect(x + height * leg, ground - height * 0.23, height * 0.02, height * 0.22, c.Volume("#2c1a10"));
        Figure.Draw(
            c,
            x,
            ground,
            height,
            look,
            Outfit.Street(top, "#22242e"),
            Pose.Sit with
            {
                BackHand = new(5, 58),
                FrontHand = new(22, 42),
                Mood = Mood.Down,
                Turn = 0.5,
                Lean = 5,
            }
        );
        using (c.Group(x + 150 * scale, ground - 330 * scale, scale * 1.55, 12))
        {
            c.Rect(-7, -330, 14, 230, c.FadeAcross("#5c3420", "#1c0f0a"));
            c.Path("M-14 -346C-24 -366 6 -376 12 -352L8 -322L-8 -322Z", c.Volume("#6b3c20"));
            c.Path(
                "M-58 -60C-72 -130 -34 -146 0 -134C34 -146 72 -130 58 -60C42 -40 44 -22 66 4C96 70 60 138 0 138C-60 138 -96 70 -66 4C-44 -22 -42 -40 -58 -60Z",
                c.FadeDiagonal("#f0a85a", "#b8622a", "#6b2c14")
            );
            c.Stroke("M-34 -30q-14 34 4 60M34 -30q14 34 -4 60", "#2a120a", 4.5);
            c.Rect(-22, 52, 44, 9, "#e8d0a0", 1, 3);
            c.Path("M-6 -140L6 -140L13 10L-13 10Z", "#1c0f0a");
            foreach (var at in (double[])[-4.5, -1.5, 1.5, 4.5])
                c.Line(at, -320, at * 2, 56, "#f4ead4", 1, 0.8);
            c.Line(0, 138, 0, 190, "#2a2a2e", 5);
        }
        c.Line(x + 40 * scale, ground - 330 * scale, x + 420 * scale, ground - 420 * scale, "#d8b888", 6 * scale);
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

    /// <summary>The swimming hall: a first length.</summary>
    internal static void Swimming(Canvas c, bool close = false)
    {
        c.Light = Light.Day with { Lit = "#f4fbff", Shade = "#12405c", Strength = 0.6 };
        c.Rect(0, 0, c.W, 430, c.FadeDiagonal("#dfeef2", "#a9cbd6", "#7aa8ba"));
        for (var i = 0; i < 8; i++)
            c.Window(
                20 + i * 148,
                50,
                120,
                260,
                "#f4f8f8",
                1,
                2,
                () =>
                {
                    c.Rect(20 + i * 148, 50, 120, 260, c.Fade("#8cc4ea", "#d8ecf0", "#f8f2d8"));
                    c.Treeline(312, 90, "#6a9a6a");
                }
            );
        c.Rect(0, 330, c.W, 40, c.Fade("#e8b53a", "#d8932c"));
        c.Rect(0, 366, c.W, 54, c.Fade("#dfe6e6", "#b8c8cc"));
        c.Rect(0, 410, c.W, c.H - 410, c.Fade("#5cc8d8", "#1f9abc@.4", "#0f6a98"));
        for (var i = 0; i < 3; i++)
        {
            var (y, size) = (470 + i * 110 + i * i * 26, 9.0 + i * 7);
            for (var x = -10.0; x < c.W; x += size * 2.2)
                c.Ellipse(x, y, size, size * 0.55, c.Volume((int)(x / size / 2.2) % 4 < 2 ? "#d8342a" : "#f8f4ea"));
        }
        using (c.Group(blur: 1.8))
            for (var i = 0; i < 300; i++)
            {
                var depth = Math.Pow(c.Random.NextDouble(), 1.2);
                var (x, y, w) = (c.Between(0, c.W), 415 + depth * (c.H - 415), 10 + depth * 74);
                c.Stroke(
                    FormattableString.Invariant($"M{x:0} {y:0}q{w * 0.25:0} {-w * 0.12:0} {w * 0.5:0} 0t{w * 0.5:0} 0"),
                    c.Pick("#d8fbff", "#fff", "#8ae0ea", "#0a5a86"),
                    1 + depth * 3,
                    c.Between(0.2, 0.65)
                );
            }
        if (close)
        {
            Swimmer(c, 500, 720, 1.9, Look.Selam, "#e8b53a", true);
            Swimmer(c, 170, 560, 0.9, Look.Nils, "#d8342a", false);
        }
        else
        {
            Swimmer(c, 330, 610, 1.05, Look.Leila, "#e8b53a", true);
            Swimmer(c, 610, 520, 0.7, Look.Nils, "#d8342a", true);
            Swimmer(c, 140, 500, 0.6, Look.Thuy, "#7ac05a", false);
            c.Rect(780, 560, 430, 250, c.FadeDiagonal("#eef2f0", "#c4d0d2"));
            for (var x = 790; x < 1200; x += 34)
                c.Line(x, 560, x - 40, 800, "#9ab0b4", 1.5, 0.6);
            c.Rect(780, 556, 430, 12, "#2f7f9a");
            Figure.Draw(
                c,
                960,
                800,
                530,
                Look.Ida with
                {
                    Hair = Hair.Ponytail,
                },
                new Outfit(Cut.Tee, "#d8342a", "#22344e", "#f4f4f4"),
                Pose.Kneel with
                {
                    FrontHand = new(30, 40),
                    BackHand = new(12, 22),
                    Mood = Mood.Laugh,
                    Lean = 16,
                },
                -1
            );
            Figure.Draw(
                c,
                1120,
                830,
                360,
                Look.Omar.AsChild(),
                new Outfit(Cut.Bare, "#22344e", "#22344e", "#000") { Hat = Hat.SwimCap, HatColor = "#f4f0e4" },
                Pose.Cheer,
                -1
            );
        }
        c.Rays(600, -80, 1100, 40, 140, 10, "#f8ffff", 0.28);
        c.Bokeh(20, 60, 700, 26, "#fff", "#d8fbff");
        c.Finish("#8ae0ff", 0.07, 0.4);
    }

    static void Swimmer(Canvas c, double x, double y, double scale, Look look, string cap, bool splash)
    {
        using (c.Group(x, y, scale))
        {
            c.Ellipse(0, 46, 120, 22, "#0a5a86", 0.4);
            c.Stroke("M40 30Q100 -30 128 -76", look.Skin, 22);
            c.Circle(130, -82, 13, look.Skin);
            c.Ellipse(0, 24, 74, 30, c.Volume(look.Skin));
        }
        using (c.Group(x - 6 * scale, y - 36 * scale, scale * 0.56))
            new Head(
                c,
                look with
                {
                    Hair = Hair.Buzz,
                    Child = true,
                    Beard = false,
                },
                new Outfit(Cut.Bare, cap, cap, cap) { Hat = Hat.SwimCap, HatColor = cap },
                Pose.Stand with
                {
                    Mood = Mood.Laugh,
                },
                1,
                null
            ).Front();
        using (c.Group(x, y, scale))
        {
            c.Path("M-150 34Q-80 14 -40 30T60 26T160 36Q120 66 0 70T-150 34Z", c.Fade("#8ae6f0/.95", "#2fa8c8/.6"));
            c.Stroke("M-140 34Q-80 16 -40 31T60 27T150 35", "#fff", 4, 0.85);
            if (splash)
                for (var i = 0; i < 40; i++)
                {
                    var angle = c.Between(-3, -0.1);
                    var far = c.Between(50, 170);
                    c.Circle(
                        Math.Cos(angle) * far,
                        26 + Math.Sin(angle) * far * 0.6,
                        c.Between(1.5, 6),
                        c.Pick("#fff", "#d8fbff"),
                        c.Between(0.5, 0.95)
                    );
                }
        }
    }
}
