using System.Text;
using static RecognitionFeed.Operations.Demo.Scenes.Canvas;

namespace RecognitionFeed.Operations.Demo.Scenes;

/// <summary>Somebody in the picture: a simple body whose limbs find their own elbows and knees.</summary>
internal sealed class Figure
{
    private readonly Canvas canvas;
    private readonly Look look;
    private readonly Outfit outfit;
    private readonly Pose pose;
    private readonly double x;
    private readonly double ground;
    private readonly double scale;
    private readonly int facing;
    private readonly string? flat;
    private readonly double head;
    private readonly double hipHeight;
    private readonly double shoulderHeight;

    private Figure(
        Canvas canvas,
        double x,
        double ground,
        double height,
        Look look,
        Outfit outfit,
        Pose pose,
        int facing,
        string? flat
    )
    {
        (this.canvas, this.x, this.ground, this.look, this.outfit, this.pose) = (canvas, x, ground, look, outfit, pose);
        (this.facing, this.flat, scale) = (facing, flat, height / 100);
        head = look.Child ? 11.4 : 8.4;
        hipHeight = look.Child ? 42 : 48;
        shoulderHeight = look.Child ? 72.5 : 80.5;
    }

    /// <summary>Draws somebody whose feet stand at x, ground. <paramref name="facing"/>: 1 right, -1 left.</summary>
    internal static void Draw(
        Canvas canvas,
        double x,
        double ground,
        double height,
        Look look,
        Outfit outfit,
        Pose pose,
        int facing = 1
    )
    {
        canvas.Shadow(x - canvas.Light.From * height * 0.06, ground, height * 0.2, height * 0.035, 0.45);
        if (canvas.Light.Rim is { } rim)
        {
            var edge = height * 0.0045 * canvas.Light.From;
            new Figure(canvas, x + edge, ground - height * 0.003, height, look, outfit, pose, facing, rim).Paint();
        }
        new Figure(canvas, x, ground, height, look, outfit, pose, facing, null).Paint();
    }

    private Spot Hips => new(pose.Hips.X, hipHeight + pose.Hips.Y);

    private void Paint()
    {
        if (pose.BackArmBehind)
            Arm(-1, pose.BackHand);
        if (!pose.Away)
            HeadPart(h => h.Behind());
        Leg(-1, pose.BackFoot);
        Leg(1, pose.FrontFoot);
        Trunk();
        Neck();
        HeadPart(h => h.Front());
        if (!pose.BackArmBehind)
            Arm(-1, pose.BackHand);
        Arm(1, pose.FrontHand);
    }

    /// <summary>A point of the trunk, turned about the hips by the lean.</summary>
    private Spot Leaning(double across, double height)
    {
        var (sin, cos) = Math.SinCos(pose.Lean * Math.PI / 180);
        var up = height - hipHeight;
        return new(Hips.X + across * cos + up * sin, Hips.Y + up * cos - across * sin);
    }

    private double HalfShoulders =>
        (look.Child ? 10.2 : 11) * look.Width * (outfit.Cut is Cut.Rescue or Cut.Jacket or Cut.Coat ? 1.07 : 1);

    private void Leg(int side, Spot foot)
    {
        var hip = new Spot(Hips.X + side * 3.7, Hips.Y);
        var length = (hipHeight - 2.5) / 2 + 0.12;
        var knee = Joint(hip, foot with { Y = foot.Y + 2.5 }, length, length, bend: 1);
        var bare = outfit.Cut == Cut.Bare || outfit.Skirt;
        var wide = outfit.Cut is Cut.Rescue or Cut.Rainwear ? 1.2 : 1;
        var color = bare ? look.Skin : outfit.Legs;
        var thick = look.Width * wide;
        Limb(
            hip,
            knee,
            foot with
            {
                Y = foot.Y + 3,
            },
            5 * thick,
            3.9 * thick,
            (bare ? 2.4 : 3.3) * thick,
            color,
            side < 0 ? 0.16 : 0
        );
        if (outfit.Cut == Cut.Rescue && flat is null)
            Band(knee, foot, 0.62, 4.4, "#e7e36a");
        if (outfit.Cut == Cut.Bare)
            return;
        var boot = outfit.Cut is Cut.Rainwear or Cut.Rescue;
        var (fx, fy) = At(foot.X, foot.Y);
        var toe = facing * (pose.Turn > 0.2 ? 1.8 : side * 0.9) * scale;
        if (boot)
            Limb(
                new(foot.X, foot.Y + 9),
                new(foot.X, foot.Y + 5),
                new(foot.X, foot.Y + 2),
                3.9,
                3.8,
                3.4,
                outfit.Shoes
            );
        canvas.Path(
            $"M{N(fx - 3.6 * scale + toe * 0.3)} {N(fy)}C{N(fx - 4 * scale)} {N(fy - 4.6 * scale)} {N(fx + toe)} {N(fy - 5.6 * scale)} {N(fx + 2.6 * scale + toe)} {N(fy - 3 * scale)}C{N(fx + 5.4 * scale + toe)} {N(fy - 2.2 * scale)} {N(fx + 5 * scale + toe)} {N(fy)} {N(fx + 4.2 * scale + toe)} {N(fy)}Z",
            Shaded(outfit.Shoes)
        );
    }

    private void Arm(int side, Spot hand)
    {
        var shoulder = Leaning(side * (HalfShoulders - 3.1), shoulderHeight - 3.5);
        // An arm bent before the body points at the viewer and looks shorter.
        var apart = Math.Sqrt(
            (hand.X - shoulder.X) * (hand.X - shoulder.X) + (hand.Y - shoulder.Y) * (hand.Y - shoulder.Y)
        );
        var upper = (look.Child ? 13.5 : 16) * Math.Clamp(apart / 24, 0.62, 1);
        var elbow = ((int[])[-1, 1])
            .Select(bend => Joint(shoulder, hand, upper, upper - 0.8, bend))
            .MaxBy(e => 0.6 * side * (e.X - shoulder.X) - 0.8 * (e.Y - shoulder.Y));
        var reached = Within(elbow, hand, upper - 0.8);
        var thick = (outfit.Cut is Cut.Rescue or Cut.Coat or Cut.Jacket or Cut.Rainwear ? 1.14 : 1) * look.Width;
        var dark = side < 0 ? 0.1 : 0;
        var glove = outfit.Cut == Cut.Rescue ? "#3f3a33" : look.Skin;
        if (flat is null)
            using (canvas.Group(scale * 0.9, scale * 1.1, opacity: 0.16))
                canvas.Path(
                    Taper(shoulder, elbow, 3.4 * thick, 3 * thick) + Taper(elbow, reached, 3 * thick, 2.2),
                    "#0a0d18"
                );
        if (outfit.LongSleeves)
            Limb(
                shoulder,
                elbow,
                Between(elbow, reached, 0.9),
                3.35 * thick,
                3 * thick,
                2.35 * thick,
                outfit.Top,
                dark
            );
        else
        {
            Limb(shoulder, elbow, reached, 3, 2.6, 1.85, look.Skin, dark);
            if (outfit.Cut != Cut.Bare)
                Limb(
                    shoulder,
                    Between(shoulder, elbow, 0.4),
                    Between(shoulder, elbow, 0.66),
                    3.4,
                    3.6,
                    3.7,
                    outfit.Top,
                    dark
                );
        }
        if (outfit.HiVis && flat is null)
            Band(shoulder, elbow, 0.6, 3.8 * thick, outfit.Cut == Cut.Rescue ? "#e7e36a" : "#f1f4ee");
        var (hx, hy) = At(reached.X, reached.Y);
        var (ex, ey) = At(elbow.X, elbow.Y);
        var angle = Math.Atan2(hy - ey, hx - ex) * 180 / Math.PI;
        canvas.Ellipse(hx, hy, 2.9 * scale, 2.25 * scale, Shaded(glove), 1, angle);
    }

    private void Trunk()
    {
        var half = HalfShoulders;
        var loose = outfit.Cut is Cut.Jacket or Cut.Coat or Cut.Rescue or Cut.Rainwear ? 1.12 : 1;
        var waist = (look.Child ? 8.6 : 8.2) * look.Width * loose;
        var hips = (look.Child ? 8.8 : 8.6) * look.Width * loose;
        var hem = outfit.Cut switch
        {
            Cut.Coat => hipHeight - 20,
            Cut.Dress => hipHeight - 20,
            Cut.Jacket or Cut.Rescue or Cut.Rainwear => hipHeight - 7,
            Cut.Scrubs => hipHeight - 6,
            _ => hipHeight - 3.5,
        };
        if (outfit.Cut is Cut.Dress or Cut.Coat)
            hips *= 1.25;
        if (pose.Hips.Y < -10)
            hem = Math.Max(hem, hipHeight - 5);
        var color = outfit.Cut == Cut.Bare ? look.Skin : outfit.Top;
        canvas.Path(TrunkShape(half, waist, hips, hem), Shaded(color));
        if (outfit.Cut == Cut.Bare)
            canvas.Path(TrunkShape(half * 0.62, waist * 0.98, hips, hem - 1), Shaded(outfit.Top));
        if (flat is null)
            Details(half, waist, hips, hem);
    }

    private string TrunkShape(double half, double waist, double hips, double hem)
    {
        var middle = (hipHeight + shoulderHeight) / 2;
        var path = new StringBuilder("M").Append(P(Leaning(-3, shoulderHeight + 2)));
        path.Append('C')
            .Append(P(Leaning(-6, shoulderHeight + 0.6)))
            .Append(P(Leaning(-half + 1, shoulderHeight + 0.4)))
            .Append(P(Leaning(-half, shoulderHeight - 4)));
        path.Append('C')
            .Append(P(Leaning(-half - 0.2, middle + 6)))
            .Append(P(Leaning(-waist, middle + 4)))
            .Append(P(Leaning(-waist, middle - 2)));
        path.Append('C')
            .Append(P(Leaning(-waist, hipHeight + 3)))
            .Append(P(Leaning(-hips, hipHeight + 2)))
            .Append(P(Leaning(-hips, hem)));
        path.Append('C')
            .Append(P(Leaning(-hips * 0.5, hem - 1.2)))
            .Append(P(Leaning(hips * 0.5, hem - 1.2)))
            .Append(P(Leaning(hips, hem)));
        path.Append('C')
            .Append(P(Leaning(hips, hipHeight + 2)))
            .Append(P(Leaning(waist, hipHeight + 3)))
            .Append(P(Leaning(waist, middle - 2)));
        path.Append('C')
            .Append(P(Leaning(waist, middle + 4)))
            .Append(P(Leaning(half + 0.2, middle + 6)))
            .Append(P(Leaning(half, shoulderHeight - 4)));
        path.Append('C')
            .Append(P(Leaning(half - 1, shoulderHeight + 0.4)))
            .Append(P(Leaning(6, shoulderHeight + 0.6)))
            .Append(P(Leaning(3, shoulderHeight + 2)));
        return path.Append('Z').ToString();
    }

    private void Details(double half, double waist, double hips, double hem)
    {
        if (outfit.HiVis)
        {
            var band = outfit.Cut == Cut.Rescue ? "#e7e36a" : "#eef2ea";
            foreach (var at in (double[])[hipHeight + 4, hipHeight + 15])
                canvas.Stroke($"M{P(Leaning(-waist, at))}L{P(Leaning(waist, at))}", band, 2.3 * scale, 0.92);
            if (outfit.Cut != Cut.Rescue && !pose.Away)
                foreach (var side in (int[])[-1, 1])
                    canvas.Stroke(
                        $"M{P(Leaning(side * 5, hipHeight + 15))}L{P(Leaning(side * 6, shoulderHeight - 1))}",
                        band,
                        2 * scale,
                        0.92
                    );
        }
        if (pose.Away)
            return;
        var dark = Tint.Darker(outfit.Top, 0.3);
        if (outfit.Cut is Cut.Scrubs)
            canvas.Path(
                $"M{P(Leaning(-3.2, shoulderHeight + 1.9))}L{P(Leaning(0.4, shoulderHeight - 5))}L{P(Leaning(3.2, shoulderHeight + 1.9))}Z",
                look.Skin
            );
        if (outfit.Cut is Cut.Jacket or Cut.Coat or Cut.Rainwear or Cut.Rescue)
            canvas.Stroke($"M{P(Leaning(0.6, shoulderHeight))}L{P(Leaning(0.6, hem))}", dark, 0.7 * scale, 0.8);
        if (outfit.Cut is Cut.Shirt)
            canvas.Path(
                $"M{P(Leaning(-3.6, shoulderHeight + 2.4))}L{P(Leaning(0, shoulderHeight - 3))}L{P(Leaning(3.6, shoulderHeight + 2.4))}L{P(Leaning(2, shoulderHeight + 2.6))}L{P(Leaning(0, shoulderHeight - 0.4))}L{P(Leaning(-2, shoulderHeight + 2.6))}Z",
                Tint.Lighter(outfit.Top, 0.22)
            );
        if (outfit.Apron is { } apron)
        {
            canvas.Path(
                $"M{P(Leaning(-4.6, shoulderHeight - 5))}L{P(Leaning(4.6, shoulderHeight - 5))}C{P(Leaning(5.5, hipHeight + 14))}{P(Leaning(hips, hipHeight + 12))}{P(Leaning(hips + 0.3, hipHeight + 8))}L{P(Leaning(hips + 1, hem - 13))}L{P(Leaning(-hips - 1, hem - 13))}L{P(Leaning(-hips - 0.3, hipHeight + 8))}C{P(Leaning(-hips, hipHeight + 12))}{P(Leaning(-5.5, hipHeight + 14))}{P(Leaning(-4.6, shoulderHeight - 5))}Z",
                canvas.Volume(apron)
            );
            canvas.Stroke(
                $"M{P(Leaning(-4.4, shoulderHeight - 5))}L{P(Leaning(-3, shoulderHeight + 2))}M{P(Leaning(4.4, shoulderHeight - 5))}L{P(Leaning(3, shoulderHeight + 2))}",
                Tint.Darker(apron, 0.2),
                1 * scale
            );
        }
        if (outfit.Lanyard)
        {
            canvas.Stroke(
                $"M{P(Leaning(-3, shoulderHeight + 1.5))}L{P(Leaning(0, shoulderHeight - 15))}L{P(Leaning(3, shoulderHeight + 1.5))}",
                "#ae0b05",
                0.9 * scale
            );
            var (cx, cy) = At(Leaning(0, shoulderHeight - 17).X, Leaning(0, shoulderHeight - 17).Y);
            canvas.Rect(cx - 1.8 * scale, cy - 2 * scale, 3.6 * scale, 5 * scale, "#fbf7f0", 1, 0.5 * scale);
        }
    }

    private void Neck()
    {
        var bottom = Leaning(0, shoulderHeight - 0.5);
        var top = Leaning(0.4, shoulderHeight + 5);
        Limb(
            bottom,
            Between(bottom, top, 0.5),
            top,
            3.3,
            3,
            3,
            look.Hair == Hair.Shawl ? Tint.Darker(look.HairColor, 0.15) : Tint.Mix(look.Skin, "#7a3420", 0.3)
        );
        if (outfit.Scarf is { } scarf)
            Limb(
                Leaning(-3.6, shoulderHeight + 1),
                Leaning(0, shoulderHeight - 0.2),
                Leaning(3.6, shoulderHeight + 1),
                2.6,
                2.9,
                2.6,
                scarf
            );
    }

    private void HeadPart(Action<Head> paint)
    {
        var middle = Leaning(pose.Turn * 0.9, 100 - head);
        var (hx, hy) = At(middle.X, middle.Y);
        using (canvas.Group(hx, hy, scale * head / 100, facing * (pose.Tilt + pose.Lean * 0.5)))
            paint(new Head(canvas, look, outfit, pose, facing, flat));
    }

    /// <summary>The middle joint of two bones between two points; where the target is out of reach the limb is straight.</summary>
    private static Spot Joint(Spot from, Spot to, double first, double second, int bend)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var distance = Math.Clamp(Math.Sqrt(dx * dx + dy * dy), 0.1, first + second - 0.01);
        var along = (first * first - second * second + distance * distance) / (2 * distance);
        var off = Math.Sqrt(Math.Max(0, first * first - along * along)) * bend;
        var length = Math.Max(0.1, Math.Sqrt(dx * dx + dy * dy));
        var (ux, uy) = (dx / length, dy / length);
        return new(from.X + ux * along - uy * off, from.Y + uy * along + ux * off);
    }

    private static Spot Within(Spot from, Spot to, double length)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var distance = Math.Sqrt(dx * dx + dy * dy);
        return distance <= length ? to : new(from.X + dx / distance * length, from.Y + dy / distance * length);
    }

    private static Spot Between(Spot from, Spot to, double share) =>
        new(from.X + (to.X - from.X) * share, from.Y + (to.Y - from.Y) * share);

    private void Limb(Spot a, Spot b, Spot c, double ra, double rb, double rc, string color, double dark = 0) =>
        canvas.Path(Taper(a, b, ra, rb) + Taper(b, c, rb, rc), Shaded(dark > 0 ? Tint.Darker(color, dark) : color));

    /// <summary>Two circles and what lies between them, all wound the same way so that they fill as one.</summary>
    private string Taper(Spot a, Spot b, double ra, double rb)
    {
        var ((ax, ay), (bx, by)) = (At(a.X, a.Y), At(b.X, b.Y));
        var (r1, r2) = (ra * scale, rb * scale);
        var length = Math.Max(0.01, Math.Sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay)));
        var (nx, ny) = (-(by - ay) / length, (bx - ax) / length);
        return $"M{N(ax + nx * r1)} {N(ay + ny * r1)}A{N(r1)} {N(r1)} 0 0 1 {N(ax - nx * r1)} {N(ay - ny * r1)}L{N(bx - nx * r2)} {N(by - ny * r2)}A{N(r2)} {N(r2)} 0 0 1 {N(bx + nx * r2)} {N(by + ny * r2)}Z";
    }

    /// <summary>A reflective band around a limb.</summary>
    private void Band(Spot from, Spot to, double share, double half, string color)
    {
        var middle = Between(from, to, share);
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Max(0.1, Math.Sqrt(dx * dx + dy * dy));
        var (nx, ny) = (-dy / length * half * 0.85, dx / length * half * 0.85);
        canvas.Stroke(
            $"M{P(new(middle.X - nx, middle.Y - ny))}L{P(new(middle.X + nx, middle.Y + ny))}",
            color,
            1.8 * scale,
            0.92
        );
    }

    (double X, double Y) At(double lx, double ly) => (x + facing * lx * scale, ground - ly * scale);

    private string P(Spot spot)
    {
        var (px, py) = At(spot.X, spot.Y);
        return $"{N(px)} {N(py)} ";
    }

    private string Shaded(string color) => flat ?? canvas.Volume(color, 0.85);
}
