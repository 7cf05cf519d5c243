using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Live;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Highlights;

/// <summary>Published highlights, told anew because somebody or something that they name is now called or placed otherwise.</summary>
public static class RetoldHighlights
{
    private const int Chunk = 200;

    /// <summary>
    /// Within the transaction that is open: the rows by which they are found, the events that told of them, and one new event
    /// each; of the highlights with one of the tags, and of those that one of the people has written or nominated. Answers how many they were. Highlights that name only people and units which are the same as before are left alone.
    /// </summary>
    public static async Task<int> RetellAsync(
        FeedDb db,
        EventLog log,
        IReadOnlyCollection<string> tags,
        IReadOnlyCollection<Guid> people,
        CancellationToken cancellation
    )
    {
        var ids = new HashSet<Guid>();
        foreach (var some in tags.Chunk(Chunk))
            ids.UnionWith(
                await db
                    .HighlightTags.Where(tag => some.Contains(tag.Tag))
                    .Select(tag => tag.HighlightId)
                    .ToListAsync(cancellation)
            );
        foreach (var some in people.Chunk(Chunk))
            ids.UnionWith(await BehindAsync(db, some, cancellation));
        foreach (var id in ids)
        {
            var highlight = await db.Highlights.AsNoTracking().SingleAsync(x => x.Id == id, cancellation);
            await FeedIndex.RemoveAsync(db, id, cancellation);
            await FeedIndex.AddAsync(db, highlight, cancellation);
            var data = new { highlight = await db.ResolveAsync(highlight, cancellation) };
            await log.RewriteAsync(db, id, FeedEvents.Telling, data, cancellation);
            await log.AppendAsync(db, FeedEvents.Changed, id, data, cancellation);
            db.ChangeTracker.Clear();
        }
        return ids.Count;
    }

    /// <summary>Those that name the people as their author or nominators, which no tag tells.</summary>
    private static Task<List<Guid>> BehindAsync(FeedDb db, Guid[] people, CancellationToken cancellation) =>
        db
            .Highlights.Where(highlight =>
                highlight.State == HighlightState.Published
                && (
                    people.Contains(highlight.AuthorId)
                    || db.Nominations.Any(nomination =>
                        nomination.HighlightId == highlight.Id
                        && db.NominationNominators.Any(nominator =>
                            nominator.NominationId == nomination.Id && people.Contains(nominator.PersonId)
                        )
                    )
                )
            )
            .Select(highlight => highlight.Id)
            .ToListAsync(cancellation);
}
