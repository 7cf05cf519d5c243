using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Identity;
using RecognitionFeed.Operations;
using RecognitionFeed.People.Search;
using RecognitionFeed.Storage;

namespace RecognitionFeed.People;

/// <summary>The units that the signed-in person follows.</summary>
public static class MyUnitsEndpoints
{
    public static void MapMyUnits(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/my/units").WithTags("People");
        group.MapGet("/", List).WithSummary("The units that one follows, in a Swedish dictionary's order");
        group.MapPut("/{id:guid}", Follow).WithSummary("Follow a unit and all below it; a repeat changes nothing");
        group.MapDelete("/{id:guid}", Unfollow).WithSummary("Follow it no longer; a repeat changes nothing");
    }

    private static async Task<Ok<Page<UnitSummary>>> List(
        ClaimsPrincipal user,
        DirectorySearch search,
        FeedDb db,
        CancellationToken cancellation
    )
    {
        var me = user.Id();
        var followed = await db
            .UnitFollows.Where(follow => follow.PersonId == me)
            .Select(follow => follow.UnitId)
            .ToHashSetAsync(cancellation);
        var directory = await search.CurrentAsync(cancellation);
        return TypedResults.Ok(
            new Page<UnitSummary>(
                [.. directory.Units.Where(unit => followed.Contains(unit.Id)).Select(UnitSummary.Of)],
                null
            )
        );
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Follow(
        Guid id,
        ClaimsPrincipal user,
        FeedDb db,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        if (!await db.Units.AnyAsync(unit => unit.Id == id, cancellation))
            return Problems.NotFound();
        var me = user.Id();
        var mine = db.UnitFollows.Where(follow => follow.PersonId == me && follow.UnitId == id);
        if (await mine.AnyAsync(cancellation))
            return TypedResults.NoContent();
        db.UnitFollows.Add(
            new UnitFollow
            {
                PersonId = me,
                UnitId = id,
                At = clock.GetUtcMicroseconds(),
            }
        );
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (mine.Any())
        {
            // The other press of a double press was first.
        }
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Unfollow(
        Guid id,
        ClaimsPrincipal user,
        FeedDb db,
        CancellationToken cancellation
    )
    {
        var me = user.Id();
        await db
            .UnitFollows.Where(follow => follow.PersonId == me && follow.UnitId == id)
            .ExecuteDeleteAsync(cancellation);
        return TypedResults.NoContent();
    }
}
