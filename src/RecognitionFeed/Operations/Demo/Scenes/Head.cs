namespace RecognitionFeed.Operations.Demo.Scenes;

/// <summary>A head in its own space: the middle is 0, the chin 100 down, the crown 100 up.</summary>
internal sealed class Head(Canvas canvas, Look look, Outfit outfit, Pose pose, int facing, string? flat)
{
    private const string Skull =
        "M-77 -18C-79 40 -50 100 0 100C50 100 79 40 77 -18C77 -74 46 -100 0 -100C-46 -100 -77 -74 -77 -18Z";

    private readonly double shift = facing * pose.Turn * 25;

    /// <summary>What hangs behind neck and shoulders.</summary>
    internal void Behind()
    {
        switch (look.Hair)
        {
            case Hair.Long:
                Hairy("M-88 -30C-104 60 -112 130 -92 190C-40 212 40 212 92 190C112 130 104 60 88 -30Z");
                break;
            case Hair.Bob:
                Hairy("M-90 -30C-104 30 -104 74 -88 98C-40 116 40 116 88 98C104 74 104 30 90 -30Z");
                break;
            case Hair.Ponytail:
                Hairy(
                    facing > 0
                        ? "M-60 -60C-130 -50 -140 40 -104 120C-92 70 -84 30 -56 0Z"
                        : "M60 -60C130 -50 140 40 104 120C92 70 84 30 56 0Z"
                );
                break;
            case Hair.Afro:
                Puffs(132, 12, 44);
                break;
            case Hair.Curly:
                Puffs(92, 11, 32);
                break;
            case Hair.Shawl:
                Hairy(
                    "M-96 -10C-104 70 -128 120 -118 176C-50 214 50 214 118 176C128 120 104 70 96 -10C90 -84 50 -118 0 -118C-50 -118 -90 -84 -96 -10Z"
                );
                break;
        }
    }

    internal void Front()
    {
        if (pose.Away)
        {
            Nape();
            HatOn();
            return;
        }
        if (look.Hair != Hair.Shawl)
            foreach (var side in (int[])[-1, 1])
                canvas.Ellipse(side * 77 - shift * 0.4, 8, 15, 23, Shaded(Tint.Darker(look.Skin, 0.08)));
        canvas.Path(Skull, Shaded(look.Skin));
        if (flat is null)
            Face();
        Crown();
        HatOn();
    }

    /// <summary>Skin on which dark lines are not seen.</summary>
    private bool Dark => look.Skin is "#5a3524" or "#7d4c30";

    private string Lips(string ink) => look.Beard || Dark ? "#f0c6b4" : Tint.Mix(ink, "#a03a30", 0.55);

    private void Nape()
    {
        canvas.Path(Skull, Shaded(look.Hair == Hair.Bald ? look.Skin : look.HairColor));
        if (look.Hair is Hair.Long or Hair.Bob or Hair.Shawl or Hair.Afro or Hair.Curly)
            Behind();
        if (look.Hair == Hair.Ponytail)
            Hairy("M-22 -50C-40 10 -34 90 0 150C34 90 40 10 22 -50Z", 0.12);
        if (look.Hair == Hair.Bun)
            canvas.Circle(0, -84, 40, Shaded(Tint.Darker(look.HairColor, 0.1)));
        if (look.Hair is Hair.Short or Hair.Parted or Hair.Buzz)
            canvas.Path("M-60 62C-40 92 40 92 60 62C50 88 30 100 0 100C-30 100 -50 88 -60 62Z", Shaded(look.Skin));
    }

    private void Face()
    {
        var ink = Dark ? "#120806" : "#2a1a13";
        var soft = Dark ? Tint.Mix(look.Skin, "#e0a890", 0.3) : Tint.Mix(look.Skin, "#5b2313", 0.45);
        foreach (var side in (int[])[-1, 1])
        {
            canvas.Ellipse(shift + side * 43, 42, 18, 12, "#e0563d", 0.2);
            var eye = shift + side * 30;
            var brow = look.Hair is Hair.Shawl or Hair.Bald ? ink : Tint.Darker(look.HairColor, 0.25);
            canvas.Stroke($"M{eye - 14:0} -22Q{eye:0} -33 {eye + 14:0} -23", brow, 6.5, 0.85);
            switch (pose.Mood)
            {
                case Mood.Laugh:
                    canvas.Stroke($"M{eye - 11:0} 6Q{eye:0} -8 {eye + 11:0} 6", ink, 7);
                    break;
                case Mood.Down:
                    canvas.Stroke($"M{eye - 11:0} 8Q{eye:0} 16 {eye + 11:0} 8", ink, 6.5);
                    break;
                default:
                    if (Dark)
                        canvas.Ellipse(eye, 4, 12.5, 10, "#fbf3ea", 0.9);
                    canvas.Ellipse(eye, 4, 7.2, 9.4, ink);
                    canvas.Circle(eye + 2.4, 0.4, 2.3, "#fff", 0.9);
                    break;
            }
            if (look.Glasses)
            {
                canvas.Raw(
                    $"<circle cx=\"{eye:0}\" cy=\"4\" r=\"23\" fill=\"#fff\" fill-opacity=\".14\" stroke=\"#3a2a2a\" stroke-width=\"5\"/>"
                );
                canvas.Line(eye + side * 22, 0, side * 76, -4, "#3a2a2a", 4.5);
            }
            if (look.Old)
                canvas.Stroke(
                    $"M{shift + side * 34:0} 40Q{shift + side * 46:0} 56 {shift + side * 38:0} 70M{eye + side * 20:0} 12l{side * 9} 5",
                    soft,
                    3.2,
                    0.5
                );
        }
        var nose = shift + facing * (3 + pose.Turn * 10);
        canvas.Stroke($"M{nose - facing * 4:0} 8Q{nose + facing * 9:0} 30 {nose - facing * 5:0} 33", soft, 5.5, 0.75);
        if (look.Beard)
        {
            var beard = Tint.Darker(look.HairColor, 0.05);
            canvas.Path(
                "M-77 2C-70 30 -62 36 -40 34C-20 40 20 40 40 34C62 36 70 30 77 2C78 60 48 108 0 108C-48 108 -78 60 -77 2Z",
                canvas.Volume(beard),
                0.94
            );
        }
        Mouth(ink);
    }

    private void Mouth(string ink)
    {
        var x = shift;
        if (pose.Mood == Mood.Laugh)
        {
            canvas.Path(
                $"M{x - 27:0} 50Q{x:0} 58 {x + 27:0} 50Q{x + 20:0} 86 {x:0} 86Q{x - 20:0} 86 {x - 27:0} 50Z",
                "#7a2420"
            );
            canvas.Path(
                $"M{x - 25:0} 51Q{x:0} 58 {x + 25:0} 51Q{x + 22:0} 63 {x:0} 64Q{x - 22:0} 63 {x - 25:0} 51Z",
                "#fffaf2"
            );
        }
        else if (pose.Mood == Mood.Smile)
            canvas.Stroke($"M{x - 23:0} 55Q{x:0} 76 {x + 23:0} 55", Lips(ink), 6.5);
        else
            canvas.Stroke($"M{x - 15:0} 60Q{x:0} 67 {x + 15:0} 60", Lips(ink), 6);
    }

    private void Crown()
    {
        switch (look.Hair)
        {
            case Hair.Short:
                Hairy(
                    "M-84 6C-98 -70 -62 -122 6 -120C74 -118 98 -66 84 6C78 -20 70 -40 54 -52C14 -38 -36 -44 -62 -58C-74 -40 -80 -18 -84 6Z"
                );
                break;
            case Hair.Parted:
                Hairy(
                    facing > 0
                        ? "M-82 8C-96 -60 -70 -118 4 -118C80 -116 96 -60 82 8C78 -26 70 -48 40 -64C10 -58 -30 -60 -56 -36C-70 -24 -78 -10 -82 8Z"
                        : "M82 8C96 -60 70 -118 -4 -118C-80 -116 -96 -60 -82 8C-78 -26 -70 -48 -40 -64C-10 -58 30 -60 56 -36C70 -24 78 -10 82 8Z"
                );
                break;
            case Hair.Bob:
                Hairy(
                    "M-92 60C-106 -60 -70 -120 0 -120C70 -120 106 -60 92 60C84 20 80 -20 64 -48C20 -30 -30 -30 -64 -48C-80 -20 -84 20 -92 60Z"
                );
                break;
            case Hair.Long:
                Hairy(
                    "M-92 90C-110 -60 -72 -120 0 -120C72 -120 110 -60 92 90C88 20 76 -40 20 -74C-30 -50 -76 -20 -92 90Z"
                );
                break;
            case Hair.Ponytail or Hair.Bun:
                if (look.Hair == Hair.Bun)
                    canvas.Circle(-facing * 14, -128, 36, Shaded(Tint.Darker(look.HairColor, 0.06)));
                Hairy("M-82 0C-96 -74 -58 -118 0 -118C58 -118 96 -74 82 0C76 -34 52 -62 0 -70C-52 -62 -76 -34 -82 0Z");
                break;
            case Hair.Afro or Hair.Curly:
                foreach (var i in Enumerable.Range(0, 9))
                {
                    var angle = Math.PI * (1.06 + i * 0.11);
                    canvas.Circle(
                        Math.Cos(angle) * 74,
                        6 + Math.Sin(angle) * 92,
                        look.Hair == Hair.Afro ? 34 : 27,
                        Shaded(Tint.Mix(look.HairColor, "#ffffff", i % 2 * 0.05))
                    );
                }
                break;
            case Hair.Buzz:
                Hairy(
                    "M-80 -8C-92 -72 -58 -108 0 -108C58 -108 92 -72 80 -8C72 -46 46 -66 0 -68C-46 -66 -72 -46 -80 -8Z"
                );
                break;
            case Hair.Bald:
                Hairy(
                    "M-82 22C-92 -6 -88 -34 -76 -46C-74 -22 -74 0 -82 22ZM82 22C92 -6 88 -34 76 -46C74 -22 74 0 82 22Z"
                );
                break;
            case Hair.Shawl:
                Hairy(
                    "M-92 20C-100 -76 -56 -120 0 -120C56 -120 100 -76 92 20C92 70 60 112 0 116C-60 112 -92 70 -92 20M-66 8C-66 58 -40 94 0 94C40 94 66 58 66 8C64 -46 40 -68 0 -68C-40 -68 -64 -46 -66 8Z"
                );
                break;
        }
    }

    private void HatOn()
    {
        var color = outfit.HatColor;
        switch (outfit.Hat)
        {
            case Hat.Helmet:
                canvas.Path(
                    "M-98 -20C-100 -104 -56 -136 0 -136C56 -136 100 -104 98 -20C60 -40 -60 -40 -98 -20Z",
                    Shaded(color)
                );
                canvas.Path(
                    "M-104 -16C-60 -46 60 -46 104 -16L100 -2C60 -24 -60 -24 -100 -2Z",
                    Shaded(Tint.Darker(color, 0.25))
                );
                if (flat is null)
                    canvas.Path("M-12 -134C-16 -100 -14 -70 -14 -42L14 -42C14 -70 16 -100 12 -134Z", "#c92f24", 0.9);
                break;
            case Hat.HardHat:
                canvas.Path("M-88 -34C-90 -104 -50 -130 0 -130C50 -130 90 -104 88 -34Z", Shaded(color));
                canvas.Path(
                    facing > 0
                        ? "M-92 -40L112 -40C124 -38 124 -26 108 -26L-90 -26Z"
                        : "M92 -40L-112 -40C-124 -38 -124 -26 -108 -26L90 -26Z",
                    Shaded(Tint.Darker(color, 0.12))
                );
                break;
            case Hat.Beanie:
                canvas.Path("M-86 -30C-92 -108 -48 -136 0 -136C48 -136 92 -108 86 -30Z", Shaded(color));
                canvas.Path(
                    "M-92 -58C-40 -72 40 -72 92 -58L92 -22C40 -38 -40 -38 -92 -22Z",
                    Shaded(Tint.Lighter(color, 0.14))
                );
                break;
            case Hat.Cap:
                canvas.Path("M-84 -34C-88 -100 -48 -122 0 -122C48 -122 88 -100 84 -34Z", Shaded(color));
                canvas.Path(
                    facing > 0
                        ? "M-4 -52L100 -44C128 -38 128 -26 104 -28L-4 -34Z"
                        : "M4 -52L-100 -44C-128 -38 -128 -26 -104 -28L4 -34Z",
                    Shaded(Tint.Darker(color, 0.2))
                );
                break;
            case Hat.Cook:
                canvas.Path(
                    "M-84 -44C-88 -96 -60 -118 0 -120C60 -118 88 -96 84 -44C40 -58 -40 -58 -84 -44Z",
                    Shaded("#f6f3ec")
                );
                break;
            case Hat.Souwester:
                canvas.Path("M-86 -36C-90 -112 -46 -134 0 -134C46 -134 90 -112 86 -36Z", Shaded(color));
                canvas.Path(
                    "M-116 -20C-80 -62 80 -62 116 -20C80 -34 -80 -34 -116 -20Z",
                    Shaded(Tint.Lighter(color, 0.12))
                );
                break;
            case Hat.SwimCap:
                canvas.Path(
                    "M-82 -14C-94 -80 -52 -112 0 -112C52 -112 94 -80 82 -14C50 -46 -50 -46 -82 -14Z",
                    Shaded(color)
                );
                break;
        }
    }

    private void Puffs(double reach, int count, double size)
    {
        for (var i = 0; i < count; i++)
        {
            var angle = Math.PI * 2 * i / count;
            canvas.Circle(
                Math.Cos(angle) * reach * 0.72,
                -22 + Math.Sin(angle) * reach * 0.72,
                size,
                Shaded(look.HairColor)
            );
        }
        canvas.Circle(0, -22, reach * 0.76, Shaded(look.HairColor));
    }

    private void Hairy(string d, double dark = 0) =>
        canvas.Raw(
            $"<path fill-rule=\"evenodd\" d=\"{d}\" fill=\"{Shaded(dark > 0 ? Tint.Darker(look.HairColor, dark) : look.HairColor)}\"/>"
        );

    private string Shaded(string color) => flat ?? canvas.Volume(color);
}
