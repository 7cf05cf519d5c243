using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Audit;
using RecognitionFeed.Highlights;
using RecognitionFeed.Identity;
using RecognitionFeed.Notifications;
using RecognitionFeed.Operations;
using RecognitionFeed.People;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Nominations;

/// <summary>One tap turns a nomination into a highlight's draft.</summary>
public static class NominationDraftEndpoints
{
    public static void MapNominationDraft(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/api/nominations/{id:guid}/draft", Create)
            .WithTags("Nominations")
            .WithSummary("Make a draft with the story, photos and people filled in, and the nominators credited")
            .WithDescription("Accepts the nomination. A repeat answers the draft that is there.")
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Created<HighlightResource>, Ok<HighlightResource>, ProblemHttpResult>> Create(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        ClaimsPrincipal user,
        FeedDb db,
        AuditLog audit,
        TimeProvider clock,
        HttpResponse response,
        CancellationToken cancellation
    )
    {
        var nomination = await db.Nominations.FindAsync([id], cancellation);
        if (nomination is null)
            return Problems.NotFound();
        if (nomination.HighlightId is not null)
            return await PresentAsync(db, nomination, response, cancellation);
        var isStale = !string.IsNullOrEmpty(ifMatch) && ifMatch != nomination.Version.ToETag();
        if (isStale || nomination.State == NominationState.Declined)
            return NominationProblems.AlreadyDecided(await db.ResolveAsync(nomination, user, cancellation));

        var now = clock.GetUtcMicroseconds();
        var highlight = new Highlight
        {
            Id = Guid.CreateVersion7(now),
            AuthorId = user.Id(),
            CreatedAt = now,
            ChangedAt = now,
            Body = await BodyAsync(db, nomination, cancellation),
        };
        db.Highlights.Add(highlight);
        await TakePhotosAsync(db, highlight, cancellation);
        nomination.HighlightId = highlight.Id;
        nomination.Version++;
        nomination.ChangedAt = now;
        var isStep = nomination.State != NominationState.Accepted;
        if (isStep)
            nomination.State = NominationState.Accepted;
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            // The nomination's row before its step: two steps at once would each hold a share of the row that the other waits for.
            await db.SaveChangesAsync(cancellation);
            if (isStep)
            {
                db.NominationSteps.Add(nomination.Step(NominationState.Accepted, now, user.Id()));
                await NominationNotices.StepAsync(db, id, nomination.State, now, user.Id(), cancellation);
            }
            await audit.AppendAsync(
                db,
                [
                    new AuditDeed(user.Id(), AuditAction.NominationDrafted, id, new { highlight = highlight.Id }),
                    new AuditDeed(user.Id(), AuditAction.HighlightDrafted, highlight.Id, new { nomination = id }),
                ],
                cancellation
            );
            await transaction.CommitAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The other tap of a double tap was first; or somebody decided meanwhile.
            db.ChangeTracker.Clear();
            var present = await db.Nominations.SingleAsync(x => x.Id == id, cancellation);
            if (present.HighlightId is null)
                return NominationProblems.AlreadyDecided(await db.ResolveAsync(present, user, cancellation));
            return await PresentAsync(db, present, response, cancellation);
        }
        response.Headers.ETag = highlight.Version.ToETag();
        return TypedResults.Created($"/api/highlights/{highlight.Id}", await db.ResolveAsync(highlight, cancellation));
    }

    private static async Task<Ok<HighlightResource>> PresentAsync(
        FeedDb db,
        Nomination nomination,
        HttpResponse response,
        CancellationToken cancellation
    )
    {
        var highlight = await db.Highlights.SingleAsync(x => x.Id == nomination.HighlightId, cancellation);
        response.Headers.ETag = highlight.Version.ToETag();
        return TypedResults.Ok(await db.ResolveAsync(highlight, cancellation));
    }

    /// <summary>What may still be shown of it: photos that have not been taken down, people who may be named.</summary>
    private static async Task<HighlightBody> BodyAsync(FeedDb db, Nomination nomination, CancellationToken cancellation)
    {
        var body = nomination.Body;
        var photos = await db
            .Photos.Where(x => x.NominationId == nomination.Id && x.RemovedAt == null && x.HighlightId == null)
            .Select(x => x.Id)
            .ToListAsync(cancellation);
        var people = await db
            .People.Visible()
            .Where(person => body.PersonIds.Contains(person.Id))
            .Select(person => person.Id)
            .ToListAsync(cancellation);
        return new HighlightBody
        {
            Happened = body.Happened,
            Meant = body.Meant,
            Photos =
            [
                .. body
                    .Photos.Where(photo => photos.Contains(photo.Id))
                    .Select(photo => new HighlightPhoto
                    {
                        Id = photo.Id,
                        Alt = photo.Alt,
                        Decorative = photo.Decorative,
                    }),
            ],
            PersonIds = [.. body.PersonIds.Where(people.Contains)],
            UnitIds = [.. body.UnitIds],
            BehaviourIds = [.. body.BehaviourIds],
        };
    }

    private static async Task TakePhotosAsync(FeedDb db, Highlight highlight, CancellationToken cancellation)
    {
        var named = highlight.Body.Photos.Select(photo => photo.Id).ToList();
        foreach (var photo in await db.Photos.Where(photo => named.Contains(photo.Id)).ToListAsync(cancellation))
            photo.HighlightId = highlight.Id;
    }
}
