using System.Diagnostics;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using RecognitionFeed.Identity;
using RecognitionFeed.Operations;
using RecognitionFeed.Operations.Limits;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Photos;

/// <summary>A photo is sent as it is: the request's body is the file.</summary>
public static class UploadEndpoints
{
    // Beyond what is taken, so that the sender of a photo a little too large reads the answer and not a broken connection.
    private const int MaxBodyBytes = 2 * PhotoLimits.MaxBytes;

    public static void MapUploads(this IEndpointRouteBuilder routes)
    {
        routes
            .MapPost("/api/photos", Upload)
            .WithTags("Photos")
            .WithMetadata(new RequestSizeLimitAttribute(MaxBodyBytes))
            .WithSummary("Send a photo: JPEG, HEIC, PNG, WebP, AVIF or a GIF's first frame, at most 40 MB")
            .WithDescription(
                "The body is the file; what it is called and its Content-Type count for nothing. It is stored upright, in sRGB, "
                    + "without any metadata. A photo that no highlight and no nomination keeps is removed after a day."
            )
            .ProducesProblem(StatusCodes.Status408RequestTimeout)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .Limited(Limit.Photos)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .AddOpenApiOperationTransformer(
                (operation, _, _) =>
                {
                    operation.RequestBody = FileBody();
                    return Task.CompletedTask;
                }
            );
    }

    private static async Task<Results<Created<PhotoResource>, ProblemHttpResult>> Upload(
        HttpRequest request,
        ClaimsPrincipal user,
        PhotoStore photos,
        PhotoMetrics metrics,
        IOptions<LimitsOptions> limits,
        ILogger<PhotoStore> logger,
        CancellationToken cancellation
    )
    {
        var started = Stopwatch.GetTimestamp();
        var outcome = "failed";
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(limits.Value.PhotoWithin);
            var answer = await TakeAsync(request, user, photos, logger, patience.Token);
            outcome = answer.Result switch
            {
                Created<PhotoResource> => "stored",
                ProblemHttpResult { StatusCode: < 500 } => "refused",
                _ => outcome,
            };
            return answer;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            outcome = "refused";
            return Problems.TooSlow();
        }
        finally
        {
            metrics.Answered(outcome, started);
        }
    }

    private static async Task<Results<Created<PhotoResource>, ProblemHttpResult>> TakeAsync(
        HttpRequest request,
        ClaimsPrincipal user,
        PhotoStore photos,
        ILogger<PhotoStore> logger,
        CancellationToken cancellation
    )
    {
        try
        {
            if (request.ContentLength > PhotoLimits.MaxBytes)
                throw PhotoRejectedException.TooLarge();
            var photo = await photos.AddAsync(request.Body, request.ContentLength, user.Id(), cancellation);
            var resource = PhotoResource.Of(photo);
            return TypedResults.Created(resource.Renditions[0].Url, resource);
        }
        catch (Exception failure) when (PhotoProblems.Of(failure, request.HttpContext.Response, logger) is { } problem)
        {
            return problem;
        }
    }

    private static OpenApiRequestBody FileBody() =>
        new()
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/octet-stream"] = new()
                {
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
                },
            },
        };
}
