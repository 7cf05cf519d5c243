using Microsoft.EntityFrameworkCore;
using RecognitionFeed.People;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Highlights;

/// <summary>Keeps the rows by which a published highlight is filtered and searched.</summary>
public static class FeedIndex
{
    /// <summary>Adds the highlight's tags and words to what the context will save next.</summary>
    public static async Task AddAsync(FeedDb db, Highlight highlight, CancellationToken cancellation = default)
    {
        var body = highlight.Body;
        var units = await UnitTree.WithAncestorsAsync(db, body.UnitIds, cancellation);
        var tags = body
            .BehaviourIds.Select(HighlightTag.Behaviour)
            .Concat(body.PerspectiveIds.Select(HighlightTag.Perspective))
            .Concat(body.PersonIds.Select(HighlightTag.Person))
            .Concat(units.Select(HighlightTag.Unit));
        db.HighlightTags.AddRange(
            tags.Select(tag => new HighlightTag
            {
                Tag = tag,
                PublishedAt = highlight.PublishedAt!.Value,
                HighlightId = highlight.Id,
            })
        );
        db.HighlightTexts.Add(
            new HighlightText { HighlightId = highlight.Id, Text = await WordsAsync(db, highlight, cancellation) }
        );
    }

    /// <summary>Removes the highlight's tags and words, within the transaction that is open.</summary>
    public static async Task RemoveAsync(FeedDb db, Guid highlight, CancellationToken cancellation = default)
    {
        await db.HighlightTags.Where(tag => tag.HighlightId == highlight).ExecuteDeleteAsync(cancellation);
        await db.HighlightTexts.Where(text => text.HighlightId == highlight).ExecuteDeleteAsync(cancellation);
    }

    private static async Task<string> WordsAsync(FeedDb db, Highlight highlight, CancellationToken cancellation)
    {
        var resource = await db.ResolveAsync(highlight, cancellation);
        return SwedishText.SearchKey(
            string.Join(
                ' ',
                [
                    resource.Story.Happened,
                    resource.Story.Meant,
                    resource.Visit?.Place ?? "",
                    .. resource.Photos.Select(photo => photo.Alt),
                    .. resource.Units.Select(unit => unit.Name),
                    .. resource.People.Select(person => person.Name),
                    .. resource.Behaviours.SelectMany(topic => new[] { topic.Name.Sv, topic.Name.En }),
                ]
            )
        );
    }
}
