using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Live;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Comments;

/// <summary>Comments in the log, told anew because somebody whom they name is now called otherwise, or may not be named.</summary>
public static class RetoldComments
{
    private static readonly string[] Told = [CommentEvents.Added, CommentEvents.Changed];

    /// <summary>
    /// Within the transaction that is open: the events that told of comments by these people or with their names, and one new
    /// event each, for who has the comment on the screen.
    /// </summary>
    public static async Task RetellAsync(
        FeedDb db,
        EventLog log,
        IReadOnlyCollection<Guid> people,
        CancellationToken cancellation
    )
    {
        if (people.Count == 0)
            return;
        // Older ones are told by no event; their pages resolve names when they are read.
        var ids = new HashSet<Guid>();
        var names = people.Select(id => id.ToString()).ToList();
        var events = db
            .Events.Where(entry => Told.Contains(entry.Type))
            .Select(entry => new { entry.About, entry.Data })
            .AsAsyncEnumerable();
        await foreach (var entry in events.WithCancellation(cancellation))
        {
            if (names.Exists(name => entry.Data.Contains(name, StringComparison.Ordinal)))
                ids.Add(entry.About!.Value);
        }
        foreach (var id in ids)
        {
            var comment = await db.Comments.AsNoTracking().SingleAsync(x => x.Id == id, cancellation);
            var data = new
            {
                comment = await db.ResolveAsync(comment, cancellation),
                comments = await db
                    .Highlights.Where(x => x.Id == comment.HighlightId)
                    .Select(x => x.CommentCount)
                    .SingleAsync(cancellation),
            };
            await log.RewriteAsync(db, id, Told, data, cancellation);
            await log.AppendAsync(db, CommentEvents.Changed, id, data, cancellation);
            db.ChangeTracker.Clear();
        }
    }
}
