using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Reactions;

public static class ReactionQueries
{
    /// <summary>The counts of those highlights that have any.</summary>
    public static async Task<Dictionary<Guid, Counts>> CountsAsync(
        this FeedDb db,
        IReadOnlyCollection<Guid> highlights,
        CancellationToken cancellation
    )
    {
        var rows = await db
            .ReactionCounts.AsNoTracking()
            .Where(count => highlights.Contains(count.HighlightId))
            .ToListAsync(cancellation);
        return rows.GroupBy(count => count.HighlightId)
            .ToDictionary(group => group.Key, group => Counts.Of(group.Select(count => (count.Kind, count.Count))));
    }
}
