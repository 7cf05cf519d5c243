using System.Text.Json.Nodes;

namespace RecognitionFeed.Tests.Nominations;

/// <summary>Nominations as people make them.</summary>
internal static class GivenNominations
{
    /// <summary>What a manager writes; the test changes what it is about.</summary>
    public static NominationWords Words(string happened = "Åsa stannade kvar hos en brukare tills ambulansen kom.") =>
        new()
        {
            Story = new(happened, "Ingen behövde vänta ensam."),
            People = [TestCity.Asa],
            Units = [TestCity.HomeCareSouth],
            Behaviours = ["samarbetar"],
        };

    public static async Task<JsonNode> A_nomination(
        this FeedApp app,
        NominationWords? words = null,
        string by = "manager"
    )
    {
        using var nominator = await app.SignedInAsync(by);
        return await nominator.PostAsync("/api/nominations", words ?? Words()).Read();
    }

    /// <summary>A further manager, by id.</summary>
    public static async Task<Guid> Another_manager(this FeedApp app, string name = "Mats Enhetschef")
    {
        await using var db = app.OpenDb();
        var person = TestCity.Person(
            Guid.CreateVersion7(),
            name,
            TestCity.School,
            RecognitionFeed.People.Roles.Manager
        );
        db.People.Add(person);
        await db.SaveChangesAsync();
        return person.Id;
    }

    /// <summary>Publishes the draft that was made from a nomination, with a photo.</summary>
    public static async Task PublishWithPhotoAsync(this FeedApp app, Browser author, JsonNode draft)
    {
        var text = new { story = draft["story"], photos = new[] { new PhotoPart(await app.A_photo(), "Bild") } };
        await author.PutAsync($"/api/highlights/{draft.Id()}", text, $"\"{draft.At<int>("version")}\"").Read();
        await author.PostAsync($"/api/highlights/{draft.Id()}/publication").Read();
    }

    public static Task<HttpResponseMessage> DecideAsync(
        this Browser reviewer,
        JsonNode nomination,
        string state,
        string message = "",
        int? version = null
    ) =>
        reviewer.SendAsync(
            HttpMethod.Post,
            $"/api/nominations/{nomination.Id()}/decisions",
            new { state, message },
            $"\"{version ?? nomination.At<int>("version")}\""
        );

    public static IEnumerable<string> States(this JsonNode nomination) =>
        nomination["steps"]!.AsArray().Select(step => step.Text("state"));

    public static IEnumerable<string> Names(this JsonNode? people) =>
        people!.AsArray().Select(person => person.Text("name"));
}

internal sealed record NominationWords
{
    public Guid? Id { get; init; }
    public IReadOnlyList<Guid> People { get; init; } = [];
    public IReadOnlyList<Guid> Units { get; init; } = [];
    public StoryParts Story { get; init; } = new("", "");
    public IReadOnlyList<string> Behaviours { get; init; } = [];
    public IReadOnlyList<PhotoPart> Photos { get; init; } = [];
}
