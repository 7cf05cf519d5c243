using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using RecognitionFeed.Comments;
using RecognitionFeed.Identity;
using RecognitionFeed.Operations;
using RecognitionFeed.Operations.Limits;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Objections;

/// <summary>"I'm in this photo": anybody takes a highlight out of sight, at once and for everybody.</summary>
public static class ObjectionEndpoints
{
    public static void MapObjecting(this IEndpointRouteBuilder routes) =>
        routes
            .MapPut("/api/highlights/{id:guid}/objections/me", Object)
            .WithTags("Objections")
            .Limited(Limit.Objections)
            .WithSummary("\"I'm in this photo\": nobody sees the highlight any more until the editors have decided")
            .WithDescription(
                "Idempotent. Its photos answer 404 from then on. At most five a day "
                    + "and person. Who objects is shown to the editors alone, and only where the person agrees."
            )
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<NoContent, ProblemHttpResult>> Object(
        Guid id,
        [FromBody] ObjectionText? text,
        ClaimsPrincipal user,
        Withholding withholding,
        FeedDb db,
        TimeProvider clock,
        HttpResponse response,
        CancellationToken cancellation
    )
    {
        var objector = new Objector
        {
            PersonId = user.Id(),
            At = clock.GetUtcMicroseconds(),
            Reason = CommentText.Clean(text?.Reason ?? ""),
            IsNamed = text?.Named ?? true,
        };
        var refusal = await withholding.WithholdAsync(db, id, objector, cancellation);
        if (refusal?.ProblemDetails.Extensions.TryGetValue("retryAfter", out var seconds) == true)
            response.Headers.RetryAfter = seconds!.ToString();
        return refusal is null ? TypedResults.NoContent() : refusal;
    }
}
