using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Identity;
using RecognitionFeed.Operations;
using RecognitionFeed.Operations.Limits;
using RecognitionFeed.People.Search;
using RecognitionFeed.Storage;

namespace RecognitionFeed.People;

/// <summary>Finding people and units, and what is known of one.</summary>
public static class DirectoryEndpoints
{
    private const int Most = 20;

    public static void MapDirectory(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api").WithTags("People");
        group
            .MapGet("/people", Search)
            .WithSummary("People by name, title and unit, the best 20")
            .WithDescription(
                "Each word must begin one of the name, the title or the unit. a, o stand for å, ä, ö too; double letters and usual "
                    + "spellings do not matter; where nobody is found so, neither do one or two typing errors in a word."
            )
            .Limited(Limit.Search);
        group.MapGet("/people/{id:guid}", One).WithSummary("One person, with the units above and the manager");
        group
            .MapGet("/units", Units)
            .WithSummary("The whole organisation, in a Swedish dictionary's order; or with q the best 20 units by name")
            .Limited(Limit.Search, query: "q");
        group.MapGet("/units/{id:guid}", OneUnit).WithSummary("One unit, with those above and right below it");
    }

    private static async Task<Ok<Page<PersonSummary>>> Search(
        DirectorySearch search,
        CancellationToken cancellation,
        [StringLength(100), Description("Words, or beginnings of words, of the name, the title or the unit")]
            string? q = null
    )
    {
        var directory = await search.CurrentAsync(cancellation);
        return TypedResults.Ok(
            new Page<PersonSummary>([.. directory.FindPeople(q ?? "", Most).Select(PersonSummary.Of)], null)
        );
    }

    private static async Task<Results<Ok<PersonResource>, ProblemHttpResult>> One(
        Guid id,
        DirectorySearch search,
        CancellationToken cancellation
    )
    {
        var directory = await search.CurrentAsync(cancellation);
        if (directory.Person(id) is not { } person)
            return Problems.NotFound();
        var manager = person.ManagerId is { } above ? directory.Person(above) : null;
        return TypedResults.Ok(
            new PersonResource(
                person.Id,
                person.Name,
                person.Title,
                person.Unit.ToNamed(),
                [.. person.Unit.Path.Select(unit => unit.ToNamed())],
                manager?.ToNamed()
            )
        );
    }

    private static async Task<Ok<Page<UnitSummary>>> Units(
        DirectorySearch search,
        CancellationToken cancellation,
        [StringLength(100), Description("Words, or beginnings of words, of the name or of those of the units above")]
            string? q = null
    )
    {
        var directory = await search.CurrentAsync(cancellation);
        var units = string.IsNullOrWhiteSpace(q) ? directory.Units : directory.FindUnits(q, Most);
        return TypedResults.Ok(new Page<UnitSummary>([.. units.Select(UnitSummary.Of)], null));
    }

    private static async Task<Results<Ok<UnitResource>, ProblemHttpResult>> OneUnit(
        Guid id,
        ClaimsPrincipal user,
        DirectorySearch search,
        FeedDb db,
        CancellationToken cancellation
    )
    {
        var directory = await search.CurrentAsync(cancellation);
        if (directory.Unit(id) is not { } unit)
            return Problems.NotFound();
        var me = user.Id();
        return TypedResults.Ok(
            new UnitResource(
                unit.Id,
                unit.Name,
                unit.Kind,
                [.. unit.Path.Select(above => above.ToNamed())],
                [.. unit.Below.Select(below => new UnitBelow(below.Id, below.Name, below.StaffBelow()))],
                unit.StaffBelow(),
                unit.Manager?.ToNamed(),
                await db.UnitFollows.AnyAsync(follow => follow.PersonId == me && follow.UnitId == id, cancellation)
            )
        );
    }
}
