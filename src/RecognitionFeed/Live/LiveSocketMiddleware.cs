using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;

namespace RecognitionFeed.Live;

/// <summary>Gives the hub a <see cref="LiveSocket"/> in place of the framework's own WebSocket.</summary>
public sealed class LiveSocketMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (
            http.Request.Path.StartsWithSegments("/live") && http.Features.Get<IHttpWebSocketFeature>() is { } webSocket
        )
            http.Features.Set<IHttpWebSocketFeature>(new LiveSocketFeature(webSocket, http));
        return next(http);
    }
}

/// <summary>Keeps the WebSocket that was accepted, for whoever broadcasts.</summary>
public sealed class LiveSocketFeature(IHttpWebSocketFeature inner, HttpContext http) : IHttpWebSocketFeature
{
    public LiveSocket? Socket { get; private set; }

    public bool IsWebSocketRequest => inner.IsWebSocketRequest;

    public async Task<System.Net.WebSockets.WebSocket> AcceptAsync(WebSocketAcceptContext context) =>
        Socket = new LiveSocket(
            await inner.AcceptAsync(context),
            HttpProtocol.IsHttp11(http.Request.Protocol)
                ? http.Features.Get<IConnectionTransportFeature>()?.Transport.Output
                : null
        );
}
