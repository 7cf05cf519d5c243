using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Operations;
using RecognitionFeed.People;
using RecognitionFeed.Photos;
using RecognitionFeed.Reactions;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Highlights;

/// <summary>Resolves ids to what a card shows: one query a kind, however many highlights.</summary>
public static class HighlightResources
{
    private static readonly Named Editors = new(Guid.Empty, "Kommunikation");

    public static async Task<HighlightResource> ResolveAsync(
        this FeedDb db,
        Highlight highlight,
        CancellationToken cancellation = default
    ) => (await db.ResolveAsync([highlight], cancellation))[0];

    public static async Task<IReadOnlyList<HighlightResource>> ResolveAsync(
        this FeedDb db,
        IReadOnlyList<Highlight> highlights,
        CancellationToken cancellation = default
    )
    {
        var ids = highlights.Select(highlight => highlight.Id).ToList();
        var photos = await PhotosAsync(db, highlights, cancellation);
        var units = await UnitsAsync(db, highlights, cancellation);
        var people = await PeopleAsync(db, highlights, cancellation);
        var authors = await AuthorsAsync(db, highlights, cancellation);
        var behaviours = await db.Behaviours.AsNoTracking().ToDictionaryAsync(x => x.Id, cancellation);
        var counts = await db.CountsAsync(ids, cancellation);
        var comments = await CommentsAsync(db, ids, cancellation);
        var nominators = await NominatorsAsync(db, ids, cancellation);

        return
        [
            .. highlights.Select(highlight => new HighlightResource(
                highlight.Id,
                highlight.State,
                new StoryResource(highlight.Body.Happened, highlight.Body.Meant),
                highlight.Body.Byline,
                authors[highlight.AuthorId],
                [
                    .. highlight
                        .Body.Photos.Where(x => photos.ContainsKey(x.Id))
                        .Select(x => HighlightPhotoResource.Of(photos[x.Id], x.Alt, x.Decorative, x.Focus)),
                ],
                Resolve(highlight.Body.UnitIds, units),
                Resolve(highlight.Body.PersonIds, people),
                [
                    .. highlight
                        .Body.BehaviourIds.Where(behaviours.ContainsKey)
                        .Select(id => new TopicResource(id, new(behaviours[id].NameSv, behaviours[id].NameEn))),
                ],
                [
                    .. Perspective
                        .All.Where(perspective => highlight.Body.PerspectiveIds.Contains(perspective.Id))
                        .Select(perspective => new TopicResource(perspective.Id, perspective.Name)),
                ],
                highlight.Body.Visit is { } visit ? new VisitResource(visit.Place, visit.Date) : null,
                highlight.PublishedAt,
                highlight.ScheduledFor,
                highlight.Version,
                counts.GetValueOrDefault(highlight.Id, Counts.None),
                comments.GetValueOrDefault(highlight.Id).Count,
                comments.GetValueOrDefault(highlight.Id).IsLocked,
                [.. nominators[highlight.Id]]
            )),
        ];
    }

    private static Task<Dictionary<Guid, Photo>> PhotosAsync(
        FeedDb db,
        IReadOnlyList<Highlight> highlights,
        CancellationToken cancellation
    )
    {
        var ids = highlights.SelectMany(highlight => highlight.Body.Photos).Select(photo => photo.Id).ToList();
        return db
            .Photos.AsNoTracking()
            .Where(photo => ids.Contains(photo.Id))
            .ToDictionaryAsync(x => x.Id, cancellation);
    }

    private static Task<Dictionary<Guid, string>> UnitsAsync(
        FeedDb db,
        IReadOnlyList<Highlight> highlights,
        CancellationToken cancellation
    )
    {
        var ids = highlights.SelectMany(highlight => highlight.Body.UnitIds).Distinct().ToList();
        return db
            .Units.Where(unit => ids.Contains(unit.Id))
            .Select(unit => new { unit.Id, unit.Name })
            .ToDictionaryAsync(x => x.Id, x => x.Name, cancellation);
    }

    /// <summary>A person whose identity has since been protected is no longer named.</summary>
    private static Task<Dictionary<Guid, string>> PeopleAsync(
        FeedDb db,
        IReadOnlyList<Highlight> highlights,
        CancellationToken cancellation
    )
    {
        var ids = highlights.SelectMany(highlight => highlight.Body.PersonIds).Distinct().ToList();
        return db
            .People.Visible()
            .Where(person => ids.Contains(person.Id))
            .Select(person => new { person.Id, person.Name })
            .ToDictionaryAsync(x => x.Id, x => x.Name, cancellation);
    }

    /// <summary>An author whose identity has since been protected has written as one of the editors, whom nobody can find.</summary>
    private static async Task<Dictionary<Guid, Named>> AuthorsAsync(
        FeedDb db,
        IReadOnlyList<Highlight> highlights,
        CancellationToken cancellation
    )
    {
        var ids = highlights.Select(highlight => highlight.AuthorId).Distinct().ToList();
        var people = await db
            .People.Where(person => ids.Contains(person.Id))
            .Select(person => new { person.ProtectedIdentity, Named = new Named(person.Id, person.Name) })
            .ToListAsync(cancellation);
        return people.ToDictionary(x => x.Named.Id, x => x.ProtectedIdentity ? Editors : x.Named);
    }

    /// <summary>Read anew: of a highlight that is being changed, what was read before may be old.</summary>
    private static async Task<Dictionary<Guid, (int Count, bool IsLocked)>> CommentsAsync(
        FeedDb db,
        List<Guid> highlights,
        CancellationToken cancellation
    )
    {
        var rows = await db
            .Highlights.Where(x => highlights.Contains(x.Id))
            .Select(x => new
            {
                x.Id,
                x.CommentCount,
                IsLocked = x.CommentsLockedAt != null,
            })
            .ToListAsync(cancellation);
        return rows.ToDictionary(x => x.Id, x => (x.CommentCount, x.IsLocked));
    }

    /// <summary>Those who nominated, in the order in which they did.</summary>
    private static async Task<ILookup<Guid, Named>> NominatorsAsync(
        FeedDb db,
        List<Guid> highlights,
        CancellationToken cancellation
    )
    {
        var rows = await (
            from nomination in db.Nominations
            where nomination.HighlightId != null && highlights.Contains(nomination.HighlightId.Value)
            join nominator in db.NominationNominators on nomination.Id equals nominator.NominationId
            join person in db.People.Visible() on nominator.PersonId equals person.Id
            orderby nominator.At
            select new
            {
                HighlightId = nomination.HighlightId!.Value,
                person.Id,
                person.Name,
            }
        ).ToListAsync(cancellation);
        return rows.ToLookup(row => row.HighlightId, row => new Named(row.Id, row.Name));
    }

    private static IReadOnlyList<Named> Resolve(List<Guid> ids, Dictionary<Guid, string> names) =>
        [.. ids.Where(names.ContainsKey).Select(id => new Named(id, names[id]))];
}
