using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Highlights;
using RecognitionFeed.Identity;
using RecognitionFeed.Live;
using RecognitionFeed.Operations;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Comments;

/// <summary>Anyone reports a comment; the editors look at it, and lock what has gone wrong.</summary>
public static class ModerationEndpoints
{
    private const int MostReported = 100;
    private const int StoryBeginning = 120;

    public static void MapModeration(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api").WithTags("Comments").RequireAuthorization();
        group
            .MapPost("/comments/{id:guid}/reports", Report)
            .WithSummary("Ask the editors to look at a comment")
            .WithDescription("Once a person and comment; a repeat changes nothing. Nobody is told who asked.")
            .ProducesProblem(StatusCodes.Status429TooManyRequests);

        var editors = routes.MapGroup("/api").WithTags("Comments").RequireAuthorization(Policies.Author);
        editors
            .MapGet("/reported-comments", Reported)
            .WithSummary("The comments that wait to be looked at, those reported first in front; at most 100");
        editors.MapDelete("/comments/{id:guid}/reports", Settle).WithSummary("It is fine as it is");
        editors
            .MapPut("/highlights/{id:guid}/comment-lock", Lock)
            .WithSummary("Nobody may comment on the highlight from now on; what stands there stays");
        editors.MapDelete("/highlights/{id:guid}/comment-lock", Unlock).WithSummary("Comments are open again");
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Report(
        Guid id,
        [FromBody] ReportReason? report,
        ClaimsPrincipal user,
        CommentAllowance allowance,
        FeedDb db,
        TimeProvider clock,
        HttpResponse response,
        CancellationToken cancellation
    )
    {
        var person = user.Id();
        if (!await db.VisibleComments().AnyAsync(comment => comment.Id == id, cancellation))
            return Problems.NotFound();
        if (await IsReportedAsync())
            return TypedResults.NoContent();
        if (allowance.Take(person) is { } wait)
            return CommentRules.TooMany(wait, response);
        db.CommentReports.Add(
            new CommentReport
            {
                CommentId = id,
                PersonId = person,
                At = clock.GetUtcMicroseconds(),
                Reason = CommentText.Clean(report?.Reason ?? ""),
            }
        );
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            if (!await IsReportedAsync()) // the other of a double click was first
                throw;
        }
        return TypedResults.NoContent();

        Task<bool> IsReportedAsync() =>
            db.CommentReports.AnyAsync(x => x.CommentId == id && x.PersonId == person, cancellation);
    }

    private static async Task<Ok<Page<ReportedComment>>> Reported(FeedDb db, CancellationToken cancellation)
    {
        var waiting = await db
            .CommentReports.Where(report => report.SettledAt == null)
            .Where(report => db.VisibleComments().Any(comment => comment.Id == report.CommentId))
            .GroupBy(report => report.CommentId)
            .Select(reports => new { Comment = reports.Key, First = reports.Min(report => report.At) })
            .OrderBy(x => x.First)
            .Take(MostReported)
            .ToListAsync(cancellation);
        var ids = waiting.Select(x => x.Comment).ToList();
        var comments = await db.Comments.AsNoTracking().Where(x => ids.Contains(x.Id)).ToListAsync(cancellation);
        var reports = await db
            .CommentReports.AsNoTracking()
            .Where(x => ids.Contains(x.CommentId) && x.SettledAt == null)
            .ToListAsync(cancellation);
        var highlights = comments.Select(x => x.HighlightId).Distinct().ToList();
        var stories = await db
            .Highlights.Where(x => highlights.Contains(x.Id))
            .Select(x => new { x.Id, x.Body.Happened })
            .ToDictionaryAsync(x => x.Id, x => x.Happened, cancellation);
        var resources = (await db.ResolveAsync(comments, cancellation)).ToDictionary(x => x.Id);
        var reasons = reports.ToLookup(x => x.CommentId);
        return TypedResults.Ok(
            new Page<ReportedComment>(
                [
                    .. ids.Where(resources.ContainsKey)
                        .Select(id => new ReportedComment(
                            resources[id],
                            Beginning(stories[resources[id].Highlight]),
                            [.. reasons[id].OrderBy(x => x.At).Select(x => new ReportResource(x.At, x.Reason))]
                        )),
                ],
                null
            )
        );
    }

    private static string Beginning(string story) =>
        story.Length <= StoryBeginning ? story : string.Concat(story.AsSpan(0, StoryBeginning).TrimEnd(), " …");

    private static async Task<Results<NoContent, ProblemHttpResult>> Settle(
        Guid id,
        FeedDb db,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        if (!await db.VisibleComments().AnyAsync(comment => comment.Id == id, cancellation))
            return Problems.NotFound();
        await CommentLog.SettleAsync(db, id, clock.GetUtcMicroseconds(), cancellation);
        return TypedResults.NoContent();
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Lock(
        Guid id,
        FeedDb db,
        EventLog log,
        TimeProvider clock,
        CancellationToken cancellation
    ) => SetLockAsync(id, clock.GetUtcMicroseconds(), db, log, cancellation);

    private static Task<Results<NoContent, ProblemHttpResult>> Unlock(
        Guid id,
        FeedDb db,
        EventLog log,
        CancellationToken cancellation
    ) => SetLockAsync(id, null, db, log, cancellation);

    private static async Task<Results<NoContent, ProblemHttpResult>> SetLockAsync(
        Guid id,
        DateTimeOffset? at,
        FeedDb db,
        EventLog log,
        CancellationToken cancellation
    )
    {
        var published = db.Highlights.Where(x => x.Id == id && x.State == HighlightState.Published);
        if (
            await published.Select(x => new { At = x.CommentsLockedAt }).SingleOrDefaultAsync(cancellation)
            is not { } now
        )
            return Problems.NotFound();
        if (now.At is null == at is null)
            return TypedResults.NoContent();
        try
        {
            await log.CommitAsync(
                db,
                FeedEvents.Changed,
                id,
                async () =>
                {
                    // Not a new version: who writes on the text meanwhile has nothing to merge.
                    if (
                        await published.ExecuteUpdateAsync(
                            x => x.SetProperty(y => y.CommentsLockedAt, at),
                            cancellation
                        ) == 0
                    )
                        throw new DbUpdateConcurrencyException("The highlight was taken down meanwhile.");
                    var highlight = await published.AsNoTracking().SingleAsync(cancellation);
                    return new { highlight = await db.ResolveAsync(highlight, cancellation) };
                },
                cancellation
            );
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problems.NotFound();
        }
        return TypedResults.NoContent();
    }
}
