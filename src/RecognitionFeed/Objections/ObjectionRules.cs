using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Highlights;
using RecognitionFeed.Operations;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Objections;

/// <summary>What keeps one person from emptying the feed.</summary>
public static class ObjectionRules
{
    private const int MostADay = 5;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Null where the person may object.</summary>
    public static async Task<ProblemHttpResult?> RefusalAsync(
        FeedDb db,
        Highlight highlight,
        Objector objector,
        CancellationToken cancellation
    )
    {
        if (await IsAnsweredAsync(db, highlight, objector.PersonId, cancellation))
            return Problems.Problem(
                409,
                "objection-answered",
                "The editors have answered",
                "The editors have decided on your objection to these photos. Talk to them if you disagree."
            );
        var yesterday = objector.At - Day;
        var lately = await db
            .Objectors.Where(x => x.PersonId == objector.PersonId && x.At > yesterday)
            .OrderByDescending(x => x.At)
            .Select(x => x.At)
            .Take(MostADay)
            .ToListAsync(cancellation);
        if (lately.Count < MostADay)
            return null;
        var wait = lately[^1] + Day - objector.At;
        return Problems.Problem(
            429,
            "too-many-objections",
            "That was many in a day",
            "You have taken many highlights away today. Talk to the editors, who can take it down.",
            [new("retryAfter", (int)Math.Ceiling(wait.TotalSeconds))]
        );
    }

    /// <summary>Whether the person has objected before, and no photo has come since.</summary>
    private static async Task<bool> IsAnsweredAsync(
        FeedDb db,
        Highlight highlight,
        Guid person,
        CancellationToken cancellation
    )
    {
        var decided = await db
            .Objections.AsNoTracking()
            .Where(x => x.HighlightId == highlight.Id && x.State != ObjectionState.Open)
            .Where(x => db.Objectors.Any(y => y.ObjectionId == x.Id && y.PersonId == person))
            .ToListAsync(cancellation);
        var photos = highlight.Body.Photos.Select(photo => photo.Id).ToList();
        return decided.Exists(objection => !photos.Except(objection.PhotoIds).Any());
    }
}
