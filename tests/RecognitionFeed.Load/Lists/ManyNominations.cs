using RecognitionFeed.Highlights;
using RecognitionFeed.Load.Servers;
using RecognitionFeed.Nominations;
using RecognitionFeed.Operations.Demo;
using RecognitionFeed.People;

namespace RecognitionFeed.Load.Lists;

/// <summary>Three years of nominations, in every state, with what the reviewers did.</summary>
internal sealed class ManyNominations(
    Staff staff,
    IReadOnlyList<Highlight> highlights,
    Random random,
    DateTimeOffset now
)
{
    public const int Count = 20_000;
    private static readonly int[] Rare = [2_000, 9_000, 17_000];

    private readonly List<Nomination> nominations = [];
    private readonly List<NominationNominator> nominators = [];
    private readonly List<NominationStep> steps = [];
    private readonly List<NominationNote> notes = [];
    private readonly List<NominationTag> tags = [];
    private readonly List<NominationText> texts = [];
    private int published;

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Nomination> All => nominations;

    public async Task SeedAsync(Database database)
    {
        for (var i = 0; i < Count; i++)
        {
            var story = Story.Draw(staff, random);
            Add(Rare.Contains(i) ? story.WithRareWord() : story, now.Before(TimeSpan.FromMinutes((Count - i) * 80)));
        }
        await database.AddAsync("nominations", nominations);
        await database.AddAsync("nominators", nominators);
        await database.AddAsync("steps of nominations", steps);
        await database.AddAsync("notes on nominations", notes);
        await database.AddAsync("tags of nominations", tags);
        await database.AddAsync("words of nominations", texts);
    }

    private void Add(Story story, DateTimeOffset at)
    {
        var state = StateNow();
        // One manager nominates as nobody does.
        var nominator = random.Next(10) == 0 ? staff.BusyManager : staff.Managers[random.Next(staff.Managers.Count)];
        var nomination = new Nomination
        {
            Id = Guid.CreateVersion7(at),
            NominatorId = nominator.Id,
            State = state,
            CreatedAt = at,
            ChangedAt = at.AddHours(5),
            AssigneeId = random.Next(3) == 0 ? Reviewer() : null,
            HighlightId = state == NominationState.Published ? highlights[published++].Id : null,
            Body = new NominationBody
            {
                Happened = story.Happened,
                Meant = story.Meant,
                PersonIds = [.. story.People.Select(person => person.Id)],
                UnitIds = [story.Unit.Id],
                BehaviourIds = [DemoBehaviours.Tests],
            },
        };
        nominations.Add(nomination);
        var supporters = staff.Of(story.Unit).Where(person => person != nominator).Take(random.Next(10) == 0 ? 2 : 0);
        foreach (var person in supporters.Prepend(nominator))
            AddNominator(nomination, person, at);
        AddSteps(nomination);
        if (random.Next(8) == 0)
            AddNote(nomination);
        AddIndex(nomination, story, nominator);
    }

    /// <summary>Fewer are published than there are highlights, each of which can come from one.</summary>
    private NominationState StateNow() =>
        random.Next(100) switch
        {
            < 20 => NominationState.New,
            < 28 => NominationState.Shortlisted,
            < 32 => NominationState.PlannedVisit,
            < 45 => NominationState.Accepted,
            < 85 => NominationState.Declined,
            _ => NominationState.Published,
        };

    private Guid Reviewer() => staff.Reviewers[random.Next(staff.Reviewers.Count)].Id;

    private void AddNominator(Nomination nomination, Person person, DateTimeOffset at) =>
        nominators.Add(
            new NominationNominator
            {
                NominationId = nomination.Id,
                PersonId = person.Id,
                At = at,
                Text = person.Id == nomination.NominatorId ? "" : "Jag var också där och såg det.",
            }
        );

    private void AddSteps(Nomination nomination)
    {
        NominationState[] way = nomination.State switch
        {
            NominationState.New => [NominationState.New],
            NominationState.Published =>
            [
                NominationState.New,
                NominationState.Shortlisted,
                NominationState.Accepted,
                NominationState.Published,
            ],
            var state => [NominationState.New, state],
        };
        for (var i = 0; i < way.Length; i++)
            steps.Add(
                nomination.Step(way[i], nomination.CreatedAt.AddHours(i), i == 0 ? nomination.NominatorId : Reviewer())
            );
    }

    private void AddNote(Nomination nomination) =>
        notes.Add(
            new NominationNote
            {
                Id = Guid.CreateVersion7(nomination.CreatedAt),
                NominationId = nomination.Id,
                PersonId = Reviewer(),
                At = nomination.CreatedAt.AddHours(2),
                Text = "Ring först, och hör om de vill.",
            }
        );

    private void AddIndex(Nomination nomination, Story story, Person nominator)
    {
        tags.AddRange(
            story
                .People.Select(person => NominationTag.Person(person.Id))
                .Append(NominationTag.Unit(story.Unit.Id))
                .Concat(staff.Chain(story.Unit.Id).Select(unit => NominationTag.Within(unit.Id)))
                .Select(tag => new NominationTag
                {
                    Tag = tag,
                    CreatedAt = nomination.CreatedAt,
                    NominationId = nomination.Id,
                })
        );
        string[] words =
        [
            story.Happened,
            story.Meant,
            .. story.People.Append(nominator).Select(person => person.Name),
            story.Unit.Name,
        ];
        texts.Add(
            new NominationText { NominationId = nomination.Id, Text = SwedishText.SearchKey(string.Join(' ', words)) }
        );
    }
}
