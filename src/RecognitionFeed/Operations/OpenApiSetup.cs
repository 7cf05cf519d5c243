namespace RecognitionFeed.Operations;

public static class OpenApiSetup
{
    public static void AddFeedOpenApi(this IServiceCollection services) =>
        services.AddOpenApi(
            "v1",
            options =>
                options.AddDocumentTransformer(
                    (document, _, _) =>
                    {
                        document.Info.Title = "RecognitionFeed";
                        document.Info.Description =
                            "An internal photo feed for a city. Errors are problem details (RFC 9457) with a stable type; times are RFC 3339 in UTC.";
                        return Task.CompletedTask;
                    }
                )
        );
}
