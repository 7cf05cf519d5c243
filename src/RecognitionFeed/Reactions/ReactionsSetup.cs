namespace RecognitionFeed.Reactions;

public static class ReactionsSetup
{
    public static WebApplicationBuilder AddReactions(this WebApplicationBuilder builder)
    {
        builder.Services.AddHostedService<ReactionCounter>();
        builder.Services.AddSingleton<ReactionMetrics>();
        builder.Services.AddSingleton<ReactionWriter>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ReactionWriter>());
        return builder;
    }
}
