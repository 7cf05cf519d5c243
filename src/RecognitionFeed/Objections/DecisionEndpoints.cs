using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Highlights;
using RecognitionFeed.Identity;
using RecognitionFeed.Operations;
using RecognitionFeed.Photos;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Objections;

/// <summary>The director and the editors see what is withheld, and decide.</summary>
public static class DecisionEndpoints
{
    private const int Most = 100;

    public static void MapDecisions(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/objections").WithTags("Objections");
        group.MapGet("/", List).WithSummary("The objections that wait to be decided, the first first; at most 100");
        group
            .MapGet("/{id:guid}/photos/{photo:guid}/{width:int}.{format:regex(^(webp|jpg)$)}", Photo)
            .WithSummary("One rendition of a withheld photo, for those who decide; kept nowhere")
            .Produces(StatusCodes.Status200OK, contentType: "image/webp")
            .ProducesProblem(StatusCodes.Status404NotFound);
        group
            .MapPost("/{id:guid}/decisions", Decide)
            .WithSummary("Publish again as it was or without some photos, or take down for good")
            .WithDescription(
                "Where somebody else was first, the problem's member objection tells what was decided. A repeat of one's own decision "
                    + "answers as the first did. Those who objected are told."
            )
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
    }

    private static async Task<Ok<Page<ObjectionResource>>> List(FeedDb db, CancellationToken cancellation)
    {
        var open = await db
            .Objections.AsNoTracking()
            .Where(objection => objection.State == ObjectionState.Open)
            .OrderBy(objection => objection.At)
            .Take(Most)
            .ToListAsync(cancellation);
        return TypedResults.Ok(new Page<ObjectionResource>(await db.ResolveAsync(open, cancellation), null));
    }

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Photo(
        Guid id,
        Guid photo,
        int width,
        string format,
        FeedDb db,
        WithheldBlobs blobs,
        HttpResponse response,
        CancellationToken cancellation
    )
    {
        response.Headers.CacheControl = "private, no-store";
        var isWithheld = await db.Objections.AnyAsync(
            objection =>
                objection.Id == id
                && objection.State == ObjectionState.Open
                && db.Photos.Any(x => x.Id == photo && x.HighlightId == objection.HighlightId && x.WithheldAt != null),
            cancellation
        );
        if (!isWithheld || await blobs.OpenAsync(photo, width, format, cancellation) is not { } blob)
            return Problems.NotFound();
        return TypedResults.Stream(blob.Content, format == "webp" ? "image/webp" : "image/jpeg");
    }

    private static async Task<Results<Ok<ObjectionResource>, ProblemHttpResult>> Decide(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        ObjectionDecision decision,
        ClaimsPrincipal user,
        Decisions decisions,
        FeedDb db,
        HttpResponse response,
        CancellationToken cancellation
    )
    {
        if (string.IsNullOrEmpty(ifMatch))
            return Problems.VersionRequired();
        var objection = await db.Objections.FindAsync([id], cancellation);
        if (objection is null)
            return Problems.NotFound();
        if (objection.State != ObjectionState.Open)
            return await DecidedAsync(db, objection, decision, user, response, cancellation);
        if (ifMatch != objection.Version.ToETag())
            return Problems.StaleVersion();
        try
        {
            if (await decisions.DecideAsync(db, objection, decision, user.Id(), cancellation) is { } refusal)
                return refusal;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another editor, the other click of a double click, or one more who objects, was first.
            db.ChangeTracker.Clear();
            var present = await db.Objections.SingleAsync(x => x.Id == id, cancellation);
            return present.State == ObjectionState.Open
                ? Problems.StaleVersion()
                : await DecidedAsync(db, present, decision, user, response, cancellation);
        }
        response.Headers.ETag = objection.Version.ToETag();
        return TypedResults.Ok(await db.ResolveAsync(objection, cancellation));
    }

    private static async Task<Results<Ok<ObjectionResource>, ProblemHttpResult>> DecidedAsync(
        FeedDb db,
        Objection objection,
        ObjectionDecision decision,
        ClaimsPrincipal user,
        HttpResponse response,
        CancellationToken cancellation
    )
    {
        var present = await db.ResolveAsync(objection, cancellation);
        response.Headers.ETag = objection.Version.ToETag();
        return objection.State == decision.State && objection.DecidedById == user.Id()
            ? TypedResults.Ok(present)
            : Problems.Problem(
                409,
                "already-decided",
                "It has been decided",
                "Somebody else has decided on this objection.",
                [new("objection", present)]
            );
    }
}
