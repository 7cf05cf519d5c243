namespace RecognitionFeed.Operations.Demo.Scenes;

/// <summary>Streets, squares, the harbour: those who keep the city open.</summary>
internal static class StreetScenes
{
    /// <summary>A plough before anybody else is up.</summary>
    internal static void SnowPlough(Canvas c)
    {
        c.Light = new Light(-1, "#ffb55c", "#141c3c", 0.7) { Air = "#1c2a50", Haze = 0.25 };
        c.Sky(560, "#0a1128", "#16234a", "#33406e");
        c.Ridge(520, 40, "#141e3e", 6, 600);
        c.House(40, 560, 260, 270, "#8a5a4c", "#3a3f5c", 0.1);
        c.House(330, 555, 200, 220, "#b89a6c", "#3a3f5c", 0.14);
        c.House(760, 555, 230, 250, "#6a7a94", "#3a3f5c", 0.12);
        c.House(1010, 560, 240, 290, "#9a5444", "#3a3f5c", 0.08);
        c.Tower(640, 555, 62, 300, "#8a4a38");
        c.BareTree(310, 590, 300, "#141a30", "#b8c4e4");
        c.BareTree(1010, 590, 260, "#141a30", "#b8c4e4");
        c.StreetLamp(110, 610, 360, "#ffbe6a");
        c.StreetLamp(960, 600, 330, "#ffbe6a");
        c.Rect(0, 560, c.W, 240, c.Fade("#6c7cb0", "#4a5890", "#2c3766"));
        c.Ellipse(560, 700, 640, 110, c.Round("#ffa845", "#ff9a3a/.45@.5", "#ff9a3a/0"), 0.7);
        c.Polygon("#8c9acc", 0.35, 0, 640, 1200, 600, 1200, 640, 0, 720);
        c.Speckle(570, 800, 800, 2.2, 0.6, "#fff", "#ccd8ff", "#28325c", "#ffcf94");
        c.Plough(520, 735, 290);
        using (c.Group(blur: 6))
            for (var i = 0; i < 130; i++)
            {
                var (angle, far) = (c.Between(-2.2, -0.3), c.Between(10, 210) * Math.Sqrt(c.Random.NextDouble()));
                c.Circle(
                    905 + Math.Cos(angle) * far,
                    740 + Math.Sin(angle) * far * 0.9,
                    c.Between(5, 26),
                    c.Pick("#ffffff", "#ffe2b8", "#cdd8f6"),
                    c.Between(0.15, 0.6)
                );
            }
        c.Falling(260, 3, 3.4, "#fff", 0.8);
        c.NearFlakes(50, 10, "#ffe6c4", 0.6);
        c.Finish("#ff9a3a", 0.12, 0.5);
    }

    /// <summary>A shovelled bus stop in the morning sun, and somebody who can reach it.</summary>
    internal static void SnowMorning(Canvas c)
    {
        c.Light = Light.LowSun with { Lit = "#ffe0b8", Shade = "#3c4a80" };
        c.Sky(700, "#7fa6d6", "#b8cde6", "#f6ddc4", "#ffe9c8");
        c.Sun(770, 560, 34);
        c.Treeline(700, 90, "#8c9cc0");
        c.House(-60, 760, 330, 330, "#e0b98c", "#a9644c", 0.05);
        c.Polygon("#f8fbff", 0.95, -70, 430, 0, 352, 230, 352, 290, 430, 250, 440, 200, 372, 20, 372);
        c.Conifer(330, 770, 330, "#2c4a4a", "#f4f8ff");
        c.Conifer(420, 770, 240, "#36565a", "#f4f8ff");
        c.Conifer(910, 780, 420, "#2c4a4a", "#f4f8ff");
        c.Rect(0, 750, c.W, 450, c.Fade("#eef3fc", "#cdd9f0", "#a9badd"));
        c.Polygon("#7d8aa6", 0.75, 180, 780, 700, 780, 960, 1200, 0, 1200);
        c.Speckle(760, 1200, 700, 3, 0.5, "#fff", "#ffe6c8", "#8c9cc4");
        using (c.Group(blur: 8))
            foreach (
                var (x, y, r) in (ReadOnlySpan<(double, double, double)>)
                    [(90, 850, 150), (880, 860, 170), (40, 1080, 210), (950, 1120, 190)]
            )
                c.Ellipse(x, y, r, r * 0.4, c.Fade("#ffffff", "#b8c8ea"));
        c.Rect(90, 480, 16, 330, "#2f4a5c");
        c.Rect(540, 480, 16, 330, "#2f4a5c");
        c.Rect(106, 500, 434, 290, c.FadeDiagonal("#dcebf5/.55", "#a9c4dc/.3"));
        c.Rect(64, 452, 520, 36, c.Fade("#ffffff", "#cbd8ee"), 1, 10);
        c.Rect(130, 735, 380, 14, "#8a5a38");
        Figure.Draw(
            c,
            300,
            1030,
            560,
            Look.Mats,
            Outfit.Road("#e8761c") with
            {
                Hat = Hat.Beanie,
                HatColor = "#27405c",
            },
            Pose.Dig with
            {
                BackHand = new(6, 58),
                FrontHand = new(18, 44),
                Lean = 12,
                Mood = Mood.Smile,
            }
        );
        c.Line(330, 660, 445, 1010, "#8a5a38", 9);
        c.Path("M420 985L480 970L496 1050L430 1062Z", c.Volume("#c23a2c"));
        c.Ellipse(466, 985, 46, 22, "#fff");
        Figure.Draw(
            c,
            690,
            1130,
            600,
            Look.Gunvor,
            new Outfit(Cut.Coat, "#7a4a78", "#3a3448", "#3a2a2a")
            {
                Scarf = "#e8b54a",
                Hat = Hat.Beanie,
                HatColor = "#d98a9a",
            },
            Pose.Walk with
            {
                BackHand = new(11, 54),
                FrontHand = new(17, 53),
                Mood = Mood.Laugh,
            },
            -1
        );
        c.Stroke("M560 830L545 1130M620 815L660 1130M560 830L625 822M552 980L640 980", "#b8bec8", 10);
        c.Circle(545, 1130, 18, "#2c3038");
        c.Circle(660, 1130, 18, "#2c3038");
        c.Rays(770, 560, 1000, 60, 150, 8, "#fff0cf", 0.35);
        c.Bokeh(18, 500, 1150, 22, "#fff", "#fff3d8");
        c.Finish("#ffc890", 0.09, 0.35);
    }

    /// <summary>A crew that lays the last stones of a street.</summary>
    internal static void StreetWork(Canvas c, bool night = false)
    {
        c.Light = night
            ? new Light(1, "#ffd9a0", "#141a36", 0.8, "#ffe2ae") { Air = "#1a2650", Haze = 0.22 }
            : Light.Day with
            {
                From = 1,
                Strength = 0.75,
            };
        if (night)
            c.Sky(470, "#101a3c", "#34406e", "#8a6a7c");
        else
            c.Sky(470, "#6fa8d8", "#b5d5ea", "#eaf0e4");
        if (!night)
            c.Clouds(6, 60, 240, "#ffffff", "#c9d8e6", 0.8);
        var lit = night ? 0.4 : 0.0;
        c.House(-40, 500, 250, 330, "#d99a6c", "#8a4a3c", lit);
        c.House(216, 500, 190, 290, "#e8dcc0", "#7a4a40", lit);
        c.House(410, 500, 230, 350, "#b8604a", "#5a4048", lit);
        c.House(646, 500, 200, 300, "#a9b8a0", "#6a4a40", lit);
        c.House(850, 500, 240, 360, "#e0b878", "#7a4438", lit);
        c.House(1094, 500, 200, 310, "#c8d0d4", "#6a5a5c", lit);
        c.Tree(590, 530, 250, "#3d6236", "#5f8a44", "#a6c05c", 110);
        c.Cobbles(500, 800, night ? "#4a4c64" : "#b5a898", night ? "#2c3048" : "#8a7d70");
        c.Path(
            "M0 650L520 600L760 640L420 800L0 800Z",
            c.Fade(night ? "#5a4a44" : "#c8a878", night ? "#352c30" : "#a5845a")
        );
        c.Speckle(620, 800, 420, 2.4, 0.5, "#ffe6bc", "#3a2c22", "#8a6a4a");
        foreach (
            var (x, y) in (ReadOnlySpan<(double, double)>)
                [(470, 640), (540, 634), (610, 642), (500, 664), (575, 668), (450, 672)]
        )
            c.Rect(x, y, 54, 20, c.Fade("#d8d0c4", "#8f877c"), 1, 4);
        foreach (var x in (double[])[60, 250])
        {
            c.Rect(x, 560, 8, 90, "#d8dde2");
            c.Rect(x + 150, 560, 8, 90, "#d8dde2");
            for (var i = 0; i < 6; i++)
                c.Polygon(
                    i % 2 == 0 ? "#d8342a" : "#f6f3ea",
                    1,
                    x + i * 27,
                    568,
                    x + i * 27 + 27,
                    568,
                    x + i * 27 + 17,
                    596,
                    x + i * 27 - 10,
                    596
                );
        }
        foreach (var x in (double[])[1080, 1150])
        {
            c.Polygon(c.FadeAcross("#ff8a3c", "#d8461c"), 1, x - 6, 650, x + 6, 650, x + 24, 730, x - 24, 730);
            c.Rect(x - 14, 684, 28, 15, "#fff6ea");
            c.Rect(x - 32, 728, 64, 10, "#c23a1a", 1, 3);
        }
        Figure.Draw(
            c,
            385,
            790,
            440,
            night ? Look.Nils : Look.Dejan,
            Outfit.Road(),
            Pose.Kneel with
            {
                Mood = Mood.Smile,
            }
        );
        Figure.Draw(
            c,
            735,
            850,
            540,
            night ? Look.Mats : Look.Yonas,
            Outfit.Road("#f2a21c") with
            {
                HatColor = "#f0c030",
            },
            Pose.Point with
            {
                FrontHand = new(25, 50),
                BackHand = new(-9, 52),
                Mood = Mood.Laugh,
            },
            -1
        );
        Figure.Draw(
            c,
            930,
            860,
            530,
            night ? Look.Leila : Look.Sara,
            Outfit.Road(night ? "#c8d83c" : "#f08a1c") with
            {
                HatColor = "#3c78b0",
            },
            Pose.OnHips with
            {
                Turn = 0.6,
            },
            -1
        );
        if (night)
        {
            c.Rect(160, 200, 6, 400, "#20242c");
            c.Rect(120, 180, 90, 40, "#2c3038", 1, 4);
            c.Headlight(208, 200, 900);
            c.Glow(165, 200, 240, "#fff0c8", 0.8);
        }
        c.NearLeaves(1190, 60, 190, 34, 9, "#4d7a3a", "#7a9a4a", "#35602c", "#a6b85a");
        c.Finish(night ? "#ff9a4a" : "#ffd08a", 0.1, night ? 0.5 : 0.36);
    }

    /// <summary>The square on a market day, or on an evening with music and lights.</summary>
    internal static void Square(Canvas c, bool evening)
    {
        c.Light = evening
            ? new Light(-1, "#ffce8a", "#1c1c40", 0.8, "#ffdda0") { Air = "#2a2a5c", Haze = 0.2 }
            : Light.Day;
        if (evening)
            c.Sky(480, "#1c2458", "#5a4a8a", "#d9806c", "#ffb878");
        else
            c.Sky(480, "#5f9ed8", "#a9d0ea", "#e8f0e8");
        c.Clouds(7, 60, 260, evening ? "#f09a7c" : "#fff", evening ? "#5a4a84" : "#cfdfea", 0.7);
        var lit = evening ? 0.5 : 0.0;
        c.House(-30, 510, 230, 320, "#e0a878", "#8a4438", lit);
        c.House(205, 510, 180, 280, "#eee0c0", "#7a4a40", lit);
        c.Tower(470, 510, 110, 440, "#a0503c");
        c.House(660, 510, 210, 300, "#c8b48c", "#8a4a3c", lit);
        c.House(875, 510, 180, 340, "#b86a50", "#5a4448", lit);
        c.House(1060, 510, 200, 290, "#dcd8cc", "#6a5a58", lit);
        c.Cobbles(505, 800, evening ? "#6a5a78" : "#c8bcaa", evening ? "#3a3454" : "#a09484");
        using (c.Group(blur: 2))
            for (var i = 0; i < 15; i++)
                Figure.Draw(
                    c,
                    c.Between(20, 1180),
                    c.Between(556, 600),
                    c.Between(120, 150),
                    c.Pick(Look.Ida, Look.Omar, Look.Selam, Look.Lars, Look.Leila, Look.Hodan),
                    Outfit.Street(c.Pick("#b5483c", "#3f6a88", "#d9a03c", "#5a7a4a", "#7a4a78", "#e8e0d0")),
                    c.Pick(Pose.Stand, Pose.HandsMeet, Pose.Cheer, Pose.Walk),
                    c.Pick(1, -1)
                );
        foreach (
            var (x, a, b) in (ReadOnlySpan<(double, string, string)>)
                [(30, "#c23a2c", "#f8f0e0"), (900, "#2f6a5c", "#f8f0e0")]
        )
        {
            c.Rect(x + 8, 470, 8, 210, "#5a4030");
            c.Rect(x + 254, 470, 8, 210, "#5a4030");
            for (var i = 0; i < 9; i++)
                c.Path(
                    FormattableString.Invariant(
                        $"M{x + i * 30} 500L{x + 14 + i * 27} 420L{x + 41 + i * 27} 420L{x + 30 + i * 30} 500Q{x + 15 + i * 30} 522 {x + i * 30} 500Z"
                    ),
                    c.Fade(i % 2 == 0 ? Tint.Lighter(a, 0.15) : b, i % 2 == 0 ? a : Tint.Darker(b, 0.15))
                );
            c.Table(x, 640, 270, 22, 70, "#a9794a");
            for (var i = 0; i < 46; i++)
                c.Circle(
                    x + 20 + i % 23 * 10.4,
                    622 - i / 23 * 9,
                    c.Between(7, 10),
                    c.Volume(c.Pick("#d8452e", "#e8b53a", "#6a9a3c", "#e8813a", "#8a3a6a"))
                );
        }
        if (evening)
        {
            c.StringLights(0, 200, 500, 150, 60, 14, "#ffcf7a");
            c.StringLights(500, 150, 1200, 220, 70, 18, "#ffcf7a");
            c.StringLights(0, 330, 1200, 300, 60, 26, "#ffcf7a");
        }
        Figure.Draw(
            c,
            470,
            870,
            540,
            evening ? Look.Hodan : Look.Karin,
            Outfit.Street(evening ? "#e8b53a" : "#ae0b05", "#2c3648") with
            {
                Lanyard = true,
            },
            Pose.Wave
        );
        Figure.Draw(
            c,
            640,
            880,
            560,
            evening ? Look.Erik : Look.Yonas,
            Outfit.Street(evening ? "#8a3a4a" : "#2f5a7a") with
            {
                Lanyard = true,
            },
            Pose.Stand with
            {
                FrontHand = new(20, 66),
            },
            1
        );
        Figure.Draw(
            c,
            800,
            850,
            350,
            (evening ? Look.Selam : Look.Nils).AsChild(),
            Outfit.Street(evening ? "#3f8a9a" : "#e8b53a", "#3c5a8a"),
            Pose.Cheer with
            {
                FrontHand = new(6, 96),
            },
            -1
        );
        c.Stroke("M792 510Q800 380 812 300", "#f4f0e8", 1.6);
        c.Path("M812 300C770 280 764 200 812 190C860 200 854 280 812 300Z", c.Volume("#d8342a"));
        if (evening)
            c.Bokeh(30, 60, 520, 34, "#ffd07a", "#ff9a6a", "#fff0c0");
        else
            c.NearLeaves(20, 30, 200, 40, 8, "#4d7a3a", "#7fa04a", "#35602c");
        c.Finish(evening ? "#ff8a5a" : "#ffd08a", 0.12, 0.42);
    }
}
