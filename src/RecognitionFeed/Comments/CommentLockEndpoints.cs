using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Audit;
using RecognitionFeed.Highlights;
using RecognitionFeed.Identity;
using RecognitionFeed.Live;
using RecognitionFeed.Operations;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Comments;

/// <summary>The editors close a highlight's comments, and open them again.</summary>
public static class CommentLockEndpoints
{
    public static void MapCommentLock(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/highlights/{id:guid}/comment-lock").WithTags("Comments");
        group.MapPut("/", Lock).WithSummary("Nobody may comment on the highlight from now on; what stands there stays");
        group.MapDelete("/", Unlock).WithSummary("Comments are open again");
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Lock(
        Guid id,
        ClaimsPrincipal user,
        FeedDb db,
        EventLog log,
        AuditLog audit,
        TimeProvider clock,
        CancellationToken cancellation
    ) => SetLockAsync(id, clock.GetUtcMicroseconds(), user, db, log, audit, cancellation);

    private static Task<Results<NoContent, ProblemHttpResult>> Unlock(
        Guid id,
        ClaimsPrincipal user,
        FeedDb db,
        EventLog log,
        AuditLog audit,
        CancellationToken cancellation
    ) => SetLockAsync(id, null, user, db, log, audit, cancellation);

    private static async Task<Results<NoContent, ProblemHttpResult>> SetLockAsync(
        Guid id,
        DateTimeOffset? at,
        ClaimsPrincipal user,
        FeedDb db,
        EventLog log,
        AuditLog audit,
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
        var action = at is null ? AuditAction.CommentsUnlocked : AuditAction.CommentsLocked;
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
                    await audit.AppendAsync(db, new AuditDeed(user.Id(), action, id), cancellation);
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
