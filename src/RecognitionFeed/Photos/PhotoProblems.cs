using Microsoft.AspNetCore.Http.HttpResults;
using RecognitionFeed.Operations;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Photos;

/// <summary>What the sender of a photo is told.</summary>
internal static class PhotoProblems
{
    internal static ProblemHttpResult Of(PhotoRejectedException refusal)
    {
        var (status, slug, title) = refusal.Reason switch
        {
            PhotoRejection.Empty => (422, "photo-empty", "The file is empty"),
            PhotoRejection.TooLarge => (413, "photo-too-large", "The photo is too large"),
            PhotoRejection.Unsupported => (415, "photo-unsupported", "This is no photo that can be taken"),
            PhotoRejection.Damaged => (422, "photo-damaged", "The photo is damaged"),
            PhotoRejection.TooManyPixels => (422, "photo-too-many-pixels", "The photo has too many pixels"),
            PhotoRejection.TooComplex => (422, "photo-too-complex", "The photo is too complex"),
            PhotoRejection.TooSlow => (422, "photo-too-slow", "The photo took too long"),
            _ => (422, "photo-unreadable", "The photo could not be read"),
        };
        return Problems.Problem(status, slug, title, refusal.Message);
    }

    /// <summary>The same for whatever may happen to a photo on its way; null for what is not the photo's.</summary>
    internal static ProblemHttpResult? Of(Exception failure, HttpResponse response, ILogger logger)
    {
        switch (failure)
        {
            case PhotoRejectedException refusal:
                return Of(refusal);
            case PhotoPipelineBusyException busy:
                response.Headers.RetryAfter = "5";
                return Problems.Busy($"{busy.Message} Try again in a moment.");
            case PhotoPipelineUnavailableException:
                response.Headers.RetryAfter = "60";
                return Unavailable();
            case BlobStoreException:
                logger.LogError(failure, "A photo could not be stored");
                response.Headers.RetryAfter = "10";
                return Unavailable();
            default:
                return null;
        }
    }

    private static ProblemHttpResult Unavailable() =>
        Problems.Problem(
            503,
            "photos-unavailable",
            "Photos cannot be taken just now",
            "The fault is ours. Keep your draft and try again later."
        );
}
