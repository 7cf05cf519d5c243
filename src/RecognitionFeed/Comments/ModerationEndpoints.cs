using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Audit;
using RecognitionFeed.Identity;
using RecognitionFeed.Operations;
using RecognitionFeed.Operations.Limits;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Comments;

/// <summary>Anyone reports a comment; the editors look at it.</summary>
public static class ModerationEndpoints
{
    private const int MostReported = 100;
    private const int StoryBeginning = 120;

    public static void MapModeration(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api").WithTags("Comments");
        group
            .MapPost("/comments/{id:guid}/reports", Report)
            .WithSummary("Ask the editors to look at a comment")
            .WithDescription("Once a person and comment; a repeat changes nothing. Nobody is told who asked.")
            .Limited(Limit.Comments);

        var editors = routes.MapGroup("/api").WithTags("Comments");
        editors
            .MapGet("/reported-comments", Reported)
            .WithSummary("The comments that wait to be looked at, those reported first in front; at most 100");
        editors.MapDelete("/comments/{id:guid}/reports", Settle).WithSummary("It is fine as it is");
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Report(
        Guid id,
        [FromBody] ReportReason? report,
        ClaimsPrincipal user,
        FeedDb db,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var person = user.Id();
        if (!await db.VisibleComments().AnyAsync(comment => comment.Id == id, cancellation))
            return Problems.NotFound();
        if (await IsReportedAsync())
            return TypedResults.NoContent();
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
        story.Length <= StoryBeginning
            ? story
            : $"{story[..Math.Max(story.LastIndexOf(' ', StoryBeginning), StoryBeginning / 2)]} …";

    private static async Task<Results<NoContent, ProblemHttpResult>> Settle(
        Guid id,
        ClaimsPrincipal user,
        FeedDb db,
        AuditLog audit,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        if (!await db.VisibleComments().AnyAsync(comment => comment.Id == id, cancellation))
            return Problems.NotFound();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var reports = await CommentLog.SettleAsync(db, id, clock.GetUtcMicroseconds(), cancellation);
        if (reports > 0)
            await audit.AppendAsync(
                db,
                new AuditDeed(user.Id(), AuditAction.CommentReportsCleared, id, new { reports }),
                cancellation
            );
        await transaction.CommitAsync(CancellationToken.None);
        return TypedResults.NoContent();
    }
}
