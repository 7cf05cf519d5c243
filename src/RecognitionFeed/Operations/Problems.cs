using Microsoft.AspNetCore.Http.HttpResults;

namespace RecognitionFeed.Operations;

/// <summary>
/// Every refusal is a problem (RFC 9457) with a stable type: programs act on the type, people read the detail.
/// </summary>
public static class Problems
{
    public static string Type(string slug) => $"/problems/{slug}";

    public static ProblemHttpResult Problem(
        int status,
        string slug,
        string title,
        string detail,
        IEnumerable<KeyValuePair<string, object?>>? extensions = null
    ) => TypedResults.Problem(detail, null, status, title, Type(slug), extensions);

    public static ProblemHttpResult NotFound() =>
        Problem(404, "not-found", "Not found", "It does not exist, or no longer does.");

    public static ProblemHttpResult Forbidden(string detail) => Problem(403, "forbidden", "Not allowed", detail);

    public static ProblemHttpResult EventsGone() =>
        Problem(410, "events-gone", "Too far behind", "The log does not hold those events. Reload the feed.");

    public static ProblemHttpResult StaleVersion() =>
        Problem(
            412,
            "stale-version",
            "Somebody else has changed it",
            "The highlight has a newer version. Load it, and make your change again."
        );

    public static ProblemHttpResult VersionRequired() =>
        Problem(428, "version-required", "If-Match is missing", "Send the version that you changed, as If-Match.");

    public static ProblemHttpResult TooSlow() =>
        Problem(408, "too-slow", "Too slow", "The request took too long to come. Try again.");

    public static ProblemHttpResult Busy(string detail) => Problem(429, "busy", "Busy", detail);

    /// <summary>What is missing before everybody may see it, by field.</summary>
    public static ProblemHttpResult NotPublishable(IReadOnlyDictionary<string, string[]> errors) =>
        Problem(
            422,
            "not-publishable",
            "Something is missing",
            string.Join(' ', errors.Values.SelectMany(texts => texts)),
            [new("errors", errors)]
        );

    /// <summary>What a person must mend, by field.</summary>
    public static ProblemHttpResult Invalid(IReadOnlyDictionary<string, string[]> errors) =>
        Problem(
            400,
            "invalid",
            "Some of it cannot be accepted",
            string.Join(' ', errors.Values.SelectMany(texts => texts).Distinct()),
            [new("errors", errors)]
        );

    /// <summary>Writes the status's own problem, for refusals that no handler has answered.</summary>
    public static Task WriteAsync(HttpContext http, int status)
    {
        var context = new ProblemDetailsContext { HttpContext = http, ProblemDetails = { Status = status } };
        StatusProblems.Complete(context);

        // Also to a client that says it wants something else: the result falls back on JSON, where the service would throw.
        return TypedResults.Problem(context.ProblemDetails).ExecuteAsync(http);
    }
}
