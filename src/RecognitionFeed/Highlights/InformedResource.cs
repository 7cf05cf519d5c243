using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Operations;
using RecognitionFeed.People;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Highlights;

/// <summary>That everybody in the photos has been told.</summary>
/// <param name="By">Who ticked it; null for somebody who may not be named.</param>
public sealed record InformedResource(Named? By, DateTimeOffset At);

/// <summary>The same highlights as everybody's, with what only their authors see.</summary>
public static class HighlightResourcesForAuthors
{
    public static async Task<HighlightResource> ResolveForAuthorsAsync(
        this FeedDb db,
        Highlight highlight,
        CancellationToken cancellation
    ) => (await db.ResolveForAuthorsAsync([highlight], cancellation))[0];

    public static async Task<IReadOnlyList<HighlightResource>> ResolveForAuthorsAsync(
        this FeedDb db,
        IReadOnlyList<Highlight> highlights,
        CancellationToken cancellation
    )
    {
        var resources = await db.ResolveAsync(highlights, cancellation);
        var ids = highlights.Select(highlight => highlight.Body.Informed?.PersonId).OfType<Guid>().Distinct().ToList();
        var people = await db
            .People.Visible()
            .Where(person => ids.Contains(person.Id))
            .Select(person => new Named(person.Id, person.Name))
            .ToDictionaryAsync(person => person.Id, cancellation);
        return
        [
            .. resources.Zip(
                highlights,
                (resource, highlight) =>
                    highlight.Body.Informed is { } informed
                        ? resource with
                        {
                            Informed = new(people.GetValueOrDefault(informed.PersonId), informed.At),
                        }
                        : resource
            ),
        ];
    }
}
