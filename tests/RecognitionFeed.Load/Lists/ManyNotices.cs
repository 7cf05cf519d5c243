using RecognitionFeed.Highlights;
using RecognitionFeed.Load.Servers;
using RecognitionFeed.Nominations;
using RecognitionFeed.Notifications;
using RecognitionFeed.People;

namespace RecognitionFeed.Load.Lists;

/// <summary>Two months of notices: a few for everybody, thousands for one manager and for the director; and follows.</summary>
internal sealed class ManyNotices(
    Staff staff,
    IReadOnlyList<Highlight> highlights,
    IReadOnlyList<Nomination> nominations,
    Random random,
    DateTimeOffset now
)
{
    public const int ToEach = 3;
    public const int ToBusyManager = 4_000;
    private const int FollowsEach = 3;

    private readonly List<Notification> notices = [];

    public async Task SeedAsync(Database database)
    {
        foreach (var person in staff.Visible)
        {
            var first = random.Next(highlights.Count - ToEach);
            for (var i = 0; i < ToEach; i++)
                Add(person.Id, NotificationKind.Reactions, highlights[first + i]);
        }
        foreach (var highlight in highlights)
        {
            Add(highlight.Body.UnitIds[0], NotificationKind.TeamInHighlight, highlight);
            Add(staff.Directory.Director.Id, NotificationKind.CommentOnYours, highlight);
        }
        foreach (var highlight in highlights.Take(ToBusyManager / 2))
            Add(staff.BusyManager.Id, NotificationKind.CommentOnYours, highlight);
        foreach (var nomination in nominations.Take(ToBusyManager / 2))
            notices.Add(Notice(staff.BusyManager.Id, NotificationKind.NominationStep, nomination.Id, null));
        await database.AddAsync("notices", notices);
        await database.AddAsync(
            "follows",
            [
                .. from person in staff.Visible
                from unit in random.GetItems([.. staff.Enheter], FollowsEach).Distinct()
                select new UnitFollow
                {
                    PersonId = person.Id,
                    UnitId = unit.Id,
                    At = now,
                },
            ]
        );
    }

    private void Add(Guid recipient, NotificationKind kind, Highlight highlight) =>
        notices.Add(Notice(recipient, kind, highlight.Id, highlight.Id));

    private Notification Notice(Guid recipient, NotificationKind kind, Guid about, Guid? highlight)
    {
        var at = now.Before(TimeSpan.FromSeconds(random.Next(60 * 24 * 60 * 60)));
        return new Notification
        {
            Id = Guid.CreateVersion7(at),
            RecipientId = recipient,
            Kind = kind,
            About = about,
            HighlightId = highlight,
            ActorId = staff.Visible[random.Next(staff.Visible.Count)].Id,
            Detail = kind == NotificationKind.NominationStep ? "shortlisted" : null,
            Count = random.Next(1, 40),
            At = at,
        };
    }
}
