namespace RecognitionFeed.Operations.Demo;

/// <summary>When in the year a story can have happened.</summary>
internal enum Season
{
    Any,
    Winter,
    Spring,
    Summer,
    Autumn,
}

/// <summary>
/// A made-up highlight. In its texts {enhet} is the name of the first unit, {a} and {b} the first names of those it is
/// about; none of them is a real person, so the stories never say he or she of them.
/// </summary>
/// <param name="Units">Names of the units; where the city lacks one, another of the trade after the bar is taken.</param>
/// <param name="People">Titles of those it is about, one person each, from the first unit.</param>
internal sealed record DemoStory(
    Season Season,
    string[] Units,
    string[] People,
    string Happened,
    string Meant,
    string[] Behaviours,
    string[] Perspectives,
    string Place,
    DemoPhoto[] Photos
)
{
    internal bool WithCommunications { get; init; }

    /// <summary>How much of the city it moved, 0 to 1.</summary>
    internal double Warmth { get; init; } = 0.5;
}

/// <summary>A drawn photograph and what it shows to those who do not see it.</summary>
internal sealed record DemoPhoto(string Scene, string Alt);
