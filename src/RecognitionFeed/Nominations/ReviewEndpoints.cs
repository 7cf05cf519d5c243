using System.ComponentModel;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Audit;
using RecognitionFeed.Highlights;
using RecognitionFeed.Identity;
using RecognitionFeed.Notifications;
using RecognitionFeed.Operations;
using RecognitionFeed.Operations.Limits;
using RecognitionFeed.People;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Nominations;

/// <summary>The director and the editors read what is nominated, decide, and share the work.</summary>
public static class ReviewEndpoints
{
    public static void MapReview(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/nominations").WithTags("Nominations");
        group
            .MapGet("/", List)
            .WithSummary("A page of the nominations, newest first")
            .Limited(Limit.Search, query: "q");
        group.MapGet("/counts", Count).WithSummary("How many there are in each state");
        group.MapGet("/reviewers", Reviewers).WithSummary("Those to whom a nomination can be assigned");
        group
            .MapPost("/{id:guid}/decisions", Decide)
            .WithSummary("Decide, with a kind sentence to the nominators")
            .WithDescription(
                "Where somebody else was first, the problem's member nomination tells how it stands. A repeat of one's own decision "
                    + "answers as the first did."
            )
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
        group.MapPut("/{id:guid}/assignee", Assign).WithSummary("Assign to a reviewer, or to nobody");
        group
            .MapPost("/{id:guid}/notes", AddNote)
            .WithSummary("Write a note that only reviewers see")
            .WithDescription("A repeat with the same id answers the note that is there.")
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Results<Ok<Page<NominationResource>>, ProblemHttpResult>> List(
        [AsParameters] NominationFilter filter,
        ClaimsPrincipal user,
        NominationPages pages,
        FeedDb db,
        CancellationToken cancellation
    )
    {
        if (filter.AssigneeOf(user) is not { } assignee)
            return NoSuchAssignee();
        var (nominations, next) = await pages.ReadAsync(db, filter, assignee, cancellation);
        return TypedResults.Ok(
            new Page<NominationResource>(await db.ResolveAsync(nominations, user, cancellation), next?.ToString())
        );
    }

    private static async Task<Results<Ok<NominationCounts>, ProblemHttpResult>> Count(
        [Description("A reviewer's id, me or nobody")] string? assignee,
        ClaimsPrincipal user,
        FeedDb db,
        CancellationToken cancellation
    ) =>
        AssigneeFilter.Of(assignee, user) is { } asked
            ? TypedResults.Ok(await NominationPages.CountAsync(db, asked, cancellation))
            : NoSuchAssignee();

    private static ProblemHttpResult NoSuchAssignee() =>
        Problems.Invalid(new Dictionary<string, string[]> { ["assignee"] = ["Ask for a person's id, me or nobody."] });

    private static async Task<Ok<Page<Named>>> Reviewers(FeedDb db, CancellationToken cancellation) =>
        TypedResults.Ok(
            new Page<Named>(
                await ReviewersOf(db)
                    .OrderBy(person => person.SortKey)
                    .Select(person => new Named(person.Id, person.Name))
                    .ToListAsync(cancellation),
                null
            )
        );

    private static IQueryable<Person> ReviewersOf(FeedDb db) =>
        db.People.Employed().Visible().Where(person => (person.Roles & (Roles.Director | Roles.Editor)) != Roles.None);

    private static async Task<Results<Ok<NominationResource>, ProblemHttpResult>> Decide(
        Guid id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        NominationDecision decision,
        ClaimsPrincipal user,
        FeedDb db,
        AuditLog audit,
        TimeProvider clock,
        HttpResponse response,
        CancellationToken cancellation
    )
    {
        if (string.IsNullOrEmpty(ifMatch))
            return Problems.VersionRequired();
        var nomination = await db.Nominations.FindAsync([id], cancellation);
        if (nomination is null)
            return Problems.NotFound();
        if (nomination.State == NominationState.Published || ifMatch != nomination.Version.ToETag())
            return await LostAsync(db, nomination, decision, user, response, cancellation);

        var now = clock.GetUtcMicroseconds();
        nomination.State = decision.State;
        nomination.ChangedAt = now;
        nomination.Version++;
        db.NominationSteps.Add(nomination.Step(decision.State, now, user.Id(), decision.Message.Trim()));
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            await db.SaveChangesAsync(cancellation);
            await NominationNotices.StepAsync(db, id, decision.State, now, user.Id(), cancellation);
            await audit.AppendAsync(
                db,
                new AuditDeed(user.Id(), AuditAction.NominationDecided, id, new { decision.State }),
                cancellation
            );
            await transaction.CommitAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            var present = await db.Nominations.SingleAsync(x => x.Id == id, cancellation);
            return await LostAsync(db, present, decision, user, response, cancellation);
        }
        response.Headers.ETag = nomination.Version.ToETag();
        return TypedResults.Ok(await db.ResolveAsync(nomination, user, cancellation));
    }

    /// <summary>Somebody else was first; or this is the same decision again, whose answer was lost on the way.</summary>
    private static async Task<Results<Ok<NominationResource>, ProblemHttpResult>> LostAsync(
        FeedDb db,
        Nomination nomination,
        NominationDecision decision,
        ClaimsPrincipal user,
        HttpResponse response,
        CancellationToken cancellation
    )
    {
        var present = await db.ResolveAsync(nomination, user, cancellation);
        var last = present.Steps[^1];
        response.Headers.ETag = nomination.Version.ToETag();
        return last.State == decision.State && last.By?.Id == user.Id() && last.Message == decision.Message.Trim()
            ? TypedResults.Ok(present)
            : NominationProblems.AlreadyDecided(present);
    }

    private static async Task<Results<Ok<NominationResource>, ProblemHttpResult>> Assign(
        Guid id,
        Assignment assignment,
        ClaimsPrincipal user,
        FeedDb db,
        AuditLog audit,
        CancellationToken cancellation
    )
    {
        if (
            assignment.Person is { } person
            && !await ReviewersOf(db).AnyAsync(reviewer => reviewer.Id == person, cancellation)
        )
            return Problems.Invalid(
                new Dictionary<string, string[]> { ["person"] = ["It can be assigned to the director or an editor."] }
            );
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var assigned = await db
            .Nominations.Where(x => x.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(x => x.AssigneeId, assignment.Person), cancellation);
        if (assigned == 0)
            return Problems.NotFound();
        await audit.AppendAsync(
            db,
            new AuditDeed(user.Id(), AuditAction.NominationAssigned, id, new { assignee = assignment.Person }),
            cancellation
        );
        await transaction.CommitAsync(CancellationToken.None);
        var nomination = await db.Nominations.AsNoTracking().SingleAsync(x => x.Id == id, cancellation);
        return TypedResults.Ok(await db.ResolveAsync(nomination, user, cancellation));
    }

    private static async Task<Results<Created<NoteResource>, ProblemHttpResult>> AddNote(
        Guid id,
        NoteText note,
        ClaimsPrincipal user,
        FeedDb db,
        AuditLog audit,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        if (!await db.Nominations.AnyAsync(x => x.Id == id, cancellation))
            return Problems.NotFound();
        if (note.Text.Trim() is not { Length: > 0 } text)
            return Problems.Invalid(new Dictionary<string, string[]> { ["text"] = ["Write something."] });
        var now = clock.GetUtcMicroseconds();
        var row = await FindNoteAsync(db, note.Id, cancellation);
        if (row is null)
        {
            row = new NominationNote
            {
                Id = note.Id ?? Guid.CreateVersion7(now),
                NominationId = id,
                PersonId = user.Id(),
                At = now,
                Text = text,
            };
            db.NominationNotes.Add(row);
            var deed = new AuditDeed(user.Id(), AuditAction.NominationNoted, id, new { note = row.Id });
            try
            {
                await audit.SaveAsync(db, deed, cancellation);
            }
            catch (DbUpdateException)
            {
                // The same request, sent twice at once: the other was first.
                db.ChangeTracker.Clear();
                row = await FindNoteAsync(db, note.Id, cancellation);
                if (row is null)
                    throw;
            }
        }
        if (row.PersonId != user.Id() || row.NominationId != id)
            return Problems.Problem(409, "id-taken", "The id is taken", "Choose another id.");
        var people = await NominationResources.PeopleAsync(db, [row.PersonId], cancellation);
        return TypedResults.Created(
            $"/api/nominations/{id}",
            new NoteResource(row.Id, people.GetValueOrDefault(row.PersonId), row.At, row.Text)
        );
    }

    private static async Task<NominationNote?> FindNoteAsync(FeedDb db, Guid? id, CancellationToken cancellation) =>
        id is null ? null : await db.NominationNotes.FindAsync([id.Value], cancellation);
}
