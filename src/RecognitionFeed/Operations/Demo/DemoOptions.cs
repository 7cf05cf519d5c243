using System.ComponentModel.DataAnnotations;

namespace RecognitionFeed.Operations.Demo;

/// <summary>Settings under "Demo".</summary>
public sealed class DemoOptions
{
    public const string Section = "Demo";

    /// <summary>
    /// Whether an empty database is filled with the demo city at start. When not set: in Development, on SQLite.
    /// </summary>
    public bool? Seed { get; set; }

    /// <summary>Size of the staff; 11,000 has 500 managers.</summary>
    [Range(60, 100_000)]
    public int People { get; set; } = DemoDirectory.CitySize;

    /// <summary>Highlights of the last six months, at most.</summary>
    [Range(0, 34)]
    public int Highlights { get; set; } = 34;
}
