using RecognitionFeed.Highlights;
using RecognitionFeed.Load.Servers;
using RecognitionFeed.Operations.Demo;
using RecognitionFeed.People;
using RecognitionFeed.Photos;
using RecognitionFeed.Reactions;

namespace RecognitionFeed.Load.Lists;

/// <summary>Published highlights, one each ten hours, with the rows by which they are found; and some drafts.</summary>
internal sealed class ManyHighlights(
    Staff staff,
    Random random,
    DateTimeOffset now,
    int count = ManyHighlights.Count,
    int hoursApart = 10
)
{
    public const int Count = 5_000;
    private const int Drafts = 40;
    private const int ReactionsEach = 20;
    private const int Rare = 1_234;

    private readonly List<Photo> photos = [];
    private readonly List<HighlightTag> tags = [];
    private readonly List<HighlightText> texts = [];
    private readonly List<Reaction> reactions = [];
    private readonly List<ReactionCount> counts = [];

    /// <summary>Oldest first.</summary>
    public List<Highlight> Published { get; } = [];

    public async Task SeedAsync(Database database)
    {
        var behaviours = DemoBehaviours.Create();
        for (var i = 0; i < count; i++)
        {
            var story = Story.Draw(staff, random);
            Published.Add(
                Add(
                    i == Rare ? story.WithRareWord() : story,
                    behaviours,
                    now.Before(TimeSpan.FromHours((count - i) * hoursApart))
                )
            );
        }
        var drafts = Enumerable
            .Range(1, Drafts)
            .Select(i =>
                Highlight(Story.Draw(staff, random), behaviours, now.Before(TimeSpan.FromHours(i)), isPublished: false)
            )
            .ToList();

        await database.AddAsync("behaviours", behaviours);
        await database.AddAsync("highlights", [.. Published, .. drafts]);
        await database.AddAsync("photos", photos);
        await database.AddAsync("tags of highlights", tags);
        await database.AddAsync("words of highlights", texts);
        await database.AddAsync("reactions", reactions);
        await database.AddAsync("counts of reactions", counts);
    }

    private Highlight Add(Story story, List<Behaviour> behaviours, DateTimeOffset at)
    {
        var highlight = Highlight(story, behaviours, at, isPublished: true);
        var body = highlight.Body;
        var units = staff.Chain(story.Unit.Id).ToList();
        tags.AddRange(
            body.BehaviourIds.Select(HighlightTag.Behaviour)
                .Concat(body.PerspectiveIds.Select(HighlightTag.Perspective))
                .Concat(body.PersonIds.Select(HighlightTag.Person))
                .Concat(units.Select(unit => HighlightTag.Unit(unit.Id)))
                .Select(tag => new HighlightTag
                {
                    Tag = tag,
                    PublishedAt = at,
                    HighlightId = highlight.Id,
                })
        );
        string[] words = [story.Happened, story.Meant, story.Unit.Name, .. story.People.Select(person => person.Name)];
        texts.Add(
            new HighlightText { HighlightId = highlight.Id, Text = SwedishText.SearchKey(string.Join(' ', words)) }
        );
        for (var i = 0; i < ReactionsEach; i++)
        {
            reactions.Add(
                new Reaction
                {
                    HighlightId = highlight.Id,
                    PersonId = staff.Visible[(Published.Count * 7 + i * 401) % staff.Visible.Count].Id,
                    Kind = (ReactionKind)(i % 4),
                    At = at,
                }
            );
        }
        counts.AddRange(
            Enum.GetValues<ReactionKind>()
                .Select(kind => new ReactionCount
                {
                    HighlightId = highlight.Id,
                    Kind = kind,
                    Count = ReactionsEach / 4,
                })
        );
        return highlight;
    }

    private Highlight Highlight(Story story, List<Behaviour> behaviours, DateTimeOffset at, bool isPublished)
    {
        var photo = City.Photo(staff.Directory.Director.Id);
        var highlight = new Highlight
        {
            Id = Guid.CreateVersion7(at),
            AuthorId = staff.Directory.Director.Id,
            State = isPublished ? HighlightState.Published : HighlightState.Draft,
            CreatedAt = at,
            ChangedAt = at,
            PublishedAt = isPublished ? at : null,
            Body = new HighlightBody
            {
                Happened = story.Happened,
                Meant = story.Meant,
                Photos = [new HighlightPhoto { Id = photo.Id, Alt = "Tre kollegor vid en bil i snön" }],
                UnitIds = [story.Unit.Id],
                PersonIds = [.. story.People.Select(person => person.Id)],
                BehaviourIds = [behaviours[random.Next(behaviours.Count)].Id],
                PerspectiveIds = [Perspective.All[random.Next(Perspective.All.Count)].Id],
            },
        };
        photo.HighlightId = highlight.Id;
        photos.Add(photo);
        return highlight;
    }
}
