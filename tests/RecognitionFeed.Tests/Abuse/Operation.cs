using System.Text.Json.Nodes;

namespace RecognitionFeed.Tests.Abuse;

/// <summary>One method of one route, as the API describes itself.</summary>
/// <param name="Body">The schema of the JSON that it takes; null where it takes none.</param>
/// <param name="TakesFile">It takes bytes that are no JSON.</param>
internal sealed record Operation(
    string Method,
    string Path,
    IReadOnlyList<Parameter> Parameters,
    JsonNode? Body,
    bool TakesFile
)
{
    public string Name => $"{Method} {Path}";

    /// <summary>Every operation of the document, so that a new route cannot be forgotten; and its named schemas.</summary>
    public static async Task<(IReadOnlyList<Operation> All, JsonNode Schemas)> ReadAsync(FeedApp app)
    {
        using var browser = new Browser(app.Anonymous());
        var document = await browser.GetJsonAsync("/openapi/v1.json");
        var operations = document["paths"]!
            .AsObject()
            .SelectMany(path =>
                path.Value!.AsObject()
                    .Where(operation => operation.Key != "parameters")
                    .Select(operation => Of(operation.Key, path.Key, operation.Value!))
            )
            .ToList();
        Assert.InRange(operations.Count, 30, 300);
        return (operations, document["components"]!["schemas"]!);
    }

    private static Operation Of(string method, string path, JsonNode operation)
    {
        var content = operation["requestBody"]?["content"]?.AsObject();
        var parameters = operation["parameters"]?.AsArray() ?? [];
        return new(
            method.ToUpperInvariant(),
            path,
            [.. parameters.Select(each => new Parameter(each.Text("name"), each.Text("in"), each!["schema"]))],
            content?["application/json"]?["schema"],
            content is not null && content["application/json"] is null
        );
    }
}

/// <param name="In">path, query or header.</param>
internal sealed record Parameter(string Name, string In, JsonNode? Schema);
