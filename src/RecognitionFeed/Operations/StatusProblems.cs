using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace RecognitionFeed.Operations;

/// <summary>Gives the framework's own refusals a stable type and a sentence that a person can act on.</summary>
public static class StatusProblems
{
    private static readonly Dictionary<int, (string Slug, string Title, string Detail)> Texts = new()
    {
        [400] = ("invalid", "Some of it cannot be accepted", "The request is not well formed."),
        [401] = ("not-signed-in", "Not signed in", "Sign in first."),
        [403] = ("forbidden", "Not allowed", "Your role does not allow this."),
        [404] = ("not-found", "Not found", "It does not exist, or no longer does."),
        [405] = ("method-not-allowed", "Not that way", "The address does not take this method."),
        [406] = ("not-acceptable", "Not in that form", "The address does not answer in the form asked for."),
        [408] = ("too-slow", "Too slow", "The request took too long to come. Try again."),
        [413] = ("too-large", "Too large", "The request is larger than the server takes."),
        [415] = ("unsupported-media-type", "Not in that form", "The address does not take content of this type."),
        [429] = ("busy", "Busy", "Try again in a moment."),
        [500] = ("failure", "Something went wrong", "The fault is ours and has been noted. Try again in a moment."),
        [503] = ("unavailable", "Not available just now", "Try again in a moment."),
    };

    public static void Complete(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        problem.Extensions.Remove("traceId");
        if (problem is HttpValidationProblemDetails { Errors: var errors } validation)
            validation.Errors = errors.ToDictionary(field => JsonPath(field.Key), field => field.Value);
        if (problem.Type?.StartsWith("/problems/", StringComparison.Ordinal) == true)
            return;
        if (!Texts.TryGetValue(problem.Status ?? 500, out var text))
            return;
        problem.Type = Problems.Type(text.Slug);
        problem.Title = text.Title;
        problem.Detail = problem is HttpValidationProblemDetails invalid
            ? string.Join(' ', invalid.Errors.Values.SelectMany(texts => texts).Distinct())
            : problem.Detail ?? text.Detail;
    }

    /// <summary>The field as the sender wrote it: <c>story.happened</c> for <c>Story.Happened</c>.</summary>
    private static string JsonPath(string members) =>
        string.Join('.', members.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
}
