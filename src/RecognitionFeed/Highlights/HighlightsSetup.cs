using RecognitionFeed.Live;
using RecognitionFeed.Operations;
using RecognitionFeed.Reactions;

namespace RecognitionFeed.Highlights;

public static class HighlightsSetup
{
    public static WebApplicationBuilder AddHighlights(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<FeedPages>();
        builder.Services.AddSingleton<Publication>();
        builder.Services.AddSingleton<Schedule>();
        builder.Services.AddHostedService<Publisher>();
        builder.Services.AddSingleton<FirstPageRehearsal>();
        builder.Services.AddHostedService(services => services.GetRequiredService<FirstPageRehearsal>());
        builder.Services.AddSingleton<FirstPage>();
        builder.Services.AddSingleton<IEventListener>(services => services.GetRequiredService<FirstPage>());
        builder.Services.AddSingleton<ICountsCache>(services => services.GetRequiredService<FirstPage>());
        builder.Services.AddSingleton<ClientFiles>();
        builder.Services.AddSingleton<FeedDocument>();
        return builder;
    }

    public static void RehearseFirstPage(this WebApplication app) =>
        app.Services.GetRequiredService<FirstPageRehearsal>().Begin();

    /// <summary>Once it is known who asks.</summary>
    public static void UseFirstPage(this WebApplication app) => app.UseMiddleware<FirstPageMiddleware>();

    public static void MapHighlights(this IEndpointRouteBuilder routes)
    {
        routes.MapFeed();
        routes.MapDrafts();
        routes.MapPublication();
    }
}
