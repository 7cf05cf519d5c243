namespace RecognitionFeed.Operations.Demo.Scenes;

/// <summary>Home care, nursing homes, night visits.</summary>
internal static class CareScenes
{
    /// <summary>A home-care car at dawn by the sound; two colleagues meet beside it.</summary>
    internal static void HomeCareDawn(Canvas c)
    {
        c.Light = Light.LowSun;
        c.Sky(470, "#4a6592", "#8a92b4@.35", "#e9a88f@.72", "#ffd7a0");
        c.Clouds(9, 90, 330, "#f7c3a4", "#8c87a8", 0.7);
        c.Sun(905, 452, 26);
        c.Ridge(474, 26, "#8f86a3", 7, 480, 0.8);
        c.Ridge(476, 12, "#766f92", 12, 482);
        c.Water(476, 640, "#e7b59a", "#4e6a8c", "#ffe6b4", 905);
        c.Ferry(520, 508, 250, "#2c3d5c", "#ffd98f");
        c.Sailboat(1085, 520, 60, "#d8c4c0");
        c.Rect(0, 628, c.W, 14, c.Fade("#8c8078", "#4c4a55"));
        for (var i = 0; i < 26; i++)
            c.Rect(i * 48, 600, 4, 32, "#2b2e3d");
        c.Rect(0, 600, c.W, 4, "#3b3d4e");
        c.Rect(0, 610, c.W, 2.5, "#3b3d4e");
        c.Rect(0, 640, c.W, 160, c.Fade("#7d7076", "#3d3d4c"));
        c.Speckle(644, 800, 900, 1.8, 0.4, "#ffdcb0", "#1d1f2e", "#c8a99a");
        c.Glow(930, 650, 420, "#ffd29a", 0.5, 0.3);
        c.StreetLamp(1120, 680, 420, "#ffdf9a", false);
        c.Car(330, 760, 235, "#f4f2ee", true);
        Figure.Draw(
            c,
            700,
            850,
            560,
            Look.Amina,
            Outfit.Scrubs("#2f7f86") with
            {
                Cut = Cut.Jacket,
                Top = "#256a78",
                Legs = "#2f7f86",
                Lanyard = true,
            },
            Pose.Hold with
            {
                BackHand = new(9, 60),
                FrontHand = new(14, 62),
                Mood = Mood.Laugh,
            }
        );
        c.Mug(778, 508, 30, "#f6efe2");
        Figure.Draw(
            c,
            905,
            860,
            590,
            Look.Erik,
            Outfit.Scrubs("#2f7f86") with
            {
                Cut = Cut.Jacket,
                Top = "#1f5a6c",
                Lanyard = true,
            },
            Pose.Stand with
            {
                FrontHand = new(17, 56),
                BackHand = new(-13, 46),
            },
            -1
        );
        c.NearLeaves(30, 800, 210, 46, 7, "#3c4a34", "#5c5a34", "#8a6a3c", "#2c3830");
        c.Finish("#ff9d5c", 0.12);
    }

    /// <summary>Coffee at the kitchen table: an old woman and the one who looks in every morning.</summary>
    internal static void KitchenCoffee(Canvas c)
    {
        c.Light = Light.Day with { Strength = 0.8, Lit = "#ffe9bf" };
        c.Walls(820, "#dfe2cf", "#a9825a");
        for (var x = 20.0; x < c.W; x += 46)
        for (var y = 30.0; y < 800; y += 62)
            c.Ellipse(x + y / 62 % 2 * 23, y, 5, 8, "#b9c4a0", 0.5, 30);
        c.Window(
            70,
            90,
            400,
            430,
            "#f6f1e4",
            2,
            2,
            () =>
            {
                c.Rect(70, 90, 400, 430, c.Fade("#a9cbe3", "#dbe8e4@.6", "#f3ecd2"));
                c.Ridge(420, 30, "#9fb7a4", 4, 530);
                c.Water(415, 450, "#bcd3de", "#9bb9cc", "#fff");
                c.House(80, 530, 120, 90, "#c9684a", "#8c4236", 0);
                c.House(330, 540, 150, 110, "#ecdfc2", "#a9553f", 0);
                c.Tree(280, 540, 190, "#46703c", "#6f9a4b", "#b7cc6c", 90);
            }
        );
        c.Path("M40 60C120 70 150 60 170 66C150 240 110 330 52 400Z", c.FadeAcross("#f7efe0", "#d99a7c"), 0.95);
        c.Path("M500 60C420 70 390 60 370 66C390 240 430 330 488 400Z", c.FadeAcross("#e9b69a", "#f7efe0"), 0.95);
        c.Rect(30, 50, 480, 18, c.Fade("#8d6a48", "#5c432d"), 1, 9);
        c.Plant(140, 528, 120, "#5b8a4a", "#c6613f");
        c.Plant(410, 528, 95, "#6b9a55", "#e7dcc4");
        c.Frame(620, 130, 150, 190, "#f7f2e6", "#f3d9a8", "#d8885c", "#fff3d0", "#5c7a80");
        c.Frame(800, 170, 110, 130, "#f7f2e6", "#a9c4cf", "#dfe6dc", "#f6e3a8", "#46646c");
        c.Rays(40, 120, 1250, 18, 52, 7, "#fff0c4", 0.34);
        Figure.Draw(
            c,
            280,
            1390,
            860,
            Look.Gunvor,
            Outfit.Street("#8c5470") with
            {
                Scarf = "#f0dcc4",
            },
            Pose.Hold with
            {
                BackHand = new(4, 47),
                FrontHand = new(14, 48),
                Mood = Mood.Laugh,
                Turn = 0.6,
            }
        );
        Figure.Draw(
            c,
            690,
            1480,
            1010,
            Look.Omar,
            Outfit.Scrubs(),
            Pose.Hold with
            {
                BackHand = new(-4, 51),
                FrontHand = new(14, 52),
                Lean = 7,
                Turn = 0.6,
                Mood = Mood.Laugh,
            },
            -1
        );
        c.Rect(0, 1000, c.W, 200, c.Fade("#b8483c", "#8f2f2c"));
        for (var x = 20.0; x < c.W; x += 80)
            c.Rect(x, 1000, 36, 200, "#fff4e4", 0.16);
        c.Polygon(c.Fade("#d9695a", "#c2503f"), 1, 0, 950, c.W, 950, c.W, 1012, 0, 1012);
        c.Rect(0, 1008, c.W, 7, "#f6e6d4", 0.7);
        c.Ellipse(480, 985, 260, 17, "#f8f2e4", 0.9);
        c.Mug(350, 985, 54, "#e9e2d2");
        c.Mug(640, 990, 54, "#6f8fa6");
        c.Ellipse(495, 985, 92, 16, "#f4efe6");
        foreach (var i in Enumerable.Range(0, 5))
            c.Ellipse(
                440 + i * 27,
                974 - i % 2 * 7,
                24,
                13,
                c.Volume(i % 2 == 0 ? "#c98a45" : "#b5763a"),
                1,
                i * 20 - 30
            );
        c.NearLeaves(900, 1190, 190, 26, 11, "#7c9a5a", "#e8a8a0", "#f3d9d0", "#4c6a3c");
        c.Finish("#ffc27a", 0.1);
    }

    /// <summary>A dance in the day room of a nursing home.</summary>
    internal static void Dance(Canvas c)
    {
        c.Light = Light.LowSun with { Lit = "#ffdda6" };
        c.Walls(560, "#d9b48e", "#a8713f");
        c.Boards(560, 640, "#6b4220");
        foreach (var x in (double[])[690, 940])
            c.Window(
                x,
                60,
                200,
                360,
                "#f4e6cf",
                2,
                3,
                () =>
                {
                    c.Rect(x, 60, 200, 360, c.Fade("#f7d7a0", "#ffe9bd", "#f3c58a"));
                    c.Tree(x + 60, 440, 320, "#8d8a4a", "#c2a650", "#f2d276", 110);
                    c.Tree(x + 190, 450, 250, "#7d8a4a", "#b2a650", "#eed276", 80);
                }
            );
        c.Frame(120, 110, 170, 130, "#f6ead6", "#9fc0cc", "#e9dcb8", "#f6e3a8", "#4f7070");
        c.Frame(330, 150, 110, 140, "#f6ead6", "#e7b58a", "#c8705a", "#ffe8b0", "#6a4a58");
        c.StringLights(0, 40, 640, 30, 36, 14, "#ffcf7a");
        c.StringLights(620, 30, 1200, 24, 24, 12, "#ffcf7a");
        c.Plant(60, 640, 250, "#5d7a45", "#b5563c");
        c.Sunpatch(330, 570, 460, 230, -190, "#ffcf86", 0.5);
        c.Rays(1130, 40, 1150, 118, 168, 9, "#ffdf9e", 0.4);
        using (c.Group(blur: 1.8))
        {
            Figure.Draw(
                c,
                190,
                700,
                420,
                Look.Sven,
                Outfit.Street("#6d7f5a", "#4a4238"),
                Pose.Cheer with
                {
                    BackHand = new(-6, 66),
                    FrontHand = new(4, 68),
                }
            );
            Figure.Draw(
                c,
                1075,
                690,
                410,
                Look.Lars,
                Outfit.Street("#8c4a3c", "#3c3a44"),
                Pose.HandsMeet with
                {
                    FrontHand = new(6, 64),
                    BackHand = new(0, 65),
                    Mood = Mood.Laugh,
                },
                -1
            );
        }
        Figure.Draw(
            c,
            470,
            850,
            590,
            Look.Leila,
            Outfit.Scrubs("#b0465a"),
            Pose.DanceLead with
            {
                BackHand = new(24.6, 57.3),
                FrontHand = new(28.8, 84.4),
            }
        );
        Figure.Draw(
            c,
            745,
            840,
            560,
            Look.Maj,
            new Outfit(Cut.Dress, "#3f6a8a", "#333", "#6b2a2a") { Skirt = true },
            Pose.DanceLead with
            {
                BackHand = new(23.2, 58.6),
                FrontHand = new(18.8, 87.1),
                Tilt = 5,
                FrontFoot = new(10, 5),
            },
            -1
        );
        c.Bokeh(26, 20, 420, 26, "#ffdf9a", "#ffc27a", "#fff0cc");
        c.Finish("#ff9d4c", 0.13, 0.5);
    }

    /// <summary>An old hand in a young one, on a crocheted blanket.</summary>
    internal static void HoldingHands(Canvas c)
    {
        c.Light = Light.Lamp with { Strength = 0.7 };
        c.Rect(0, 0, c.W, c.H, c.FadeDiagonal("#d9a773", "#8a5a48", "#3c2a3a"));
        c.Bokeh(22, 0, 430, 90, "#ffd692", "#ffb66a", "#e88a5a");
        var square = 118.0;
        for (var row = 0; row < 5; row++)
        for (var column = -1; column < 10; column++)
        {
            var (x, y) = (column * square + row * 30, 560 + row * square * 0.82);
            foreach (
                var (size, color) in (ReadOnlySpan<(double, string)>)
                    [
                        (1, "#f1e4cf"),
                        (0.74, c.Pick("#b5483c", "#3f6a78", "#d99a3c", "#6a7f4a")),
                        (0.46, c.Pick("#e8b54a", "#d97a5a", "#8fb0b0")),
                        (0.2, "#f6ead6"),
                    ]
            )
                for (var p = 0; p < 12; p++)
                    c.Circle(
                        x + Math.Cos(p * 0.5236) * square * 0.36 * size,
                        y + Math.Sin(p * 0.5236) * square * 0.3 * size,
                        square * 0.13 * (0.4 + size * 0.6),
                        c.Volume(color)
                    );
        }
        c.Rect(0, 470, c.W, 200, c.Fade("#3c2433/.75", "#3c2433/0"));
        c.Shadow(500, 720, 330, 70, 0.5);
        Hand.Arm(c, 1040, 380, 640, 590, 120, "#2f7f86", "#a66b45", 0.42);
        Hand.Arm(c, -40, 560, 400, 690, 104, "#8c5470", "#eebf9f", 0.5);
        Hand.Draw(c, 470, 715, 235, 6, "#eebf9f", old: true);
        Hand.Draw(c, 545, 640, 250, 156, "#a66b45", old: false);
        c.Finish("#ff9d4c", 0.12, 0.55);
    }

    /// <summary>A nurse on her way home to somebody on a winter night; one window is lit.</summary>
    internal static void NightVisit(Canvas c)
    {
        c.Light = Light.Lamp with { From = 1, Air = "#1c2a4e", Haze = 0.3, Rim = "#ffd592" };
        c.Sky(820, "#0c1530", "#1c2c56", "#3c4a7c");
        for (var i = 0; i < 120; i++)
            c.Circle(c.Between(0, c.W), c.Between(0, 460), c.Between(0.6, 1.8), "#fff", c.Between(0.2, 0.9));
        c.Ridge(800, 60, "#1d2a4c", 5, 900);
        c.House(-60, 860, 300, 330, "#5a6a8c", "#3a4668", 0.12);
        c.House(250, 850, 210, 250, "#8a6a6c", "#3f4464", 0.1);
        c.House(520, 900, 470, 520, "#a8563f", "#4a4460", 0.2, floors: 4);
        c.Polygon("#dfe8f8", 0.95, 508, 382, 552, 266, 960, 266, 1010, 382, 990, 388, 940, 290, 570, 290, 530, 388);
        c.Rect(700, 690, 120, 210, "#e9d8b8");
        c.Rect(712, 702, 96, 198, c.Fade("#ffe7a8", "#ffc56a"));
        c.Glow(760, 800, 300, "#ffb85a", 0.7);
        Figure.Draw(c, 762, 900, 168, Look.Sven, Outfit.Street("#7a5a4a", "#4a4650"), Pose.Wave);
        c.Rect(0, 880, c.W, 320, c.Fade("#8c9cc8", "#5c6ca0", "#3c4878"));
        c.Ellipse(760, 930, 330, 54, c.Round("#ffd48a", "#ffc070/.5@.5", "#ffc070/0"), 0.9);
        c.Speckle(890, 1200, 500, 2.4, 0.6, "#fff", "#dfe8ff", "#3c4878");
        c.BareTree(90, 910, 560, "#1a2038", "#cdd8f2");
        c.StreetLamp(400, 930, 460, "#ffc878");
        for (var i = 0; i < 7; i++)
            c.Ellipse(520 + i * 30 - i % 2 * 22, 1090 - i * 26, 13, 5, "#33406c", 0.7);
        Figure.Draw(
            c,
            420,
            1170,
            620,
            Look.Thuy,
            new Outfit(Cut.Coat, "#275a72", "#24304a", "#2a2424")
            {
                Hat = Hat.Beanie,
                HatColor = "#c8452e",
                Scarf = "#e8c27a",
            },
            Pose.Walk with
            {
                Away = false,
                FrontHand = new(15, 44),
                Mood = Mood.Smile,
            }
        );
        c.Rect(480, 880, 84, 66, c.Volume("#8a3a2e"), 1, 8);
        c.Stroke("M502 882q20 -36 40 0", "#5c241c", 6);
        c.Falling(170, 2, 5, "#fff", 0.85);
        c.NearFlakes(36, 13, "#ffffff", 0.7);
        c.Finish("#ffb066", 0.1, 0.5);
    }
}
