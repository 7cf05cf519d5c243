using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Audit;
using RecognitionFeed.Highlights;
using RecognitionFeed.Identity;
using RecognitionFeed.Live;
using RecognitionFeed.Operations;
using RecognitionFeed.Operations.Limits;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Comments;

/// <summary>Reading and writing congratulations.</summary>
public static class CommentEndpoints
{
    public static void MapCommentWriting(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api").WithTags("Comments");
        group
            .MapGet("/highlights/{id:guid}/comments", List)
            .WithSummary("A page of a highlight's comments, newest first")
            .WithDescription("A page further on is older. A browser shows the newest last, and asks for earlier ones.");
        group
            .MapPost("/highlights/{id:guid}/comments", Add)
            .WithSummary("Congratulate: a short plain text")
            .WithDescription("A repeat with the same id answers the comment that is there.")
            .ProducesProblem(StatusCodes.Status409Conflict)
            .Limited(Limit.Comments);
        group
            .MapPut("/comments/{id:guid}", Change)
            .WithSummary("Change one's own comment, for 15 minutes")
            .ProducesProblem(StatusCodes.Status409Conflict)
            .Limited(Limit.Comments);
        group
            .MapDelete("/comments/{id:guid}", Remove)
            .WithSummary("Remove one's own comment; editors hide another's, with a reason")
            .WithDescription("It is gone from every open screen and from the event log. An editor's reason is kept.");
    }

    private static async Task<Results<Ok<CommentPage>, ProblemHttpResult>> List(
        Guid id,
        [Description("The cursor of a page before, which is newer")] FeedCursor? before,
        ClaimsPrincipal user,
        FeedDb db,
        CancellationToken cancellation
    )
    {
        if (!await db.Highlights.AnyAsync(x => x.Id == id && x.State == HighlightState.Published, cancellation))
            return Problems.NotFound();
        return TypedResults.Ok(await CommentPages.PageAsync(db, id, before, user.Id(), cancellation));
    }

    private static async Task<Results<Created<CommentResource>, Ok<CommentResource>, ProblemHttpResult>> Add(
        Guid id,
        CommentDraft draft,
        ClaimsPrincipal user,
        FeedDb db,
        EventLog log,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        if (await FindAsync(db, draft.Id, cancellation) is { } existing)
            return await RepeatAsync(db, existing, id, user, cancellation);
        if (await CommentRules.ClosedAsync(db, id, cancellation) is { } closed)
            return closed;

        var now = clock.GetUtcMicroseconds();
        var comment = new Comment
        {
            Id = draft.Id ?? Guid.CreateVersion7(now),
            HighlightId = id,
            AuthorId = user.Id(),
            At = now,
            Text = "",
        };
        var wrong = await CommentRules.WriteAsync(db, comment, draft, cancellation);
        if (wrong.Count > 0)
            return Problems.Invalid(wrong);
        try
        {
            await CommentLog.AddAsync(db, log, comment, cancellation);
        }
        catch (DbUpdateException)
        {
            // The same request sent twice at once, of which the other was first; or the editors closed it meanwhile.
            db.ChangeTracker.Clear();
            if (await FindAsync(db, draft.Id, cancellation) is { } first)
                return await RepeatAsync(db, first, id, user, cancellation);
            if (await CommentRules.ClosedAsync(db, id, cancellation) is { } closedNow)
                return closedNow;
            throw;
        }
        return TypedResults.Created($"/api/highlights/{id}/comments", await db.ResolveAsync(comment, cancellation));
    }

    private static async Task<Comment?> FindAsync(FeedDb db, Guid? id, CancellationToken cancellation) =>
        id is null ? null : await db.Comments.SingleOrDefaultAsync(comment => comment.Id == id, cancellation);

    private static async Task<Results<Created<CommentResource>, Ok<CommentResource>, ProblemHttpResult>> RepeatAsync(
        FeedDb db,
        Comment existing,
        Guid highlight,
        ClaimsPrincipal user,
        CancellationToken cancellation
    )
    {
        var isRepeat = existing.AuthorId == user.Id() && existing.HighlightId == highlight;
        if (!isRepeat || existing.State != CommentState.Shown)
            return Problems.Problem(409, "id-taken", "The id is taken", "Choose another id.");
        if (!await db.VisibleComments().AnyAsync(comment => comment.Id == existing.Id, cancellation))
            return Problems.NotFound();
        return TypedResults.Ok(await db.ResolveAsync(existing, cancellation));
    }

    private static async Task<Results<Ok<CommentResource>, ProblemHttpResult>> Change(
        Guid id,
        CommentDraft draft,
        ClaimsPrincipal user,
        FeedDb db,
        EventLog log,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var comment = await db.VisibleComments().SingleOrDefaultAsync(comment => comment.Id == id, cancellation);
        if (comment is null)
            return Problems.NotFound();
        if (comment.AuthorId != user.Id())
            return Problems.Forbidden("A comment is changed by who wrote it.");
        if (await CommentRules.ClosedAsync(db, comment.HighlightId, cancellation) is { } closed)
            return closed;
        var now = clock.GetUtcMicroseconds();
        if (now - comment.At > CommentRules.ChangeTime)
            return Problems.Problem(
                409,
                "change-too-late",
                "Too late to change",
                "A comment can be changed for 15 minutes. Remove it, and write a new one."
            );
        var wrong = await CommentRules.WriteAsync(db, comment, draft, cancellation);
        if (wrong.Count > 0)
            return Problems.Invalid(wrong);
        comment.ChangedAt = now;
        try
        {
            await CommentLog.ChangeAsync(db, log, comment, cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await CommentRules.ClosedAsync(db, comment.HighlightId, cancellation) ?? Problems.NotFound();
        }
        return TypedResults.Ok(await db.ResolveAsync(comment, cancellation));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Remove(
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
        var comment = await db.VisibleComments().SingleOrDefaultAsync(comment => comment.Id == id, cancellation);
        if (comment is null)
            return Problems.NotFound();
        if (comment.AuthorId == user.Id())
        {
            comment.State = CommentState.Removed;
            comment.Text = "";
            comment.MentionIds = [];
        }
        else if (!user.IsAuthor())
            return Problems.Forbidden("A comment is removed by who wrote it, or hidden by the editors.");
        else if (string.IsNullOrWhiteSpace(removal?.Reason))
            return Problems.Invalid(
                new Dictionary<string, string[]> { ["reason"] = ["Say why it is hidden; the reason is kept."] }
            );
        else
        {
            comment.State = CommentState.Hidden;
            comment.Reason = removal.Reason.Trim();
        }
        comment.RemovedById = user.Id();
        comment.RemovedAt = clock.GetUtcMicroseconds();
        try
        {
            await CommentLog.RemoveAsync(db, log, audit, comment, cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problems.NotFound(); // somebody else was first
        }
        return TypedResults.NoContent();
    }
}
