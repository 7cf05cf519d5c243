using System.Text.Json.Nodes;

namespace RecognitionFeed.Tests.Operations;

/// <summary>The API describes itself, with examples that a newcomer can send.</summary>
public sealed class OpenApiTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Fact]
    public async Task Every_route_under_api_says_what_it_does()
    {
        var operations = await OperationsAsync();
        Assert.InRange(operations.Count, 15, 200);
        Assert.All(
            operations,
            operation => Assert.False(string.IsNullOrEmpty((string?)operation.Value["summary"]), operation.Key)
        );
        Assert.All(operations, operation => Assert.NotEmpty(operation.Value["responses"]!.AsObject()));
    }

    [Fact]
    public async Task What_is_sent_and_answered_as_JSON_has_an_example()
    {
        var document = await DocumentAsync();
        foreach (var (name, operation) in await OperationsAsync())
        {
            var contents = operation["responses"]!
                .AsObject()
                .Select(response => response.Value!["content"])
                .Append(operation["requestBody"]?["content"]);
            foreach (
                var schema in contents.Select(content => content?["application/json"]?["schema"]).OfType<JsonNode>()
            )
                Assert.True(HasExample(document, schema), $"{name}: {schema.ToJsonString()}");
        }
    }

    [Fact]
    public async Task The_example_of_a_draft_is_accepted_once_its_ids_are_real()
    {
        var example = (await DocumentAsync())["components"]!["schemas"]!["HighlightDraft"]!["examples"]![
            0
        ]!.DeepClone();
        example["photos"]![0]!["id"] = await app.A_photo();
        example["units"] = new JsonArray(TestCity.HomeCareSouth);
        example["people"] = new JsonArray(TestCity.Asa);
        using var director = await app.SignedInAsync("director");

        var draft = await director.PostAsync("/api/highlights", example).Read();

        var published = await director.PostAsync($"/api/highlights/{draft.Id()}/publication").Read();
        Assert.Equal(example.Text("story.happened"), published.Text("story.happened"));
    }

    [Fact]
    public async Task Parameters_are_named_as_they_are_sent()
    {
        var operations = await OperationsAsync();
        var feed = operations["GET /api/highlights"]["parameters"]!.AsArray().Select(x => x.Text("name"));
        Assert.Equal(["behaviour", "unit", "person", "perspective", "q", "state", "before"], feed);
        var names = operations
            .SelectMany(operation => operation.Value["parameters"]?.AsArray() ?? [])
            .Where(parameter => parameter.Text("in") is "query" or "path")
            .Select(parameter => parameter.Text("name"));
        Assert.All(names, name => Assert.True(char.IsLower(name[0]), name));
    }

    [Fact]
    public async Task Refusals_are_described_as_problems()
    {
        var operations = await OperationsAsync();
        Assert.All(
            operations.Where(operation =>
                operation.Key is not ("POST /api/accessibility-reports" or "GET /api/sign-in")
            ),
            operation =>
                Assert.NotNull(operation.Value["responses"]!["401"]?["content"]?["application/problem+json"]?["schema"])
        );
    }

    private static bool HasExample(JsonNode document, JsonNode schema)
    {
        var resolved = Resolve(document, schema);
        if (resolved["examples"]?[0] is not null)
            return true;
        var parts = resolved["oneOf"]?.AsArray() ?? [resolved["items"]?.DeepClone()];
        return parts.OfType<JsonNode>().Any(part => HasExample(document, part));
    }

    private static JsonNode Resolve(JsonNode document, JsonNode schema) =>
        schema["$ref"] is { } reference
            ? document["components"]!["schemas"]![reference.GetValue<string>().Split('/')[^1]]!
            : schema;

    private async Task<JsonNode> DocumentAsync()
    {
        using var browser = new Browser(app.Anonymous());
        return await browser.GetJsonAsync("/openapi/v1.json");
    }

    private async Task<Dictionary<string, JsonNode>> OperationsAsync() =>
        (await DocumentAsync())["paths"]!
            .AsObject()
            .Where(path => path.Key.StartsWith("/api/", StringComparison.Ordinal))
            .SelectMany(path =>
                path.Value!.AsObject()
                    .Where(operation => operation.Key != "parameters")
                    .Select(operation => (Name: $"{operation.Key.ToUpperInvariant()} {path.Key}", operation.Value))
            )
            .ToDictionary(operation => operation.Name, operation => operation.Value!);
}
