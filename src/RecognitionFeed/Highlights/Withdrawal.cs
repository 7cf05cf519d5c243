using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Live;
using RecognitionFeed.Operations;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Highlights;

/// <summary>What everybody saw, and nobody is to see any more.</summary>
public static class Withdrawal
{
    /// <summary>
    /// Within the transaction that is open: it is found nowhere any more, nor read in the log's earlier events. Answers what the
    /// event of it tells.
    /// </summary>
    public static async Task<object> HideAsync(FeedDb db, EventLog log, Guid highlight, CancellationToken cancellation)
    {
        var removed = new { id = highlight };
        await FeedIndex.RemoveAsync(db, highlight, cancellation);
        await log.ReplaceAsync(db, highlight, FeedEvents.Removed, removed, cancellation);
        var comments = db.Comments.Where(x => x.HighlightId == highlight).Select(x => x.Id);
        await log.ReplaceAsync(db, comments, FeedEvents.Removed, removed, cancellation);
        return removed;
    }

    public static ProblemHttpResult Withheld() =>
        Problems.Problem(
            409,
            "withheld",
            "Somebody has objected",
            "Somebody in a photo has objected. Decide on the objection first."
        );
}
