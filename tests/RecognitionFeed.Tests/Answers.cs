using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace RecognitionFeed.Tests;

/// <summary>Reads answers as a test speaks of them.</summary>
internal static class Answers
{
    /// <summary>The value at a path such as <c>photos.0.alt</c>.</summary>
    public static T At<T>(this JsonNode? node, string path) => node.Node(path)!.GetValue<T>();

    /// <summary>The text at a path.</summary>
    public static string Text(this JsonNode? node, string path) => node.At<string>(path);

    public static Guid Id(this JsonNode? node) => node.At<Guid>("id");

    /// <summary>The node at a path; null where there is nothing.</summary>
    public static JsonNode? Node(this JsonNode? node, string path) =>
        path.Split('.')
            .Aggregate(
                node,
                (at, name) => at is JsonArray list ? list[int.Parse(name, CultureInfo.InvariantCulture)] : at?[name]
            );

    /// <summary>The ids of what a list holds, in order.</summary>
    public static IReadOnlyList<Guid> Ids(this IEnumerable<JsonNode?> items) => [.. items.Select(item => item.Id())];

    /// <summary>Fails unless the answer is this problem (RFC 9457); returns it.</summary>
    public static async Task<JsonNode> IsProblem(this HttpResponseMessage response, HttpStatusCode status, string slug)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(status == response.StatusCode, $"{(int)response.StatusCode} instead of {(int)status}: {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonNode.Parse(text)!;
        Assert.Equal($"/problems/{slug}", problem.Text("type"));
        Assert.Equal((int)status, problem.At<int>("status"));
        Assert.NotEmpty(problem.Text("title"));
        Assert.NotEmpty(problem.Text("detail"));
        Assert.Null(problem["exception"]);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        return problem;
    }

    public static async Task<JsonNode> IsProblem(
        this Task<HttpResponseMessage> response,
        HttpStatusCode status,
        string slug
    ) => await (await response).IsProblem(status, slug);

    /// <summary>The names of the fields that the problem is about.</summary>
    public static IEnumerable<string> Fields(this JsonNode problem) =>
        problem["errors"]!.AsObject().Select(field => field.Key);

    public static async Task<JsonNode> Read(this Task<HttpResponseMessage> response) =>
        await Browser.ReadAsync(await response);

    public static async Task HasStatus(this Task<HttpResponseMessage> response, HttpStatusCode status)
    {
        var answer = await response;
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(status == answer.StatusCode, $"{(int)answer.StatusCode} instead of {(int)status}: {text}");
    }
}
