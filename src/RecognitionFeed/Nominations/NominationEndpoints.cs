using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Audit;
using RecognitionFeed.Highlights;
using RecognitionFeed.Identity;
using RecognitionFeed.Operations;
using RecognitionFeed.Operations.Limits;
using RecognitionFeed.Photos;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Nominations;

/// <summary>Nominating, and seeing what became of it.</summary>
public static class NominationEndpoints
{
    private const int PageSize = 20;

    public static void MapNominating(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api").WithTags("Nominations");
        group
            .MapPost("/nominations", Create)
            .WithSummary("Nominate people or units")
            .WithDescription("A repeat with the same id answers the nomination that is there.")
            .Limited(Limit.Nominations);
        group
            .MapPut("/nominations/{id:guid}", Change)
            .WithSummary("Change one's own nomination while it is new")
            .Limited(Limit.Nominations)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
        group.MapGet("/nominations/{id:guid}", One).WithSummary("One nomination, for its nominators and reviewers");
        group.MapGet("/my/nominations", Mine).WithSummary("What one has nominated or seen too, the latest first");
    }

    private static async Task<Results<Created<NominationResource>, Ok<NominationResource>, ProblemHttpResult>> Create(
        NominationProposal proposal,
        ClaimsPrincipal user,
        FeedDb db,
        AuditLog audit,
        TimeProvider clock,
        HttpResponse response,
        CancellationToken cancellation
    )
    {
        if (await FindAsync(db, proposal.Id, cancellation) is { } existing)
            return await RepeatAsync(db, existing, user, response, cancellation);

        var now = clock.GetUtcMicroseconds();
        var nomination = new Nomination
        {
            Id = proposal.Id ?? Guid.CreateVersion7(now),
            NominatorId = user.Id(),
            CreatedAt = now,
            ChangedAt = now,
        };
        var errors = await NominationRules.ErrorsAsync(db, nomination, proposal, cancellation);
        if (errors.Count > 0)
            return Problems.Invalid(errors);

        proposal.WriteTo(nomination);
        db.Nominations.Add(nomination);
        db.NominationNominators.Add(
            new NominationNominator
            {
                NominationId = nomination.Id,
                PersonId = nomination.NominatorId,
                At = now,
            }
        );
        db.NominationSteps.Add(nomination.Step(NominationState.New, now, nomination.NominatorId));
        await KeepPhotosAsync(db, nomination, cancellation);
        await NominationIndex.AddAsync(db, nomination, cancellation);
        try
        {
            await audit.SaveAsync(
                db,
                new AuditDeed(user.Id(), AuditAction.NominationSent, nomination.Id),
                cancellation
            );
        }
        catch (DbUpdateException)
        {
            // The same request, sent twice at once: the other was first.
            db.ChangeTracker.Clear();
            if (await FindAsync(db, proposal.Id, cancellation) is not { } first)
                throw;
            return await RepeatAsync(db, first, user, response, cancellation);
        }

        response.Headers.ETag = nomination.Version.ToETag();
        return TypedResults.Created(
            $"/api/nominations/{nomination.Id}",
            await db.ResolveAsync(nomination, user, cancellation)
        );
    }

    private static async Task<Nomination?> FindAsync(FeedDb db, Guid? id, CancellationToken cancellation) =>
        id is null ? null : await db.Nominations.FindAsync([id.Value], cancellation);

    private static async Task<
        Results<Created<NominationResource>, Ok<NominationResource>, ProblemHttpResult>
    > RepeatAsync(
        FeedDb db,
        Nomination existing,
        ClaimsPrincipal user,
        HttpResponse response,
        CancellationToken cancellation
    )
    {
        if (existing.NominatorId != user.Id())
            return Problems.Problem(409, "id-taken", "The id is taken", "Choose another id.");
        response.Headers.ETag = existing.Version.ToETag();
        return TypedResults.Ok(await db.ResolveAsync(existing, user, cancellation));
    }

    private static async Task<Results<Ok<NominationResource>, ProblemHttpResult>> Change(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        NominationProposal proposal,
        ClaimsPrincipal user,
        FeedDb db,
        AuditLog audit,
        PhotoSweeper sweeper,
        TimeProvider clock,
        HttpResponse response,
        CancellationToken cancellation
    )
    {
        if (string.IsNullOrEmpty(ifMatch))
            return Problems.VersionRequired();
        var me = user.Id();
        var nomination = await db.Nominations.SingleOrDefaultAsync(
            x => x.Id == id && x.NominatorId == me,
            cancellation
        );
        if (nomination is null)
            return Problems.NotFound();
        if (nomination.State != NominationState.New)
            return NominationProblems.AlreadyDecided(await db.ResolveAsync(nomination, user, cancellation));
        if (ifMatch != nomination.Version.ToETag())
            return NominationProblems.StaleVersion();
        var errors = await NominationRules.ErrorsAsync(db, nomination, proposal, cancellation);
        if (errors.Count > 0)
            return Problems.Invalid(errors);

        proposal.WriteTo(nomination);
        nomination.ChangedAt = clock.GetUtcMicroseconds();
        nomination.Version++;
        var isTakenDown = await KeepPhotosAsync(db, nomination, cancellation);
        await NominationIndex.ReplaceAsync(db, nomination, cancellation);
        try
        {
            await audit.SaveAsync(db, new AuditDeed(me, AuditAction.NominationChanged, id), cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return NominationProblems.StaleVersion();
        }
        if (isTakenDown)
            sweeper.Wake();
        response.Headers.ETag = nomination.Version.ToETag();
        return TypedResults.Ok(await db.ResolveAsync(nomination, user, cancellation));
    }

    /// <summary>
    /// The nomination keeps the photos it names, and lets go of those it no longer names. Answers whether some are taken down.
    /// </summary>
    private static async Task<bool> KeepPhotosAsync(FeedDb db, Nomination nomination, CancellationToken cancellation)
    {
        var named = nomination.Body.Photos.Select(photo => photo.Id).ToList();
        var photos = await db
            .Photos.Where(photo => named.Contains(photo.Id) || photo.NominationId == nomination.Id)
            .ToListAsync(cancellation);
        foreach (var photo in photos)
            photo.NominationId = named.Contains(photo.Id) ? nomination.Id : null;
        var kept = photos.Where(photo => named.Contains(photo.Id)).ToList();
        return await EditedPhotos.TakeOriginalsDownAsync(
            db,
            kept,
            null,
            nomination.Id,
            nomination.ChangedAt,
            cancellation
        );
    }

    private static async Task<Results<Ok<NominationResource>, ProblemHttpResult>> One(
        Guid id,
        ClaimsPrincipal user,
        HttpResponse response,
        FeedDb db,
        CancellationToken cancellation
    )
    {
        var (me, reviews) = (user.Id(), user.IsAuthor());
        var nomination = await db
            .Nominations.AsNoTracking()
            .SingleOrDefaultAsync(
                x =>
                    x.Id == id
                    && (reviews || db.NominationNominators.Any(y => y.NominationId == id && y.PersonId == me)),
                cancellation
            );
        if (nomination is null)
            return Problems.NotFound();
        response.Headers.ETag = nomination.Version.ToETag();
        response.Headers.CacheControl = "private, no-cache";
        return TypedResults.Ok(await db.ResolveAsync(nomination, user, cancellation));
    }

    private static async Task<Ok<Page<NominationResource>>> Mine(
        ClaimsPrincipal user,
        FeedDb db,
        CancellationToken cancellation,
        [Description("The cursor of a page before")] FeedCursor? before = null
    )
    {
        var me = user.Id();
        var mine = db.NominationNominators.Where(x => x.PersonId == me);
        if (before is (var at, var id))
            mine = mine.Where(x => x.At <= at && (x.At < at || x.NominationId.CompareTo(id) < 0));
        var rows = await (
            from nominator in mine
            join nomination in db.Nominations.AsNoTracking() on nominator.NominationId equals nomination.Id
            orderby nominator.At descending, nominator.NominationId descending
            select new { nominator.At, Nomination = nomination }
        )
            .Take(PageSize + 1)
            .ToListAsync(cancellation);
        var next =
            rows.Count > PageSize ? new FeedCursor(rows[PageSize - 1].At, rows[PageSize - 1].Nomination.Id) : null;
        var page = rows.Take(PageSize).Select(row => row.Nomination).ToList();
        return TypedResults.Ok(
            new Page<NominationResource>(await db.ResolveAsync(page, user, cancellation), next?.ToString())
        );
    }
}
