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
    /// each. Answers how many they were. Highlights that name only people and units which are the same as before are left alone.
    /// </summary>
    public static async Task<int> RetellAsync(
        FeedDb db,
        EventLog log,
        IReadOnlyCollection<string> tags,
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
}
