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

    /// <summary>The harbour, early; a bridge keeper and an engineer.</summary>
    internal static void Harbour(Canvas c)
    {
        c.Light = Light.LowSun with { From = -1, Lit = "#ffe0b0" };
        c.Sky(440, "#3f6aa0", "#8ab0d0@.45", "#f4d0a8@.82", "#ffe2b0");
        c.Clouds(7, 70, 280, "#ffe0c4", "#8aa0c0", 0.7);
        c.Sun(190, 420, 28);
        c.Skyline(446, 110, "#7a86a4", 0.05);
        foreach (var x in (double[])[760, 960])
        {
            c.Stroke(
                FormattableString.Invariant(
                    $"M{x} 446L{x + 20} 170L{x + 44} 446M{x + 20} 190L{x + 190} 150M{x + 20} 170L{x - 70} 196M{x + 130} 164L{x + 130} 270"
                ),
                "#3c4a68",
                8
            );
            c.Rect(x + 4, 250, 36, 26, "#b5483c");
        }
        c.Water(444, 700, "#e8c8a4", "#3a6488", "#fff0c4", 190);
        c.Ferry(560, 486, 330, "#ae2a1c", "#ffe0a0");
        c.Sailboat(1080, 520, 110, "#f8e8d4");
        for (var i = 0; i < 9; i++)
        {
            var (x, y) = (c.Between(260, 1000), c.Between(90, 330));
            c.Stroke(FormattableString.Invariant($"M{x - 14} {y}q8 -9 14 0q6 -9 14 0"), "#33405c", 2.6);
        }
        c.Rect(0, 680, c.W, 130, c.Fade("#8a7a6c", "#4a4444"));
        for (var x = 0; x < 1200; x += 70)
            c.Line(x, 682, x - 30, 800, "#2c2a2e", 3, 0.5);
        c.Rect(0, 674, c.W, 12, "#4a3c34");
        foreach (var x in (double[])[110, 430, 1120])
        {
            c.Rect(x - 20, 640, 40, 54, c.Volume("#33363e"), 1, 8);
            c.Ellipse(x, 640, 27, 10, c.Volume("#4a4e58"));
        }
        Figure.Draw(
            c,
            690,
            870,
            580,
            Look.Ida,
            Outfit.Road("#f2a21c") with
            {
                Hat = Hat.Beanie,
                HatColor = "#2f4a6a",
            },
            Pose.Point with
            {
                FrontHand = new(29, 76),
                BackHand = new(-10, 50),
                Mood = Mood.Smile,
            },
            -1
        );
        Figure.Draw(
            c,
            890,
            880,
            600,
            Look.Dejan,
            Outfit.Road("#e8761c") with
            {
                HatColor = "#f5f1e6",
            },
            Pose.Hold with
            {
                BackHand = new(3, 58),
                FrontHand = new(13, 58),
                Mood = Mood.Laugh,
            },
            -1
        );
        c.Polygon("#f4f8fa", 1, 800, 520, 880, 508, 888, 556, 806, 568);
        c.Finish("#ffb46a", 0.12, 0.42);
    }

    /// <summary>The recycling centre, where things get a second life.</summary>
    internal static void Recycling(Canvas c)
    {
        c.Light = Light.Day with { From = 1, Strength = 0.75 };
        c.Sky(430, "#6aacdc", "#c2e0ea", "#f2f0dc");
        c.Clouds(6, 60, 230, "#fff", "#cfe0ea", 0.8);
        c.Treeline(440, 130, "#7ca47c");
        c.Rect(0, 430, c.W, 380, c.Fade("#b0aca4", "#7e7a74"));
        c.Speckle(440, 800, 700, 2.2, 0.4, "#fff", "#4a4844");
        foreach (
            var (x, color, sign) in (ReadOnlySpan<(double, string, string)>)
                [
                    (20, "#2f7a4a", "#f4f0d8"),
                    (320, "#2f5a9a", "#f4f0d8"),
                    (620, "#c8843c", "#f4f0d8"),
                    (920, "#8a3a3a", "#f4f0d8"),
                ]
        )
        {
            c.Shadow(x + 135, 604, 170, 16, 0.5);
            c.Polygon(
                c.Fade(Tint.Lighter(color, 0.15), Tint.Darker(color, 0.25)),
                1,
                x - 8,
                420,
                x + 278,
                420,
                x + 262,
                600,
                x + 8,
                600
            );
            for (var i = 0; i < 7; i++)
                c.Rect(x + 16 + i * 38, 430, 8, 160, Tint.Darker(color, 0.35), 0.55);
            c.Rect(x - 14, 412, 298, 16, Tint.Darker(color, 0.2), 1, 4);
            c.Rect(x + 110, 300, 10, 110, "#5a6068");
            c.Rect(x + 60, 250, 130, 84, sign, 1, 8);
            c.Raw(
                FormattableString.Invariant(
                    $"<g fill=\"none\" stroke=\"{color}\" stroke-width=\"9\" stroke-linejoin=\"round\"><path d=\"M{x + 125} 264l26 44h-52z\"/></g>"
                )
            );
            for (var i = 0; i < 9; i++)
                c.Rect(
                    x + 20 + i * 26,
                    c.Between(392, 412),
                    c.Between(16, 34),
                    22,
                    c.Pick("#c8b490", "#8a9aa8", "#b5583c", "#e0d4b8", "#5a7a5a"),
                    1,
                    3
                );
        }
        Figure.Draw(
            c,
            320,
            840,
            550,
            Look.Yonas,
            Outfit.Road("#b8d040") with
            {
                Hat = Hat.Cap,
                HatColor = "#2f4a34",
            },
            Pose.Hold with
            {
                BackHand = new(5, 52),
                FrontHand = new(18, 53),
                Mood = Mood.Laugh,
            }
        );
        using (c.Group(450, 590, 1.1))
        {
            c.Raw(
                "<g fill=\"none\" stroke=\"#2c3038\" stroke-width=\"7\"><circle cx=\"-64\" cy=\"70\" r=\"58\"/><circle cx=\"92\" cy=\"70\" r=\"58\"/></g>"
            );
            c.Stroke(
                "M-64 70L-24 -10L60 -10L10 66ZM-24 -10L10 66M60 -10L92 70M60 -10L54 -40L80 -46M-32 -26L-12 -26",
                "#c8342a",
                8
            );
            c.Ellipse(-24, -34, 24, 7, "#2a1f1a");
        }
        Figure.Draw(
            c,
            690,
            830,
            520,
            Look.Gunvor,
            Outfit.Street("#7a5a9a", "#4a4a5c") with
            {
                Scarf = "#f0c86a",
            },
            Pose.HandsMeet with
            {
                Mood = Mood.Laugh,
            },
            -1
        );
        Figure.Draw(
            c,
            930,
            830,
            540,
            Look.Ida,
            Outfit.Road("#b8d040") with
            {
                Hat = Hat.Beanie,
                HatColor = "#d8612e",
            },
            Pose.Wave with
            {
                FrontHand = new(20, 88),
            },
            -1
        );
        c.NearLeaves(20, 60, 180, 32, 9, "#5a8a4a", "#8ab05a", "#3f6a38");
        c.Finish("#ffd08a", 0.1, 0.38);
    }

    /// <summary>The whole gang after a morning of cleaning the beach.</summary>
    internal static void Beach(Canvas c)
    {
        c.Light = Light.LowSun with { Lit = "#ffe6bc" };
        c.Sky(400, "#4a8ac8", "#a9cee4@.5", "#f8e4c0");
        c.Clouds(8, 60, 260, "#fff6e8", "#a9bed2", 0.8);
        c.Sun(1010, 330, 30);
        c.Ridge(402, 16, "#8aa4bc", 8, 408);
        c.Water(402, 560, "#9cc8d8", "#3f86a8", "#fff6d8", 1010);
        c.Ferry(320, 424, 140, "#2c4a6c", "#ffe0a0");
        c.Path("M0 566Q200 540 420 556T820 548T1200 560L1200 600L0 600Z", "#fff", 0.8);
        c.Path("M0 576Q200 552 420 568T820 560T1200 572L1200 800L0 800Z", c.Fade("#e8d4a8", "#c8a878"));
        c.Speckle(580, 800, 800, 2.4, 0.45, "#fff6e0", "#8a6c48");
        for (var i = 0; i < 70; i++)
        {
            var x = c.Between(960, 1200);
            c.Stroke(
                FormattableString.Invariant(
                    $"M{x:0} {c.Between(640, 720):0}q{c.Between(-8, 10):0} -50 {c.Between(-20, 34):0} -96"
                ),
                c.Pick("#8a9a5a", "#b8b46a", "#6a7a48"),
                2.4,
                0.9
            );
        }
        var looks = new[] { Look.Lars, Look.Hodan, Look.Nils, Look.Leila, Look.Mats };
        var tops = new[] { "#2f6a8a", "#c8503c", "#e8b53a", "#3f7a5a", "#7a5a8a" };
        for (var i = 0; i < 5; i++)
            Figure.Draw(
                c,
                200 + i * 172,
                800 + i % 2 * 24,
                470 + i * 29 % 60,
                looks[i],
                Outfit.Street(tops[i], "#34405a"),
                i switch
                {
                    0 => Pose.Wave,
                    1 => Pose.Hold with { Mood = Mood.Laugh, BackHand = new(-6, 50), FrontHand = new(13, 46) },
                    2 => Pose.Cheer,
                    3 => Pose.OnHips with { Mood = Mood.Laugh },
                    _ => Pose.Wave,
                },
                i < 3 ? 1 : -1
            );
        foreach (var (x, y) in (ReadOnlySpan<(double, double)>)[(440, 700), (830, 690)])
        {
            c.Shadow(x, y + 96, 70, 12);
            c.Path(
                FormattableString.Invariant(
                    $"M{x - 14} {y}Q{x} {y + 12} {x + 14} {y}Q{x + 72} {y + 40} {x + 58} {y + 96}L{x - 58} {y + 96}Q{x - 72} {y + 40} {x - 14} {y}Z"
                ),
                c.FadeDiagonal("#5aa0c8", "#2f6a9a", "#1c4468")
            );
        }
        c.Rays(1010, 330, 1100, 110, 172, 8, "#fff3d0", 0.32);
        c.Finish("#ffc07a", 0.1, 0.38);
    }
}
