using System.Net;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace RecognitionFeed.Operations.Telemetry;

/// <summary>What Prometheus reads. Only from the networks of the settings, and never through a proxy.</summary>
public static class MetricsEndpoint
{
    public static void MapMetrics(this IEndpointRouteBuilder routes)
    {
        var networks = routes.ServiceProvider.GetRequiredService<IOptions<TelemetryOptions>>().Value.MetricsNetworks();
        routes
            .MapGet(
                "/metrics",
                Results<ContentHttpResult, ProblemHttpResult> (HttpContext http, MetricsPage page) =>
                    MayRead(http, networks)
                        ? TypedResults.Text(page.Read(), "text/plain; version=0.0.4; charset=utf-8")
                        : Problems.NotFound()
            )
            .ExcludeFromDescription();
    }

    /// <summary>What a proxy on this machine passes on comes from this machine, too: such requests tell whom they are for.</summary>
    private static bool MayRead(HttpContext http, IReadOnlyList<IPNetwork> networks)
    {
        var headers = http.Request.Headers;
        if (
            headers.ContainsKey("X-Forwarded-For")
            || headers.ContainsKey("X-Original-For") // where the former was taken in
            || headers.ContainsKey("Forwarded")
        )
            return false;
        var sender = http.Connection.RemoteIpAddress;
        if (sender is { IsIPv4MappedToIPv6: true })
            sender = sender.MapToIPv4();
        return sender is not null && networks.Any(network => network.Contains(sender));
    }
}
