namespace RecognitionFeed.Objections;

public static class ObjectionsSetup
{
    public static WebApplicationBuilder AddObjections(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Withholding>();
        builder.Services.AddSingleton<Decisions>();
        return builder;
    }

    public static void MapObjections(this IEndpointRouteBuilder routes)
    {
        routes.MapObjecting();
        routes.MapDecisions();
    }
}
