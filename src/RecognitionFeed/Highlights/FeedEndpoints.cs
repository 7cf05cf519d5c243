using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Identity;
using RecognitionFeed.Operations;
using RecognitionFeed.Operations.Limits;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Highlights;

/// <summary>Reading: the feed's pages, one highlight, and what they can be filtered by.</summary>
public static class FeedEndpoints
{
    public static void MapFeed(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api").WithTags("Highlights");
        group
            .MapGet("/highlights", List)
            .WithSummary("A page of the feed, newest first")
            .Limited(Limit.Search, query: "q")
            .Produces<FeedPage>()
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status403Forbidden);
        group.MapGet("/highlights/{id:guid}", One).WithSummary("One highlight, with its version as ETag");
        group.MapGet("/behaviours", Behaviours).WithSummary("The behaviours, in the order they are shown");
        group.MapGet("/perspectives", Perspectives).WithSummary("The five perspectives");
    }

    private static async Task<IResult> List(
        [AsParameters] FeedFilter filter,
        ClaimsPrincipal user,
        FirstPage firstPage,
        FeedPages pages,
        FeedDb db,
        CancellationToken cancellation
    )
    {
        if (filter.State == FeedFilter.Drafts)
            return user.IsAuthor()
                ? TypedResults.Ok(await FeedPages.DraftsAsync(db, cancellation))
                : Problems.Forbidden("Drafts are for the director and the editors.");
        if (filter.IsEmpty)
            return (await firstPage.GetAsync()).Bytes;
        return TypedResults.Ok(await pages.PublishedAsync(db, filter, cancellation));
    }

    private static async Task<IResult> One(
        Guid id,
        ClaimsPrincipal user,
        HttpRequest request,
        HttpResponse response,
        FeedDb db,
        CancellationToken cancellation
    )
    {
        var seesDrafts = user.IsAuthor();
        var highlight = await db
            .Highlights.AsNoTracking()
            .SingleOrDefaultAsync(
                x =>
                    x.Id == id
                    && (
                        x.State == HighlightState.Published
                        || (seesDrafts && (x.State == HighlightState.Draft || x.State == HighlightState.Scheduled))
                    ),
                cancellation
            );
        if (highlight is null)
            return Problems.NotFound();
        response.Headers.ETag = highlight.Version.ToETag();
        response.Headers.CacheControl = "private, no-cache";
        return TypedResults.Ok(
            seesDrafts
                ? await db.ResolveForAuthorsAsync(highlight, cancellation)
                : await db.ResolveAsync(highlight, cancellation)
        );
    }

    private static async Task<Ok<IReadOnlyList<TopicResource>>> Behaviours(FeedDb db, CancellationToken cancellation)
    {
        var behaviours = await db.Behaviours.AsNoTracking().OrderBy(x => x.Position).ToListAsync(cancellation);
        return TypedResults.Ok<IReadOnlyList<TopicResource>>([
            .. behaviours.Select(x => new TopicResource(x.Id, new(x.NameSv, x.NameEn))),
        ]);
    }

    private static Ok<IReadOnlyList<TopicResource>> Perspectives() =>
        TypedResults.Ok<IReadOnlyList<TopicResource>>([
            .. Perspective.All.Select(x => new TopicResource(x.Id, x.Name)),
        ]);
}
