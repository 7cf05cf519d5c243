using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using RecognitionFeed.Identity;

namespace RecognitionFeed.Operations;

public static class OpenApiSetup
{
    public static void AddFeedOpenApi(this IServiceCollection services) =>
        services.AddOpenApi(
            "v1",
            options =>
                options
                    .AddDocumentTransformer(Introduce)
                    .AddSchemaTransformer(ShowExample)
                    .AddOperationTransformer(DescribeRefusals)
        );

    private static Task Introduce(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken cancellation
    )
    {
        document.Info.Title = "RecognitionFeed";
        document.Info.Description =
            "An internal photo feed for a city. Errors are problem details (RFC 9457) with a stable type; times are RFC 3339 in UTC.";
        return Task.CompletedTask;
    }

    private static Task ShowExample(
        OpenApiSchema schema,
        OpenApiSchemaTransformerContext context,
        CancellationToken cancellation
    )
    {
        var json = context
            .ApplicationServices.GetRequiredService<IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions>>()
            .Value.SerializerOptions;
        if (OpenApiExamples.Of(context.JsonTypeInfo.Type, json) is { } example)
            schema.Examples = [example];
        return Task.CompletedTask;
    }

    /// <summary>Whatever asks for a sign-in may answer 401, and 403 where it asks for a role.</summary>
    private static async Task DescribeRefusals(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellation
    )
    {
        var route = RouteNames.Of(context.Description.HttpMethod!, context.Description.RelativePath!);
        var who = AccessRules.Of(route)?.Who ?? Who.Staff;
        if (who == Who.Anyone)
            return;
        var problem = await context.GetOrCreateSchemaAsync(
            typeof(Microsoft.AspNetCore.Mvc.ProblemDetails),
            cancellationToken: cancellation
        );
        Describe("401", "Not signed in");
        if (who != Who.Staff)
            Describe("403", "Not allowed");

        void Describe(string status, string text) =>
            (operation.Responses ??= []).TryAdd(
                status,
                new OpenApiResponse
                {
                    Description = text,
                    Content = new Dictionary<string, OpenApiMediaType>
                    {
                        ["application/problem+json"] = new() { Schema = problem },
                    },
                }
            );
    }
}
