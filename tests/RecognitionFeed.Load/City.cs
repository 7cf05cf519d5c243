using RecognitionFeed.Highlights;
using RecognitionFeed.Load.Servers;
using RecognitionFeed.People;
using RecognitionFeed.Photos;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Load;

/// <summary>A director, as many staff as asked for, and drafts to publish, written straight into the application's database.</summary>
internal sealed class City(Func<FeedDb> openDb)
{
    private readonly Guid unit = Guid.CreateVersion7();
    private readonly Guid director = Guid.CreateVersion7();

    public IReadOnlyList<Guid> Staff { get; private set; } = [];

    public City(Application application)
        : this(application.OpenDb) { }

    public async Task SeedAsync(int staff)
    {
        Progress.Show("Seeding the database");
        await using var db = openDb();
        db.Units.Add(
            new Unit
            {
                Id = unit,
                Name = "Hemtjänsten Söder",
                Kind = UnitKind.Enhet,
                SortKey = "h",
            }
        );
        db.Behaviours.Add(
            new Behaviour
            {
                Id = "testar-och-lar",
                NameSv = "Testar och lär",
                NameEn = "Tests and learns",
                Position = 1,
            }
        );
        db.People.Add(Person(director, "Diana Direktör", Roles.Director));
        Staff = [.. Enumerable.Range(0, staff).Select(_ => Guid.CreateVersion7())];
        db.People.AddRange(Staff.Select((id, i) => Person(id, $"Medarbetare {i}", Roles.None)));
        await db.SaveChangesAsync();
    }

    /// <summary>Drafts as an author leaves them: one photo, a story of <paramref name="letters"/> letters.</summary>
    public async Task<Queue<Guid>> AddDraftsAsync(int count, int letters = 600)
    {
        await using var db = openDb();
        var ids = new Queue<Guid>();
        for (var i = 0; i < count; i++)
        {
            var photo = Photo(director);
            var highlight = Draft(photo.Id, letters);
            db.Highlights.Add(highlight);
            await db.SaveChangesAsync();
            photo.HighlightId = highlight.Id;
            db.Photos.Add(photo);
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
            ids.Enqueue(highlight.Id);
        }
        return ids;
    }

    private Highlight Draft(Guid photo, int letters) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            AuthorId = director,
            CreatedAt = DateTimeOffset.UtcNow,
            ChangedAt = DateTimeOffset.UtcNow,
            Body = new HighlightBody
            {
                Happened = Story(letters / 2),
                Meant = Story(letters / 2),
                Photos = [new HighlightPhoto { Id = photo, Alt = "Tre kollegor i hemtjänsten vid en bil i snön" }],
                UnitIds = [unit],
                PersonIds = [.. Staff.Take(3)],
                BehaviourIds = ["testar-och-lar"],
                PerspectiveIds = [Perspective.All[0].Id],
            },
        };

    public static Photo Photo(Guid uploader)
    {
        // As random as a real photo's, so that compressing a page costs and yields what it really does.
        var placeholder = new byte[150];
        Random.Shared.NextBytes(placeholder);
        int[] widths = [320, 640, 1080, 1600];
        return new Photo
        {
            Id = Guid.CreateVersion7(),
            UploadedById = uploader,
            UploadedAt = DateTimeOffset.UtcNow,
            Width = 4000,
            Height = 3000,
            Placeholder = $"data:image/webp;base64,{Convert.ToBase64String(placeholder)}",
            Color = "#aa5500",
            Renditions =
            [
                .. from width in widths
                from format in new[] { "webp", "jpg" }
                select new Rendition
                {
                    Width = width,
                    Height = width * 3 / 4,
                    Format = format,
                },
            ],
        };
    }

    private static string Story(int letters)
    {
        string[] words =
        [
            "kollegorna",
            "stannade",
            "kvar",
            "hela",
            "natten",
            "när",
            "strömmen",
            "gick",
            "och",
            "hjälpte",
            "varje",
            "boende",
            "med",
            "varm",
            "mat",
            "filtar",
            "ljus",
            "så",
            "att",
            "ingen",
            "behövde",
            "känna",
            "sig",
            "ensam",
        ];
        var story = "";
        while (story.Length < letters)
            story += words[Random.Shared.Next(words.Length)] + " ";
        return story[..letters];
    }

    private Person Person(Guid id, string name, Roles roles) =>
        new()
        {
            Id = id,
            Name = name,
            Title = "Medarbetare",
            UnitId = unit,
            Roles = roles,
            SortKey = name,
            SearchKey = name,
        };
}
