using System.Text.Json;
using System.Text.Json.Nodes;
using RecognitionFeed.Highlights;
using RecognitionFeed.Identity;
using RecognitionFeed.Live;
using RecognitionFeed.People;
using RecognitionFeed.Photos;
using RecognitionFeed.Reactions;

namespace RecognitionFeed.Operations;

/// <summary>
/// What the API's description shows of each type: real values, written by the same serialiser as the answers, so an example
/// cannot differ from what is sent.
/// </summary>
public static partial class OpenApiExamples
{
    private static readonly Guid Id = Guid.Parse("019c2f4e-5b00-7a10-8c00-0000000000a1");
    private static readonly Guid PhotoId = Guid.Parse("019c2f4e-5a00-7a10-8c00-0000000000b2");
    private static readonly Guid UnitId = Guid.Parse("019c2f4e-0000-7a10-8c00-0000000000c3");
    private static readonly Guid PersonId = Guid.Parse("019c2f4e-0000-7a10-8c00-0000000000d4");
    private static readonly DateTimeOffset At = new(2026, 2, 3, 9, 15, 0, TimeSpan.Zero);

    private const string Happened = "När snön stängde vägarna gick hemtjänsten i Söder ut till fots.";
    private const string Meant = "Alla 41 fick sin medicin före klockan nio.";
    private const string Alt = "Två undersköterskor i reflexvästar pulsar fram genom djup snö.";

    private static readonly Named Unit = new(UnitId, "Hemtjänsten Söder");
    private static readonly Named Person = new(PersonId, "Åsa Öberg");
    private static readonly Named Nominator = new(Guid.Parse("019c2f4e-0000-7a10-8c00-0000000000f6"), "Maria Chef");
    private static readonly TopicResource Behaviour = new(
        "samarbetar",
        new("Samarbetar över gränser", "Works across boundaries")
    );
    private static readonly Counts SomeCounts = new(12, 4, 3, 7);

    private static readonly Focus Focus = new() { X = 0.5, Y = 0.3 };

    private static readonly PhotoResource Photo = new(
        PhotoId,
        4032,
        3024,
        "data:image/webp;base64,UklGRg…",
        "#aa5500",
        [new(640, 480, "webp", $"/photos/{PhotoId}/640.webp"), new(640, 480, "jpg", $"/photos/{PhotoId}/640.jpg")]
    );

    private static readonly HighlightResource Highlight = new(
        Id,
        HighlightState.Published,
        new(Happened, Meant),
        Byline.Director,
        new(Guid.Parse("019c2f4e-0000-7a10-8c00-0000000000e5"), "Diana Direktör"),
        [new(PhotoId, Alt, false, Photo.Width, Photo.Height, Photo.Placeholder, Photo.Color, Photo.Renditions, Focus)],
        [Unit],
        [Person],
        [Behaviour],
        [new("gemensam", new("Gemensam", "United"))],
        new("Söder", new DateOnly(2026, 2, 2)),
        At,
        null,
        2,
        SomeCounts,
        5,
        false,
        [Nominator]
    );

    private static readonly object[] All =
    [
        Highlight,
        new FeedPage([Highlight], "AAZJ8vDkQ4AAnC9OWwB6EIwAAAAAAAAAoQ", 1207),
        new HighlightDraft
        {
            Story = new() { Happened = Happened, Meant = Meant },
            Photos =
            [
                new DraftPhoto
                {
                    Id = PhotoId,
                    Alt = Alt,
                    Focus = Focus,
                },
            ],
            Units = [UnitId],
            People = [PersonId],
            Behaviours = ["samarbetar"],
            Perspectives = ["gemensam"],
            Visit = new() { Place = "Söder", Date = new DateOnly(2026, 2, 2) },
        },
        new RemovalReason { Reason = "En kollega på bilden vill inte vara med." },
        new PublicationRequest("2026-11-24T08:00:00+01:00"),
        Behaviour,
        Photo,
        new ReactionState(SomeCounts, [ReactionKind.Heart]),
        new Dictionary<Guid, Counts> { [Id] = SomeCounts },
        new Dictionary<Guid, IReadOnlyList<ReactionKind>> { [Id] = [ReactionKind.Heart, ReactionKind.Thanks] },
        new EventPage([new(1207, FeedEvents.Removed, At, JsonSerializer.SerializeToElement(new { id = Id }))], 1207),
        new Me(PersonId, Person.Name, Unit, [RoleNames.Manager, RoleNames.Staff], Languages.Swedish, true),
        new SignInRequest(RoleNames.Director),
        .. AccessibilityExamples,
        .. SignInExamples,
        .. CommentsExamples,
        .. NominationExamples,
        .. PeopleExamples,
        .. NotificationExamples,
        .. AuditExamples,
        .. ObjectionsExamples,
        .. PhotoEditExamples,
    ];

    private static readonly Dictionary<Type, object> ByType = All.ToDictionary(example => example.GetType());

    /// <summary>Null for a type that has none.</summary>
    public static JsonNode? Of(Type type, JsonSerializerOptions json) =>
        ByType.TryGetValue(type, out var example) ? JsonSerializer.SerializeToNode(example, json) : null;
}
