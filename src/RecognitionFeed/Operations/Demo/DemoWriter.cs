using RecognitionFeed.Highlights;
using RecognitionFeed.People;

namespace RecognitionFeed.Operations.Demo;

/// <summary>Makes a highlight of a story, with units and people of the directory.</summary>
internal sealed class DemoWriter(DemoDirectory directory)
{
    private readonly HashSet<Guid> named = [];

    internal Highlight Write(DemoStory story, DateTimeOffset at)
    {
        var teams = story.Units.Select(Find).Distinct().ToList();
        var people = new List<Person>();
        foreach (var title in story.People)
            if (Pick(teams, title) is { } person)
                people.Add(person);
        return new()
        {
            Id = DemoId.Of("highlight", story.Photos[0].Scene),
            AuthorId = directory.Director.Id,
            State = HighlightState.Published,
            CreatedAt = at.AddMinutes(-14),
            ChangedAt = at,
            PublishedAt = at,
            Body = new()
            {
                Happened = Fill(story.Happened, teams[0], people),
                Meant = Fill(story.Meant, teams[0], people),
                Byline = story.WithCommunications ? Byline.WithCommunications : Byline.Director,
                Photos = [.. story.Photos.Select(PhotoOf)],
                UnitIds = [.. teams.Select(team => team.Enhet.Id)],
                PersonIds = [.. people.Select(person => person.Id)],
                BehaviourIds = [.. story.Behaviours],
                PerspectiveIds = [.. story.Perspectives],
                Visit = new() { Place = story.Place, Date = DateOnly.FromDateTime(at.Date) },
            },
        };
    }

    /// <summary>The named team, else one of its trade, else any: a small city lacks most.</summary>
    private DemoDirectory.Team Find(string unit)
    {
        var (name, trade) = (unit.Split('|')[0], unit.Split('|')[1]);
        return directory.Teams.FirstOrDefault(team => team.Enhet.Name == name)
            ?? directory.Teams.FirstOrDefault(team => team.Verksamhet.Trade == trade)
            ?? directory.Teams[trade.Length % directory.Teams.Count];
    }

    /// <summary>Somebody with the title who is in no story yet and may be named.</summary>
    private Person? Pick(List<DemoDirectory.Team> teams, string title)
    {
        var person = teams
            .SelectMany(team => team.Staff)
            .Where(person => !person.ProtectedIdentity && !named.Contains(person.Id))
            .MaxBy(person => person.Title == title ? 1 : 0);
        if (person is not null)
            named.Add(person.Id);
        return person;
    }

    private static string Fill(string text, DemoDirectory.Team team, List<Person> people) =>
        text.Replace("{enhet}", team.Enhet.Name, StringComparison.Ordinal)
            .Replace("{a}", FirstName(people.ElementAtOrDefault(0)), StringComparison.Ordinal)
            .Replace("{b}", FirstName(people.ElementAtOrDefault(1)), StringComparison.Ordinal);

    private static string FirstName(Person? person) => person?.Name.Split(' ')[0] ?? "en kollega";

    private static HighlightPhoto PhotoOf(DemoPhoto photo) =>
        new() { Id = DemoId.Of("photo", photo.Scene), Alt = photo.Alt };
}
