using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using RecognitionFeed.Operations;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Photos;

/// <summary>Answers the photos themselves.</summary>
public static class RenditionEndpoints
{
    public static void MapRenditions(this IEndpointRouteBuilder routes)
    {
        routes
            .MapMethods("/photos/{id:guid}/{width:int}.{format:regex(^(webp|jpg)$)}", ["GET", "HEAD"], Show)
            .WithTags("Photos")
            .RequireAuthorization()
            .WithSummary("One rendition of a photo")
            .WithDescription(
                "Visible when its highlight is published; before that to the author's side, to who sent it and to its nomination's "
                    + "nominators. Never changes, and answers 404 once it is taken down."
            )
            .Produces(StatusCodes.Status200OK, contentType: "image/webp")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Show(
        Guid id,
        int width,
        string format,
        ClaimsPrincipal user,
        PhotoVisibility visibility,
        IBlobStore blobs,
        HttpResponse response,
        CancellationToken cancellation
    )
    {
        // A draft's photo may be there the next time.
        response.Headers.CacheControl = "private, no-store";
        if (!await visibility.MaySeeAsync(user, id, cancellation))
            return Problems.NotFound();
        if (await blobs.OpenAsync(Photo.BlobName(id, width, format), cancellation) is not { } blob)
            return Problems.NotFound();

        response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return TypedResults.Stream(
            blob.Content,
            format == "webp" ? "image/webp" : "image/jpeg",
            entityTag: new EntityTagHeaderValue($"\"{id:N}-{width}-{format}\""),
            enableRangeProcessing: true
        );
    }
}
