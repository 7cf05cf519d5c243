using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Audit;
using RecognitionFeed.Highlights;
using RecognitionFeed.Identity;
using RecognitionFeed.Notifications;
using RecognitionFeed.Operations;
using RecognitionFeed.Operations.Limits;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Nominations;

/// <summary>Several who saw the same deed stand behind one nomination.</summary>
public static class SupportEndpoints
{
    public static void MapSupport(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/nominations").WithTags("Nominations");
        group
            .MapPost("/similar", Similar)
            .WithSummary("Nominations of the last weeks that may be about the same deed, the likeliest first")
            .Limited(Limit.Search);
        group
            .MapPut("/{id:guid}/supporters/me", Support)
            .WithSummary("\"I saw this too\": stand behind a nomination beside who wrote it")
            .WithDescription("A repeat changes nothing but the text.")
            .Limited(Limit.Nominations)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<Page<SimilarNomination>>> Similar(
        Deed deed,
        ClaimsPrincipal user,
        FeedDb db,
        TimeProvider clock,
        CancellationToken cancellation
    ) =>
        TypedResults.Ok(
            new Page<SimilarNomination>(
                await SimilarNominations.FindAsync(db, deed, user.Id(), clock.GetUtcNow(), cancellation),
                null
            )
        );

    private static async Task<Results<Ok<NominationResource>, ProblemHttpResult>> Support(
        Guid id,
        SupportText support,
        ClaimsPrincipal user,
        FeedDb db,
        AuditLog audit,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var me = user.Id();
        var nomination = await db.Nominations.AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, cancellation);
        if (nomination is null)
            return Problems.NotFound();
        var text = support.Text.Trim();
        var supporter = await db.NominationNominators.FindAsync([id, me], cancellation);
        if (supporter is not null)
        {
            if (nomination.NominatorId != me && text.Length > 0)
                supporter.Text = text;
            await db.SaveChangesAsync(cancellation);
            return TypedResults.Ok(await db.ResolveAsync(nomination, user, cancellation));
        }
        if (nomination.State is NominationState.Declined or NominationState.Published)
            return NominationProblems.AlreadyDecided(null);

        var now = clock.GetUtcMicroseconds();
        db.NominationNominators.Add(
            new NominationNominator
            {
                NominationId = id,
                PersonId = me,
                At = now,
                Text = text,
            }
        );
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            await db.SaveChangesAsync(cancellation);
            await NominationIndex.AddNameAsync(db, id, me, cancellation);
            await NominationNotices.SupportedAsync(db, id, me, now, cancellation);
            await audit.AppendAsync(db, new AuditDeed(me, AuditAction.NominationSupported, id), cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // The same request, sent twice at once: the other was first.
            db.ChangeTracker.Clear();
            if (!await db.NominationNominators.AnyAsync(x => x.NominationId == id && x.PersonId == me, cancellation))
                throw;
        }
        return TypedResults.Ok(await db.ResolveAsync(nomination, user, cancellation));
    }
}

/// <summary>Whom and what a nomination would be about.</summary>
public sealed record Deed
{
    [MaxLength(50, ErrorMessage = "A nomination names at most 50 people.")]
    public IReadOnlyList<Guid> People { get; init; } = [];

    [MaxLength(20, ErrorMessage = "A nomination names at most 20 units.")]
    public IReadOnlyList<Guid> Units { get; init; } = [];

    public StoryText Story { get; init; } = new();
}

public sealed record SupportText
{
    [StringLength(1000, ErrorMessage = "What you add has at most 1,000 characters.")]
    [Description("What one adds to the story; for the reviewers")]
    public string Text { get; init; } = "";
}
