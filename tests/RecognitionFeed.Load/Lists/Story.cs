using RecognitionFeed.Operations.Demo;
using RecognitionFeed.People;

namespace RecognitionFeed.Load.Lists;

/// <summary>A deed in the made-up stories' words, by some people of one team.</summary>
internal sealed record Story(Unit Unit, IReadOnlyList<Person> People, string Happened, string Meant)
{
    /// <summary>In <see cref="WithRareWord"/> only.</summary>
    public const string RareWord = "kaskelot";

    /// <summary>What happened in one story, and what another meant: no two of the city's years are told alike.</summary>
    public static Story Draw(Staff staff, Random random)
    {
        var unit = staff.Enheter[random.Next(staff.Enheter.Count)];
        var people = staff.Of(unit).OrderBy(_ => random.Next()).Take(random.Next(1, 4)).ToList();
        return new Story(unit, people, Fill(Any(random).Happened, unit, people), Fill(Any(random).Meant, unit, people));
    }

    public Story WithRareWord() => this with { Happened = $"{Happened} En {RareWord} strandade vid bryggan." };

    private static DemoStory Any(Random random) => DemoStories.All[random.Next(DemoStories.All.Count)];

    private static string Fill(string text, Unit unit, List<Person> people) =>
        text.Replace("{enhet}", unit.Name, StringComparison.Ordinal)
            .Replace("{a}", people[0].Name.Split(' ')[0], StringComparison.Ordinal)
            .Replace("{b}", people[^1].Name.Split(' ')[0], StringComparison.Ordinal);
}
