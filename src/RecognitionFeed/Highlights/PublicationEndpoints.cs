using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Audit;
using RecognitionFeed.Identity;
using RecognitionFeed.Live;
using RecognitionFeed.Nominations;
using RecognitionFeed.Notifications;
using RecognitionFeed.Operations;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Highlights;

/// <summary>A highlight is published now or later, taken back within seconds, or taken down for good.</summary>
public static class PublicationEndpoints
{
    /// <summary>Ten seconds on the screen, and some for a slow network.</summary>
    private static readonly TimeSpan UndoTime = TimeSpan.FromSeconds(15);

    public static void MapPublication(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/highlights/{id:guid}").WithTags("Highlights");
        group
            .MapPost("/publication", Publish)
            .WithSummary("Publish: every open browser shows it, at once or at the time given")
            .WithDescription(
                "A repeat answers the published highlight, so a double click publishes once. "
                    + "One that is scheduled gets the new time, or without one is published now."
            );
        group
            .MapDelete("/publication", TakeBack)
            .WithSummary("Unschedule, or undo a publication within ten seconds: the highlight is a draft again");
        group
            .MapDelete("/", TakeDown)
            .WithSummary("Take a published highlight down, with a reason; or discard one that nobody has seen")
            .WithDescription("Its photos answer 404 at every URL from then on. The reason is kept as a public record.");
    }

    private static async Task<Results<Ok<HighlightResource>, ProblemHttpResult>> Publish(
        Guid id,
        [FromBody] PublicationRequest? wanted,
        ClaimsPrincipal user,
        FeedDb db,
        Publication publication,
        Schedule schedule,
        HttpResponse response,
        CancellationToken cancellation
    )
    {
        var highlight = await db.Highlights.FindAsync([id], cancellation);
        if (highlight is null || highlight.State == HighlightState.Removed)
            return Problems.NotFound();
        if (highlight.State == HighlightState.Withheld)
            return Withdrawal.Withheld();
        if (wanted?.At is { } at)
        {
            if (await schedule.SetAsync(db, highlight, at, user.Id(), cancellation) is { } refusal)
                return refusal;
        }
        else if (highlight.State != HighlightState.Published)
        {
            if (await DraftRules.MissingAsync(db, highlight, cancellation) is { Count: > 0 } missing)
                return Problems.NotPublishable(missing);
            try
            {
                await publication.PublishAsync(db, highlight, user.Id(), cancellation);
            }
            catch (DbUpdateConcurrencyException)
            {
                // The other click of a double click, or its chosen time, was first; or somebody changed the draft meanwhile.
                db.ChangeTracker.Clear();
                highlight = await db.Highlights.FindAsync([id], cancellation);
                if (highlight?.State != HighlightState.Published)
                    return Problems.StaleVersion();
            }
        }
        response.Headers.ETag = highlight.Version.ToETag();
        return TypedResults.Ok(await db.ResolveForAuthorsAsync(highlight, cancellation));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> TakeBack(
        Guid id,
        ClaimsPrincipal user,
        FeedDb db,
        EventLog log,
        AuditLog audit,
        Schedule schedule,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var highlight = await db.Highlights.FindAsync([id], cancellation);
        if (highlight is null || highlight.State == HighlightState.Removed)
            return Problems.NotFound();
        if (highlight.State == HighlightState.Withheld)
            return Withdrawal.Withheld();
        if (highlight.State == HighlightState.Scheduled)
        {
            if (await schedule.ClearAsync(db, highlight, user.Id(), cancellation) is null)
                return TypedResults.NoContent();
            // Its time came at this very moment, or somebody changed it. What is wanted is that it is not public.
            db.ChangeTracker.Clear();
            return await TakeBack(id, user, db, log, audit, schedule, clock, cancellation);
        }
        if (highlight.State != HighlightState.Published)
            return Problems.Problem(409, "not-published", "It is not published", "There is no publication to undo.");
        if (clock.GetUtcNow() - highlight.PublishedAt > UndoTime)
            return Problems.Problem(
                409,
                "undo-too-late",
                "Too late to undo",
                "A publication can be undone for ten seconds. Take the highlight down instead."
            );
        highlight.State = HighlightState.Draft;
        highlight.PublishedAt = null;
        return await WithdrawAsync(
            db,
            highlight,
            new AuditDeed(user.Id(), AuditAction.HighlightTakenBack, id),
            log,
            audit,
            clock.GetUtcMicroseconds(),
            cancellation
        );
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> TakeDown(
        Guid id,
        [FromBody] RemovalReason? removal,
        ClaimsPrincipal user,
        FeedDb db,
        EventLog log,
        AuditLog audit,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var highlight = await db.Highlights.FindAsync([id], cancellation);
        if (highlight is null || highlight.State == HighlightState.Removed)
            return Problems.NotFound();
        if (highlight.State == HighlightState.Withheld)
            return Withdrawal.Withheld();
        var now = clock.GetUtcMicroseconds();
        var photos = db.Photos.Where(photo => photo.HighlightId == id);
        if (highlight.State != HighlightState.Published)
        {
            foreach (var photo in await photos.ToListAsync(cancellation))
            {
                photo.HighlightId = null;
                photo.RemovedAt = photo.NominationId is null ? now : null;
            }
            await NominationPublication.DiscardedAsync(db, highlight, cancellation);
            db.Highlights.Remove(highlight);
            try
            {
                await audit.SaveAsync(db, new AuditDeed(user.Id(), AuditAction.HighlightDiscarded, id), cancellation);
            }
            catch (DbUpdateConcurrencyException)
            {
                return Problems.StaleVersion(); // somebody has changed or published it meanwhile
            }
            return TypedResults.NoContent();
        }

        var reason = removal?.Reason.Trim() ?? "";
        if (reason.Length == 0)
            return Problems.Invalid(
                new Dictionary<string, string[]> { ["reason"] = ["Say why it is taken down; the reason is kept."] }
            );
        foreach (var photo in await photos.ToListAsync(cancellation))
            photo.RemovedAt = now;
        highlight.State = HighlightState.Removed;
        highlight.Removal = new Removal
        {
            PersonId = user.Id(),
            At = now,
            Reason = reason,
        };
        var deed = new AuditDeed(user.Id(), AuditAction.HighlightTakenDown, id, new { reason });
        return await WithdrawAsync(db, highlight, deed, log, audit, now, cancellation);
    }

    /// <summary>Commits that a published highlight is no longer to be seen, in the log's earlier events either.</summary>
    private static async Task<Results<NoContent, ProblemHttpResult>> WithdrawAsync(
        FeedDb db,
        Highlight highlight,
        AuditDeed deed,
        EventLog log,
        AuditLog audit,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        highlight.Version++;
        try
        {
            await log.CommitAsync(
                db,
                FeedEvents.Removed,
                highlight.Id,
                async () =>
                {
                    await NominationPublication.WithdrawnAsync(db, highlight, now, cancellation);
                    await HighlightNotices.RemoveAsync(db, highlight.Id, cancellation);
                    var removed = await Withdrawal.HideAsync(db, log, highlight.Id, cancellation);
                    await audit.AppendAsync(db, deed, cancellation);
                    return removed;
                },
                cancellation
            );
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problems.StaleVersion();
        }
        return TypedResults.NoContent();
    }
}

/// <param name="At">When to publish, as in RFC 3339 with any offset, at most a year ahead. Absent: at once.</param>
public sealed record PublicationRequest(string? At);

public sealed record RemovalReason
{
    [System.ComponentModel.DataAnnotations.StringLength(1000)]
    public string Reason { get; init; } = "";
}
