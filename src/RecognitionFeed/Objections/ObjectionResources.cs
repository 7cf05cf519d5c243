using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Highlights;
using RecognitionFeed.Operations;
using RecognitionFeed.People;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Objections;

/// <summary>Resolves ids to what the editors see: one query a kind, however many objections.</summary>
public static class ObjectionResources
{
    public static async Task<ObjectionResource> ResolveAsync(
        this FeedDb db,
        Objection objection,
        CancellationToken cancellation
    ) => (await db.ResolveAsync([objection], cancellation))[0];

    public static async Task<IReadOnlyList<ObjectionResource>> ResolveAsync(
        this FeedDb db,
        IReadOnlyList<Objection> objections,
        CancellationToken cancellation
    )
    {
        var ids = objections.Select(objection => objection.Id).ToList();
        var highlightIds = objections.Select(objection => objection.HighlightId).Distinct().ToList();
        var highlights = await db
            .Highlights.AsNoTracking()
            .Where(highlight => highlightIds.Contains(highlight.Id))
            .ToListAsync(cancellation);
        var resources = (await db.ResolveForAuthorsAsync(highlights, cancellation)).ToDictionary(x => x.Id);
        var objectors = await ObjectorsAsync(db, ids, cancellation);
        return
        [
            .. objections.Select(objection => new ObjectionResource(
                objection.Id,
                objection.State,
                objection.Version,
                objection.At,
                Highlight(objection, resources[objection.HighlightId]),
                [.. objectors[objection.Id]]
            )),
        ];
    }

    /// <summary>Who may not be named looks as who does not want to be: nothing reveals which.</summary>
    private static async Task<ILookup<Guid, ObjectorResource>> ObjectorsAsync(
        FeedDb db,
        List<Guid> objections,
        CancellationToken cancellation
    )
    {
        var rows = await db
            .Objectors.AsNoTracking()
            .Where(objector => objections.Contains(objector.ObjectionId))
            .OrderBy(objector => objector.At)
            .ToListAsync(cancellation);
        var named = rows.Where(objector => objector.IsNamed).Select(objector => objector.PersonId).ToList();
        var people = await db
            .People.Visible()
            .Where(person => named.Contains(person.Id))
            .Select(person => new Named(person.Id, person.Name))
            .ToDictionaryAsync(person => person.Id, cancellation);
        return rows.ToLookup(
            objector => objector.ObjectionId,
            objector => new ObjectorResource(
                objector.IsNamed ? people.GetValueOrDefault(objector.PersonId) : null,
                objector.At,
                objector.Reason
            )
        );
    }

    /// <summary>While it is open nobody is served the photos, and the editors look at them elsewhere.</summary>
    private static HighlightResource Highlight(Objection objection, HighlightResource highlight) =>
        objection.State != ObjectionState.Open
            ? highlight
            : highlight with
            {
                Photos =
                [
                    .. highlight.Photos.Select(photo =>
                        photo with
                        {
                            Renditions =
                            [
                                .. photo.Renditions.Select(rendition =>
                                    rendition with
                                    {
                                        Url =
                                            $"/api/objections/{objection.Id}/photos/{photo.Id}/{rendition.Width}.{rendition.Format}",
                                    }
                                ),
                            ],
                        }
                    ),
                ],
            };
}
