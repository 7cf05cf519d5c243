using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Operations;
using RecognitionFeed.Storage;

namespace RecognitionFeed.People;

public static class PeopleEndpoints
{
    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api").WithTags("People").RequireAuthorization();
        group.MapGet("/people", Search).WithSummary("People by name, at most 20");
        group.MapGet("/people/{id:guid}", One).WithSummary("One person");
        group.MapGet("/units", Units).WithSummary("The whole organisation, in a Swedish dictionary's order");
    }

    private static async Task<Ok<Page<PersonSummary>>> Search(
        FeedDb db,
        CancellationToken cancellation,
        [StringLength(100), Description("Parts of the name; å, ä and ö are letters of their own, or may be left out")]
            string? q = null
    ) =>
        TypedResults.Ok(
            new Page<PersonSummary>(
                await db
                    .People.Employed()
                    .Visible()
                    .Named(q ?? "")
                    .OrderBy(person => person.SortKey)
                    .WithUnit(db)
                    .Take(20)
                    .ToListAsync(cancellation),
                null
            )
        );

    private static async Task<Results<Ok<PersonSummary>, ProblemHttpResult>> One(
        Guid id,
        FeedDb db,
        CancellationToken cancellation
    )
    {
        var person = await db
            .People.Employed()
            .Visible()
            .Where(person => person.Id == id)
            .WithUnit(db)
            .SingleOrDefaultAsync(cancellation);
        return person is null ? Problems.NotFound() : TypedResults.Ok(person);
    }

    private static async Task<Ok<Page<UnitSummary>>> Units(FeedDb db, CancellationToken cancellation)
    {
        var staff = await db
            .People.Employed()
            .GroupBy(person => person.UnitId)
            .Select(unit => new { unit.Key, Count = unit.Count() })
            .ToDictionaryAsync(unit => unit.Key, unit => unit.Count, cancellation);
        var units = await db.Units.OrderBy(unit => unit.SortKey).ToListAsync(cancellation);
        return TypedResults.Ok(
            new Page<UnitSummary>(
                [
                    .. units.Select(unit => new UnitSummary(
                        unit.Id,
                        unit.Name,
                        unit.Kind,
                        unit.ParentId,
                        staff.GetValueOrDefault(unit.Id)
                    )),
                ],
                null
            )
        );
    }
}

public sealed record PersonSummary(Guid Id, string Name, string Title, Named Unit);

/// <param name="Parent">The unit above; null for a förvaltning.</param>
/// <param name="Staff">The number of people directly in it.</param>
public sealed record UnitSummary(Guid Id, string Name, UnitKind Kind, Guid? Parent, int Staff);
