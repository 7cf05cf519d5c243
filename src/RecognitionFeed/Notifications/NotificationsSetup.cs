using RecognitionFeed.Reactions;

namespace RecognitionFeed.Notifications;

public static class NotificationsSetup
{
    public static WebApplicationBuilder AddNotifications(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services
            .AddOptions<NotificationOptions>()
            .BindConfiguration("Notifications")
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<ReactionNotices>();
        services.AddSingleton<ICountsCache>(provider => provider.GetRequiredService<ReactionNotices>());
        services.AddHostedService(provider => provider.GetRequiredService<ReactionNotices>());
        services.AddHostedService<NotificationRetention>();
        services.AddHostedService<NoticeTeller>();
        return builder;
    }

    public static void MapNotifications(this IEndpointRouteBuilder routes)
    {
        routes.MapInbox();
        routes.MapNotificationSettings();
    }
}
