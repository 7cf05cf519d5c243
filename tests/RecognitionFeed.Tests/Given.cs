using RecognitionFeed.Photos;

namespace RecognitionFeed.Tests;

/// <summary>What a test starts from, made the way people make it.</summary>
internal static class Given
{
    /// <summary>What the director writes; the test changes what it is about.</summary>
    public static DraftText Draft(string happened = "De stannade kvar hela natten.") =>
        new() { Story = new(happened, "Alla fick hjälp.") };

    public static async Task<Guid> A_draft(this FeedApp app, DraftText? text = null)
    {
        using var director = await app.SignedInAsync("director");
        var draft = text ?? Draft();
        if (draft.Photos.Count == 0)
            draft = draft with { Photos = [new(await app.A_photo(), "Tre kollegor vid en bil")] };
        var answer = await Browser.ReadAsync(await director.PostAsync("/api/highlights", draft));
        return answer["id"]!.GetValue<Guid>();
    }

    public static async Task<Guid> A_published_highlight(this FeedApp app, DraftText? text = null)
    {
        var id = await app.A_draft(text);
        using var director = await app.SignedInAsync("director");
        await Browser.ReadAsync(await director.PostAsync($"/api/highlights/{id}/publication"));
        return id;
    }

    /// <summary>A draft that is to be published so long from now; answers its time, too.</summary>
    public static async Task<(Guid Id, DateTimeOffset At)> A_scheduled_highlight(
        this FeedApp app,
        TimeSpan from,
        DraftText? text = null
    )
    {
        var id = await app.A_draft(text);
        using var director = await app.SignedInAsync("director");
        var at = app.Clock.GetUtcNow() + from;
        await Browser.ReadAsync(await director.PostAsync($"/api/highlights/{id}/publication", new { at }));
        return (id, at);
    }

    /// <summary>So many members of staff, by id.</summary>
    public static async Task<IReadOnlyList<Guid>> A_crowd(this FeedApp app, int count)
    {
        await using var db = app.OpenDb();
        var people = Enumerable
            .Range(1, count)
            .Select(number => TestCity.Person(Guid.CreateVersion7(), $"Person {number}", TestCity.School))
            .ToList();
        db.People.AddRange(people);
        await db.SaveChangesAsync();
        return [.. people.Select(person => person.Id)];
    }

    /// <summary>Whether the photo is taken down; soon after, not even its row is left.</summary>
    public static async Task<bool> Is_taken_down(this FeedApp app, Guid photo)
    {
        await using var db = app.OpenDb();
        return (await db.Photos.FindAsync(photo))?.RemovedAt is not null || !db.Photos.Any(x => x.Id == photo);
    }

    /// <summary>A photo's row without blobs, for tests that are not about photos: the pipeline has its own.</summary>
    public static async Task<Guid> A_photo(this FeedApp app, string placeholder = "data:image/webp;base64,UklGRg==")
    {
        await using var db = app.OpenDb();
        var photo = new Photo
        {
            Id = Guid.CreateVersion7(),
            UploadedById = TestCity.Director,
            UploadedAt = app.Clock.GetUtcNow(),
            Width = 1600,
            Height = 1200,
            Placeholder = placeholder,
            Color = "#aa5500",
            Renditions =
            [
                new Rendition
                {
                    Width = 640,
                    Height = 480,
                    Format = "webp",
                },
                new Rendition
                {
                    Width = 640,
                    Height = 480,
                    Format = "jpg",
                },
            ],
        };
        db.Photos.Add(photo);
        await db.SaveChangesAsync();
        return photo.Id;
    }
}

internal sealed record DraftText
{
    public Guid? Id { get; init; }
    public StoryParts Story { get; init; } = new("", "");
    public string Byline { get; init; } = "director";
    public IReadOnlyList<PhotoPart> Photos { get; init; } = [];
    public IReadOnlyList<Guid> Units { get; init; } = [];
    public IReadOnlyList<Guid> People { get; init; } = [];
    public IReadOnlyList<string> Behaviours { get; init; } = [];
    public IReadOnlyList<string> Perspectives { get; init; } = [];
    public object? Visit { get; init; }
}

internal sealed record StoryParts(string Happened, string Meant);

internal sealed record PhotoPart(Guid Id, string Alt, bool Decorative = false);
