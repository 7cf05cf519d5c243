using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Audit;
using RecognitionFeed.Identity;
using RecognitionFeed.Live;
using RecognitionFeed.Notifications;
using RecognitionFeed.Operations;
using RecognitionFeed.Photos;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Highlights;

/// <summary>Writing: a draft is made, a draft or a published highlight is changed.</summary>
public static class DraftEndpoints
{
    public static void MapDrafts(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/highlights").WithTags("Highlights");
        group
            .MapPost("/", Create)
            .WithSummary("Make a draft")
            .WithDescription("A repeat with the same id answers the draft that is there.");
        group
            .MapPut("/{id:guid}", Change)
            .WithSummary("Change a draft, or a highlight that is scheduled or published")
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
    }

    private static async Task<Results<Created<HighlightResource>, Ok<HighlightResource>, ProblemHttpResult>> Create(
        HighlightDraft draft,
        ClaimsPrincipal user,
        FeedDb db,
        AuditLog audit,
        PhotoSweeper sweeper,
        TimeProvider clock,
        HttpResponse response,
        CancellationToken cancellation
    )
    {
        if (await FindAsync(db, draft.Id, cancellation) is { } existing)
            return await RepeatAsync(db, existing, user, response, cancellation);

        var now = clock.GetUtcMicroseconds();
        var highlight = new Highlight
        {
            Id = draft.Id ?? Guid.CreateVersion7(now),
            AuthorId = user.Id(),
            CreatedAt = now,
            ChangedAt = now,
        };
        var unknown = await DraftRules.UnknownAsync(db, highlight, draft, cancellation);
        if (unknown.Count > 0)
            return Problems.Invalid(unknown);

        draft.WriteTo(highlight, user.Id(), now);
        db.Highlights.Add(highlight);
        var isTakenDown = await KeepPhotosAsync(db, highlight, now, cancellation);
        try
        {
            await audit.SaveAsync(
                db,
                new AuditDeed(user.Id(), AuditAction.HighlightDrafted, highlight.Id),
                cancellation
            );
        }
        catch (DbUpdateException)
        {
            // The same request, sent twice at once: the other was first.
            db.ChangeTracker.Clear();
            if (await FindAsync(db, draft.Id, cancellation) is not { } first)
                throw;
            return await RepeatAsync(db, first, user, response, cancellation);
        }

        if (isTakenDown)
            sweeper.Wake();
        response.Headers.ETag = highlight.Version.ToETag();
        return TypedResults.Created(
            $"/api/highlights/{highlight.Id}",
            await db.ResolveForAuthorsAsync(highlight, cancellation)
        );
    }

    private static async Task<Highlight?> FindAsync(FeedDb db, Guid? id, CancellationToken cancellation) =>
        id is null ? null : await db.Highlights.FindAsync([id.Value], cancellation);

    private static async Task<
        Results<Created<HighlightResource>, Ok<HighlightResource>, ProblemHttpResult>
    > RepeatAsync(
        FeedDb db,
        Highlight existing,
        ClaimsPrincipal user,
        HttpResponse response,
        CancellationToken cancellation
    )
    {
        if (existing.AuthorId != user.Id() || existing.State is HighlightState.Removed or HighlightState.Withheld)
            return Problems.Problem(409, "id-taken", "The id is taken", "Choose another id.");
        response.Headers.ETag = existing.Version.ToETag();
        return TypedResults.Ok(await db.ResolveForAuthorsAsync(existing, cancellation));
    }

    private static async Task<Results<Ok<HighlightResource>, ProblemHttpResult>> Change(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        HighlightDraft draft,
        ClaimsPrincipal user,
        FeedDb db,
        EventLog log,
        AuditLog audit,
        PhotoSweeper sweeper,
        TimeProvider clock,
        HttpResponse response,
        CancellationToken cancellation
    )
    {
        if (string.IsNullOrEmpty(ifMatch))
            return Problems.VersionRequired();
        var highlight = await db.Highlights.SingleOrDefaultAsync(
            highlight => highlight.Id == id && highlight.State != HighlightState.Removed,
            cancellation
        );
        if (highlight is null)
            return Problems.NotFound();
        if (highlight.State == HighlightState.Withheld)
            return Withdrawal.Withheld();
        if (ifMatch != highlight.Version.ToETag())
            return Problems.StaleVersion();
        var unknown = await DraftRules.UnknownAsync(db, highlight, draft, cancellation);
        if (unknown.Count > 0)
            return Problems.Invalid(unknown);

        var now = clock.GetUtcMicroseconds();
        draft.WriteTo(highlight, user.Id(), now);
        highlight.ChangedAt = now;
        highlight.Version++;
        if (highlight.State != HighlightState.Draft && DraftRules.Missing(highlight) is { Count: > 0 } missing)
            return Problems.NotPublishable(missing);

        var deed = new AuditDeed(
            user.Id(),
            AuditAction.HighlightChanged,
            id,
            new { highlight.State, highlight.Version }
        );
        try
        {
            var isTakenDown = await KeepPhotosAsync(db, highlight, now, cancellation);
            if (highlight.State == HighlightState.Published)
            {
                await log.CommitAsync(
                    db,
                    FeedEvents.Changed,
                    highlight.Id,
                    async () =>
                    {
                        await FeedIndex.RemoveAsync(db, id, cancellation);
                        await FeedIndex.AddAsync(db, highlight, cancellation);
                        await HighlightNotices.WriteAsync(db, highlight, now, cancellation);
                        var told = new { highlight = await db.ResolveAsync(highlight, cancellation) };
                        if (isTakenDown) // what was taken out must not be read, or its placeholder seen, in the log
                            await log.RewriteAsync(db, id, FeedEvents.Telling, told, cancellation);
                        await audit.AppendAsync(db, deed, cancellation);
                        return told;
                    },
                    cancellation
                );
            }
            else
                await audit.SaveAsync(db, deed, cancellation);
            if (isTakenDown)
                sweeper.Wake();
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problems.StaleVersion();
        }
        response.Headers.ETag = highlight.Version.ToETag();
        return TypedResults.Ok(await db.ResolveForAuthorsAsync(highlight, cancellation));
    }

    /// <summary>
    /// The highlight keeps the photos it names. Those it no longer names are let go, or, where everybody may have seen them or an
    /// edited one stands in their place, taken down. Answers whether some are.
    /// </summary>
    private static async Task<bool> KeepPhotosAsync(
        FeedDb db,
        Highlight highlight,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var named = highlight.Body.Photos.Select(photo => photo.Id).ToList();
        var photos = await db
            .Photos.Where(photo => named.Contains(photo.Id) || photo.HighlightId == highlight.Id)
            .ToListAsync(cancellation);
        var kept = photos.Where(photo => named.Contains(photo.Id)).ToList();
        var isTakenDown = await EditedPhotos.TakeOriginalsDownAsync(db, kept, highlight.Id, null, now, cancellation);
        kept.ForEach(photo => photo.HighlightId = highlight.Id);
        foreach (var photo in photos.Except(kept).Where(photo => photo.RemovedAt is null))
            if (highlight.State == HighlightState.Published)
            {
                photo.RemovedAt = now;
                isTakenDown = true;
            }
            else
                photo.HighlightId = null;
        return isTakenDown;
    }
}
