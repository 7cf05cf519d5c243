using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using RecognitionFeed.Operations;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Photos;

/// <summary>Answers the photos themselves.</summary>
public static class RenditionEndpoints
{
    private const string Forever = "private, max-age=31536000, immutable";

    public static void MapRenditions(this IEndpointRouteBuilder routes)
    {
        routes
            .MapMethods("/photos/{id:guid}/{width:int}.{format:regex(^(webp|jpg)$)}", ["GET", "HEAD"], Show)
            .WithTags("Photos")
            .WithSummary("One rendition of a photo")
            .WithDescription(
                "Visible when its highlight is published; before that to the author's side, to who sent it and to its nomination's "
                    + "nominators. Never changes, and answers 404 once it is taken down."
            )
            .Produces(StatusCodes.Status200OK, contentType: "image/webp")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .DisableValidation(); // there is nothing to validate, and everybody asks
    }

    private static async Task<
        Results<FileContentHttpResult, FileStreamHttpResult, StatusCodeHttpResult, ProblemHttpResult>
    > Show(
        Guid id,
        int width,
        string format,
        ClaimsPrincipal user,
        PhotoVisibility visibility,
        RenditionCache renditions,
        HttpRequest request,
        HttpResponse response,
        CancellationToken cancellation
    )
    {
        // A draft's photo may be there the next time.
        response.Headers.CacheControl = "private, no-store";
        if (!await visibility.MaySeeAsync(user, id, cancellation))
            return Problems.NotFound();

        // nginx may keep the bytes, and asks here before each use of them: an hour long past is neither "now" nor "never".
        response.Headers["X-Accel-Expires"] = "@1";

        // What never changes need not be fetched from where it lies to say so.
        var tag = new EntityTagHeaderValue($"\"{id:N}-{width}-{format}\"");
        if (request.Headers.IfNoneMatch == tag.ToString())
        {
            response.Headers.CacheControl = Forever;
            response.Headers.ETag = tag.ToString();
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }
        var name = Photo.BlobName(id, width, format);
        if (await renditions.OpenAsync(name, RangeOf(request), cancellation) is not { } rendition)
            return Problems.NotFound();

        response.Headers.CacheControl = Forever;
        var type = format == "webp" ? "image/webp" : "image/jpeg";
        return rendition.Bytes is { } bytes
            ? TypedResults.Bytes(bytes, type, entityTag: tag, enableRangeProcessing: true)
            : TypedResults.Stream(rendition.Blob!.Content, type, entityTag: tag, enableRangeProcessing: true);
    }

    private static BlobRange? RangeOf(HttpRequest request) =>
        RangeHeaderValue.TryParse(request.Headers.Range.ToString(), out var range)
        && range is { Ranges: { Count: 1 } parts }
        && parts.First().From is { } from
            ? new BlobRange(from, parts.First().To)
            : null;
}
