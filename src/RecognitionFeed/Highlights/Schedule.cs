using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Audit;
using RecognitionFeed.Operations;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Highlights;

/// <summary>A draft waits for its time, waits for another, or waits no longer.</summary>
public sealed class Schedule(IEventSignal signal, AuditLog audit, TimeProvider clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    /// <summary>Null when it waits; otherwise what stands in the way.</summary>
    public async Task<ProblemHttpResult?> SetAsync(
        FeedDb db,
        Highlight highlight,
        string time,
        Guid by,
        CancellationToken cancellation
    )
    {
        if (!Rfc3339.TryParse(time, out var at))
            return Problems.Invalid(
                new Dictionary<string, string[]>
                {
                    ["at"] = ["Give the time as in RFC 3339, with its offset: 2026-11-24T08:00:00+01:00."],
                }
            );
        if (highlight.State == HighlightState.Published)
            return Problems.Problem(
                409,
                "already-published",
                "It is published already",
                "What everybody sees cannot be scheduled."
            );
        var now = clock.GetUtcNow();
        if (at <= now)
            return Problems.Problem(
                422,
                "schedule-in-past",
                "That time has passed",
                "Choose a time to come, or publish now."
            );
        if (at > now + Longest)
            return Problems.Problem(
                422,
                "schedule-too-far",
                "That is too far ahead",
                "Choose a time within a year from now."
            );
        if (await DraftRules.MissingAsync(db, highlight, cancellation) is { Count: > 0 } missing)
            return Problems.NotPublishable(missing);
        if (highlight.State == HighlightState.Scheduled && highlight.ScheduledFor == at)
            return null;

        highlight.State = HighlightState.Scheduled;
        highlight.ScheduledFor = UnixMicroseconds.ToTime(UnixMicroseconds.From(at));
        var deed = new AuditDeed(by, AuditAction.HighlightScheduled, highlight.Id, new { highlight.ScheduledFor });
        return await SaveAsync(db, highlight, deed, cancellation);
    }

    /// <summary>A draft again. Null when it is; otherwise what stands in the way.</summary>
    public Task<ProblemHttpResult?> ClearAsync(FeedDb db, Highlight highlight, Guid by, CancellationToken cancellation)
    {
        highlight.State = HighlightState.Draft;
        highlight.ScheduledFor = null;
        var deed = new AuditDeed(by, AuditAction.HighlightUnscheduled, highlight.Id);
        return SaveAsync(db, highlight, deed, cancellation);
    }

    private async Task<ProblemHttpResult?> SaveAsync(
        FeedDb db,
        Highlight highlight,
        AuditDeed deed,
        CancellationToken cancellation
    )
    {
        highlight.Version++;
        try
        {
            await audit.SaveAsync(db, deed, cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problems.StaleVersion(); // changed, or published, at this very moment
        }
        signal.Wake();
        return null;
    }
}
