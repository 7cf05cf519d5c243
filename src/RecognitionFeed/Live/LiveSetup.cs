using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using RecognitionFeed.Identity;

namespace RecognitionFeed.Live;

public static class LiveSetup
{
    public static WebApplicationBuilder AddLive(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<LiveOptions>().BindConfiguration("Live").ValidateDataAnnotations().ValidateOnStart();
        services
            .AddSignalR(hub => hub.MaximumReceiveMessageSize = 4096)
            .AddJsonProtocol(json =>
                json.PayloadSerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase))
            );
        services.AddSingleton(typeof(HubLifetimeManager<>), typeof(BroadcastLifetimeManager<>));
        services.AddSingleton<LiveMetrics>();
        services.AddSingleton<IUserIdProvider, PersonOfConnection>();
        services.AddSingleton<ConnectedPeople>();
        services.AddSingleton<FeedBroadcaster>();
        services.AddSingleton<EventPages>();
        services.AddSingleton<IEventListener>(provider => provider.GetRequiredService<EventPages>());
        services.AddSingleton<EventTail>();
        services.AddHostedService(provider => provider.GetRequiredService<EventTail>());
        services.AddHostedService<EventRetention>();
        services.AddSingleton<Departures>();
        services.AddHostedService(provider => provider.GetRequiredService<Departures>());
        services.AddSingleton<EventLog>();
        return builder;
    }

    /// <summary>Before the hub's endpoint.</summary>
    public static void UseLive(this WebApplication app)
    {
        app.UseWebSockets();
        app.UseMiddleware<LiveSocketMiddleware>();
    }

    public static void MapLive(this IEndpointRouteBuilder routes)
    {
        routes.MapEvents();
        routes
            .MapHub<FeedHub>(
                "/live",
                connection =>
                {
                    connection.Transports = HttpTransportType.WebSockets;
                    connection.TransportSendTimeout = TimeSpan.FromSeconds(10);
                    connection.ApplicationMaxBufferSize = 8 * 1024;
                }
            )
            .WithMetadata(HubMethods.Of(typeof(FeedHub)));
    }
}
