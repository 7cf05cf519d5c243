using System.Net.WebSockets;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using RecognitionFeed.Operations;

namespace RecognitionFeed.Live;

/// <summary>Gives the hub a <see cref="LiveSocket"/> in place of the framework's own WebSocket.</summary>
public sealed class LiveSocketMiddleware(RequestDelegate next, IHostApplicationLifetime lifetime)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments("/live"))
            return next(http);

        // The browsers that a stop has cut off come back at once. Let in, they would hold it up until its time is over.
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            http.Response.Headers.RetryAfter = "1";
            return Problems.WriteAsync(http, StatusCodes.Status503ServiceUnavailable);
        }
        if (http.Features.Get<IHttpWebSocketFeature>() is { } webSocket)
            http.Features.Set<IHttpWebSocketFeature>(new LiveSocketFeature(webSocket, http));
        return next(http);
    }
}

/// <summary>Keeps the WebSocket that was accepted, for whoever broadcasts.</summary>
public sealed class LiveSocketFeature(IHttpWebSocketFeature inner, HttpContext http) : IHttpWebSocketFeature
{
    public LiveSocket? Socket { get; private set; }

    public bool IsWebSocketRequest => inner.IsWebSocketRequest;

    public async Task<WebSocket> AcceptAsync(WebSocketAcceptContext context)
    {
        var output = HttpProtocol.IsHttp11(http.Request.Protocol)
            ? http.Features.Get<IConnectionTransportFeature>()?.Transport.Output
            : null;
        Socket = new LiveSocket(await inner.AcceptAsync(context), output);
        LetGo(http);
        return Socket;
    }

    /// <summary>
    /// A browser stays for hours: what only its request needed, its headers and how it proved who it is, would take some KiB of
    /// memory for each. The hub knows by now who it is.
    /// </summary>
    private static void LetGo(HttpContext http)
    {
        http.Request.Headers.Clear();
        http.Features.Set<IRequestCookiesFeature>(null);
        http.Features.Set<IAuthenticateResultFeature>(null);
    }
}
