namespace RecognitionFeed.Operations.Demo.Scenes;

/// <summary>A point on somebody's own scale: 100 is their height, y upwards from the ground, x towards where they face.</summary>
internal readonly record struct Spot(double X, double Y);

/// <summary>What somebody is doing, told by where hands and feet are; elbows and knees follow.</summary>
internal sealed record Pose(Spot BackHand, Spot FrontHand)
{
    internal Spot BackFoot { get; init; } = new(-4.6, 0);
    internal Spot FrontFoot { get; init; } = new(4.6, 0);

    /// <summary>Where the hips are compared to standing.</summary>
    internal Spot Hips { get; init; }

    /// <summary>Degrees that the trunk leans forward.</summary>
    internal double Lean { get; init; }

    /// <summary>-1 looks back over the shoulder, 1 forward in profile.</summary>
    internal double Turn { get; init; } = 0.35;
    internal double Tilt { get; init; }
    internal bool Away { get; init; }
    internal bool BackArmBehind { get; init; }
    internal Mood Mood { get; init; } = Mood.Smile;

    internal static readonly Pose Stand = new(new(-12.5, 45), new(12.5, 45));
    internal static readonly Pose HandsMeet = new(new(-1, 54), new(3, 54));
    internal static readonly Pose Wave = new(new(-12.5, 45), new(19, 93)) { Mood = Mood.Laugh };
    internal static readonly Pose Point = new(new(-11, 47), new(31, 70)) { Turn = 0.7 };
    internal static readonly Pose Hold = new(new(7, 58), new(15, 60)) { Turn = 0.5, BackArmBehind = false };
    internal static readonly Pose OnHips = new(new(-10, 52), new(10, 52));
    internal static readonly Pose Walk = new(new(-13, 48), new(12, 50))
    {
        BackFoot = new(-12, 2),
        FrontFoot = new(11, 0),
        Lean = 4,
        Turn = 0.7,
    };
    internal static readonly Pose Reach = new(new(12, 66), new(26, 74)) { Lean = 7, Turn = 0.8 };
    internal static readonly Pose Dig = new(new(8, 52), new(20, 38))
    {
        Lean = 20,
        Turn = 0.7,
        FrontFoot = new(12, 0),
        Mood = Mood.Down,
    };
    internal static readonly Pose Kneel = new(new(14, 20), new(23, 16))
    {
        Hips = new(-4, -24),
        Lean = 24,
        BackFoot = new(-18, 2),
        FrontFoot = new(9, 0),
        Turn = 0.7,
        Mood = Mood.Down,
    };
    internal static readonly Pose Sit = new(new(8, 40), new(15, 40))
    {
        Hips = new(-5, -20),
        BackFoot = new(12, 0),
        FrontFoot = new(18, 0),
        Turn = 0.5,
    };
    internal static readonly Pose Cheer = new(new(-17, 104), new(18, 106)) { Mood = Mood.Laugh };
    internal static readonly Pose DanceLead = new(new(14, 62), new(27, 74))
    {
        Turn = 0.8,
        Lean = 3,
        FrontFoot = new(9, 1),
        Mood = Mood.Laugh,
    };
}
