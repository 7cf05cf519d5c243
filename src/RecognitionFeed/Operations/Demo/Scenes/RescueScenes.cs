namespace RecognitionFeed.Operations.Demo.Scenes;

/// <summary>The rescue service.</summary>
internal static class RescueScenes
{
    /// <summary>Before the station: the engine in the sun, the crew at ease.</summary>
    internal static void Station(Canvas c)
    {
        c.Light = Light.Day with { Strength = 0.8 };
        c.Sky(300, "#6aa6da", "#cfe3ee");
        c.Rect(0, 70, c.W, 540, c.FadeAcross("#c2684a", "#9a4a38", "#7a3a34"));
        for (var y = 76.0; y < 600; y += 11)
        for (var x = y / 11 % 2 * 14 - 20; x < c.W; x += 28)
            c.Rect(x, y, 26, 9, Tint.Mix("#a8523c", c.Pick("#ffffff", "#2a0f10", "#e09a6a"), c.Between(0, 0.22)), 0.35);
        c.Rect(0, 52, c.W, 22, c.Fade("#4a4650", "#2c2a34"));
        foreach (var x in (double[])[30, 430, 830])
        {
            c.Rect(x - 14, 176, 368, 440, "#e6ded0");
            c.Rect(x, 190, 340, 426, c.Fade("#1d2029", "#343844"));
            for (var i = 0; i < 3; i++)
                c.Glow(x + 70 + i * 100, 226, 60, "#fff2cc", 0.6);
        }
        c.Rect(830, 190, 340, 426, c.Fade("#c93226", "#8f1f18"));
        for (var i = 0; i < 6; i++)
        {
            c.Rect(830, 258 + i * 62, 340, 3, "#6a1712", 0.7);
            c.Rect(850 + i % 3 * 104, 280, 92, 60, c.FadeDiagonal("#bcd2df", "#4a6478"));
        }
        c.Rect(0, 606, c.W, 194, c.Fade("#b8b0a6", "#7c766f"));
        c.Speckle(612, 800, 600, 2, 0.4, "#fff6e4", "#4a4640");
        c.Polygon("#fff3d4", 0.2, 0, 606, 520, 606, 900, 800, 0, 800);
        c.FireEngine(440, 690, 300, false, mirrored: true);
        Figure.Draw(
            c,
            660,
            830,
            500,
            Look.Selam,
            Outfit.Fire with
            {
                Hat = Hat.None,
            },
            Pose.Stand with
            {
                BackHand = new(-3, 54),
                FrontHand = new(12, 46),
                Mood = Mood.Laugh,
            }
        );
        Figure.Draw(
            c,
            815,
            850,
            540,
            Look.Nils,
            Outfit.Fire with
            {
                Hat = Hat.None,
            },
            Pose.OnHips with
            {
                Mood = Mood.Smile,
            },
            -1
        );
        Figure.Draw(
            c,
            985,
            850,
            550,
            Look.Omar,
            Outfit.Fire with
            {
                Hat = Hat.None,
            },
            Pose.Stand with
            {
                FrontHand = new(24, 83),
                Mood = Mood.Laugh,
                Turn = 0.6,
            },
            -1
        );
        c.Rays(-40, -60, 1500, 24, 62, 8, "#fff2cf", 0.26);
        c.Finish("#ffbf7a", 0.1, 0.42);
    }

    /// <summary>Night work in rain, blue light on wet asphalt.</summary>
    internal static void Night(Canvas c)
    {
        c.Light = new Light(-1, "#8fb8ff", "#0c1028", 0.85, "#a9c8ff") { Air = "#131a3a", Haze = 0.2 };
        c.Sky(500, "#060a1c", "#101a3a", "#2c3560");
        c.Skyline(520, 190, "#0d1430", 0.14);
        c.Treeline(530, 90, "#0b1128");
        c.Rect(0, 520, c.W, 280, c.Fade("#1a2346", "#0c1126"));
        c.FireEngine(260, 640, 300, true);
        c.StreetLamp(930, 570, 330, "#ffbd6a");
        using (c.Group(blur: 7))
        {
            for (var i = 0; i < 46; i++)
                c.Ellipse(
                    c.Between(120, 700),
                    c.Between(650, 800),
                    c.Between(10, 70),
                    c.Between(1.5, 5),
                    c.Pick("#4c8bff", "#8fb8ff", "#c5281c", "#fff0c0"),
                    c.Between(0.2, 0.7)
                );
            for (var i = 0; i < 20; i++)
                c.Ellipse(
                    c.Between(880, 1050),
                    c.Between(590, 800),
                    c.Between(6, 40),
                    c.Between(1.5, 4),
                    "#ffbd6a",
                    c.Between(0.2, 0.7)
                );
        }
        c.Stroke("M430 640C560 720 700 660 800 730S980 760 1010 700", "#c8b060", 13);
        c.Stroke("M430 637C560 717 700 657 800 727S980 757 1010 697", "#f0e0a0", 3, 0.6);
        Figure.Draw(
            c,
            700,
            830,
            510,
            Look.Erik,
            Outfit.Fire,
            Pose.Reach with
            {
                FrontHand = new(25, 55),
                BackHand = new(14, 50),
                Mood = Mood.Calm,
            }
        );
        Figure.Draw(
            c,
            880,
            850,
            540,
            Look.Ida,
            Outfit.Fire with
            {
                HatColor = "#e8c53a",
            },
            Pose.Point with
            {
                FrontHand = new(24, 76),
                BackHand = new(-6, 53),
                Mood = Mood.Calm,
            },
            -1
        );
        using (c.Group(blur: 12))
            for (var i = 0; i < 16; i++)
                c.Ellipse(
                    c.Between(900, 1240),
                    c.Between(380, 640),
                    c.Between(50, 130),
                    c.Between(26, 60),
                    c.Pick("#8fa4d8", "#5a6aa0", "#c8a88c"),
                    c.Between(0.08, 0.25)
                );
        c.Falling(330, 46, 1.5, "#cfe0ff", 0.5, -0.22);
        c.Bokeh(16, 300, 560, 22, "#ffbd6a", "#6aa0ff", "#ff6a5a");
        c.Finish("#5a8aff", 0.12, 0.55);
    }

    /// <summary>A child tries the helmet on.</summary>
    internal static void Helmet(Canvas c)
    {
        c.Light = Light.LowSun;
        c.Rect(0, 0, c.W, c.H, c.FadeDiagonal("#6a2420", "#b83a28", "#e8814a"));
        using (c.Group(blur: 5))
        {
            c.FireEngine(500, 930, 820, false);
            c.Rect(0, 900, c.W, 300, c.Fade("#c8a88c", "#7c6254"));
        }
        c.Glow(860, 200, 520, "#ffd79a", 0.8);
        Figure.Draw(
            c,
            330,
            1240,
            1010,
            Look.Yonas,
            Outfit.Fire with
            {
                Hat = Hat.None,
            },
            Pose.Kneel with
            {
                FrontHand = new(31, 40),
                BackHand = new(15, 32),
                Mood = Mood.Laugh,
                Lean = 12,
            }
        );
        Figure.Draw(
            c,
            670,
            1250,
            720,
            Look.Sara.AsChild() with
            {
                Hair = Hair.Long,
                HairColor = "#c98a4a",
            },
            Outfit.Street("#e8b53a", "#3c6a9a") with
            {
                Hat = Hat.Helmet,
                HatColor = "#f0ead8",
            },
            Pose.Stand with
            {
                BackHand = new(-17, 97),
                FrontHand = new(14, 96),
                Mood = Mood.Laugh,
            },
            -1
        );
        c.Rays(940, 120, 1300, 100, 168, 9, "#ffe6b8", 0.4);
        c.Bokeh(20, 60, 800, 46, "#ffd79a", "#ff9a6a", "#fff0d0");
        c.Finish("#ff9a5a", 0.12, 0.45);
    }
}
