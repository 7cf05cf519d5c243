namespace RecognitionFeed.Operations.Demo.Scenes;

/// <summary>Parks, coast, greenhouse, harbour, recycling.</summary>
internal static class NatureScenes
{
    /// <summary>Spring planting in the park.</summary>
    internal static void Planting(Canvas c)
    {
        c.Light = Light.Day with { Strength = 0.8, Lit = "#fff2c4" };
        c.Sky(430, "#7ab8e6", "#c4e0ee", "#f4f2d8");
        c.Treeline(450, 170, "#8cb088", 0.8);
        c.Tower(820, 450, 50, 210, "#c08a70");
        c.Tree(150, 520, 470, "#5a8a3c", "#8ab44a", "#d2e27a", 230);
        c.Tree(1060, 500, 380, "#d88aa0", "#f0b0bc", "#fde2e4", 220);
        c.Tree(660, 480, 230, "#d88aa0", "#f0b4c0", "#fde6e6", 120);
        c.Grass(450, 800, "#a9c864", "#4f8a34", 1100);
        c.Path("M-20 800Q260 610 620 600T1220 560L1220 610Q860 640 640 680T260 820Z", c.Fade("#e0d0a8", "#b8a078"));
        c.Path("M460 800C500 690 760 640 1220 650L1220 810Z", c.Fade("#6b4a30", "#3a2618"));
        c.Speckle(690, 800, 260, 3, 0.5, "#8a6444", "#22140c");
        c.Flowers(700, 1200, 655, 700, 70, 13, "#e8452e", "#f4b81f", "#fff4e0", "#c8509a");
        Figure.Draw(
            c,
            420,
            800,
            530,
            Look.Sara,
            Outfit.Garden("#5c7f45") with
            {
                Cut = Cut.Tee,
            },
            Pose.Kneel with
            {
                FrontHand = new(27, 12),
                BackHand = new(15, 18),
                Mood = Mood.Smile,
            }
        );
        Figure.Draw(
            c,
            690,
            800,
            540,
            Look.Omar,
            Outfit.Garden("#c8843c") with
            {
                Hat = Hat.Cap,
                HatColor = "#3f5a34",
            },
            Pose.Dig with
            {
                FrontHand = new(20, 46),
                BackHand = new(9, 60),
                Mood = Mood.Laugh,
                Lean = 10,
            }
        );
        c.Line(735, 470, 825, 745, "#9a6a3c", 10);
        c.Path("M808 728L848 716L862 782Q838 800 822 790Z", c.Volume("#8d949c"));
        Figure.Draw(
            c,
            990,
            820,
            500,
            Look.Selam,
            Outfit.Garden("#3c7a78"),
            Pose.Hold with
            {
                BackHand = new(4, 54),
                FrontHand = new(16, 54),
                Mood = Mood.Laugh,
            },
            -1
        );
        c.Rect(868, 560, 110, 56, c.Fade("#a9794a", "#7c5430"), 1, 4);
        c.Flowers(876, 972, 532, 548, 16, 12, "#f4b81f", "#e8452e", "#fff4e0");
        c.Flowers(470, 1190, 745, 800, 60, 17, "#e8452e", "#f4b81f", "#fff4e0", "#c8509a", "#8a6ac0");
        c.Rays(100, -60, 1200, 30, 80, 8, "#fff6d0", 0.3);
        c.NearLeaves(1190, 40, 190, 34, 9, "#f4b8c4", "#fde2e4", "#e890a8", "#8ab44a");
        c.NearLeaves(20, 790, 170, 28, 11, "#e8452e", "#f4b81f", "#4f8a34");
        c.Finish("#ffd48a", 0.09, 0.34);
    }

    /// <summary>Hands and a bulb, close to the ground.</summary>
    internal static void Bulb(Canvas c)
    {
        c.Light = Light.LowSun with { From = -1 };
        c.Rect(0, 0, c.W, 600, c.FadeDiagonal("#f4e0a0", "#a9b85a", "#4f7a3a"));
        c.Bokeh(40, 0, 560, 80, "#fff0b8", "#ffd87a", "#d2e27a", "#f0a8b8");
        c.Rect(0, 520, c.W, 480, c.Fade("#7a5434", "#4a3020", "#2a1a10"));
        for (var i = 0; i < 900; i++)
            c.Ellipse(
                c.Between(0, 1000),
                530 + Math.Pow(c.Random.NextDouble(), 0.8) * 470,
                c.Between(3, 20),
                c.Between(2, 11),
                c.Pick("#8a6040", "#5c3c26", "#2c1a10", "#a87a50", "#3a2416"),
                c.Between(0.4, 0.9),
                c.Between(-30, 30)
            );
        foreach (
            var (x, y, h, color) in (ReadOnlySpan<(double, double, double, string)>)
                [
                    (130, 640, 330, "#e8452e"),
                    (880, 620, 350, "#f4b81f"),
                    (770, 580, 230, "#e88aa0"),
                    (250, 570, 210, "#fff0d8"),
                ]
        )
        {
            c.Stroke(FormattableString.Invariant($"M{x} {y}Q{x + 12} {y - h * 0.5} {x} {y - h}"), "#5a8a34", h * 0.036);
            c.Path(
                FormattableString.Invariant(
                    $"M{x} {y}C{x - h * 0.3} {y - h * 0.2} {x - h * 0.26} {y - h * 0.6} {x - h * 0.2} {y - h * 0.7}C{x - h * 0.14} {y - h * 0.4} {x - h * 0.02} {y - h * 0.2} {x} {y}ZM{x} {y}C{x + h * 0.28} {y - h * 0.2} {x + h * 0.26} {y - h * 0.5} {x + h * 0.22} {y - h * 0.6}C{x + h * 0.14} {y - h * 0.3} {x + h * 0.04} {y - h * 0.2} {x} {y}Z"
                ),
                c.Volume("#5f9a3c")
            );
            c.Path(
                FormattableString.Invariant(
                    $"M{x - h * 0.13} {y - h * 1.02}C{x - h * 0.18} {y - h * 0.84} {x + h * 0.18} {y - h * 0.84} {x + h * 0.13} {y - h * 1.02}L{x + h * 0.13} {y - h * 1.22}L{x + h * 0.05} {y - h * 1.1}L{x} {y - h * 1.25}L{x - h * 0.05} {y - h * 1.1}L{x - h * 0.13} {y - h * 1.22}Z"
                ),
                c.Volume(color)
            );
        }
        c.Ellipse(520, 800, 190, 62, c.Round("#120a06", "#1c100a@.7", "#3a2416"));
        c.Path(
            "M520 640C560 690 590 740 560 790C540 812 500 812 480 790C450 740 480 690 520 640Z",
            c.FadeAcross("#f0d8a8", "#c8904c", "#8a5224")
        );
        c.Stroke("M520 650C540 700 552 750 540 800M520 650C500 700 488 750 500 800", "#8a5224", 3, 0.5);
        Hand.Arm(c, -60, 560, 330, 700, 120, "#5c7f45", "#c98d63", 0.5);
        Hand.Draw(c, 400, 730, 210, 12, "#c98d63", old: false);
        Hand.Arm(c, 1060, 600, 720, 730, 112, "#c8843c", "#f4cfb4", 0.5);
        Hand.Draw(c, 660, 760, 200, 166, "#f4cfb4", old: false);
        c.Rays(-40, -40, 1500, 20, 66, 9, "#fff2c0", 0.4);
        c.Finish("#ffb85a", 0.12, 0.45);
    }

    /// <summary>The greenhouse of the daily activities.</summary>
    internal static void Greenhouse(Canvas c)
    {
        c.Light = Light.Day with { Strength = 0.75, Lit = "#fff6cc" };
        c.Rect(0, 0, c.W, c.H, c.Fade("#cfe8ea", "#eef4d8", "#b8cc8a"));
        c.Treeline(620, 190, "#9cc08c", 0.7);
        for (var i = 0; i < 7; i++)
        {
            var x = i * 160;
            c.Line(480, -140, x + (x - 480) * 0.5, 330, "#f8fbf8", 8);
            c.Rect(x - 4 + (x - 480) * 0.5, 330, 8, 600, "#f4f8f4");
        }
        c.Rect(0, 326, c.W, 9, "#f8fbf8");
        c.Rect(0, 620, c.W, 9, "#f4f8f4");
        for (var i = 0; i < 5; i++)
            c.Polygon("#fff", 0.16, i * 220 - 60, 0, i * 220 + 60, 0, i * 220 - 120, 900, i * 220 - 240, 900);
        c.Rect(0, 860, c.W, 340, c.Fade("#a8906c", "#6b583f"));
        foreach (var side in (double[])[0, 1])
            for (var i = 0; i < 9; i++)
            {
                var (x, y) = (side * 960 + (side == 0 ? 1 : -1) * (30 + i % 3 * 66), 640 + i * 52);
                c.Stroke(
                    FormattableString.Invariant($"M{x} {y + 60}q{c.Between(-14, 14):0} -120 0 -230"),
                    "#5a8a3c",
                    6
                );
                for (var n = 0; n < 15; n++)
                    c.Ellipse(
                        x + c.Between(-58, 58),
                        y - c.Between(-30, 190),
                        c.Between(18, 38),
                        c.Between(9, 18),
                        c.Volume(c.Pick("#5a9a3c", "#7ab44a", "#3f7a30")),
                        1,
                        c.Between(-60, 60)
                    );
                for (var n = 0; n < 5; n++)
                    c.Circle(
                        x + c.Between(-46, 46),
                        y - c.Between(-20, 150),
                        c.Between(10, 17),
                        c.Round("#ff9a7a", "#e0402c@.7", "#a8281c")
                    );
            }
        Figure.Draw(
            c,
            370,
            1270,
            860,
            Look.Mats with
            {
                Glasses = true,
            },
            Outfit.Garden("#3c78a8") with
            {
                Apron = "#5a7a3c",
            },
            Pose.Hold with
            {
                BackHand = new(4, 54),
                FrontHand = new(18, 56),
                Mood = Mood.Laugh,
            }
        );
        Figure.Draw(
            c,
            640,
            1250,
            780,
            Look.Thuy,
            Outfit.Garden("#e8b53a"),
            Pose.Reach with
            {
                FrontHand = new(23, 64),
                BackHand = new(8, 54),
                Mood = Mood.Laugh,
                Lean = 4,
            },
            -1
        );
        c.Rect(430, 775, 130, 70, c.Fade("#d9b07a", "#a9794a"), 1, 6);
        for (var i = 0; i < 20; i++)
            c.Circle(442 + i % 7 * 18, 772 - i / 7 * 14, 13, c.Round("#ff9a7a", "#e0402c@.7", "#a8281c"));
        c.Rays(480, -80, 1400, 55, 125, 9, "#fffbd8", 0.36);
        c.NearLeaves(40, 1180, 220, 30, 12, "#5a9a3c", "#7ab44a", "#3f7a30");
        c.NearLeaves(940, 1160, 190, 26, 12, "#5a9a3c", "#8ac04a", "#e0402c");
        c.Finish("#fff08a", 0.08, 0.34);
    }
}
