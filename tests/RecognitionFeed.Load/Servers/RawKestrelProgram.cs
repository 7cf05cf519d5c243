using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace RecognitionFeed.Load.Servers;

/// <summary>
/// The framework's limit: WebSockets on Kestrel and nothing else. POST /publish sends the body to every WebSocket of /live.
/// </summary>
internal static class RawKestrelProgram
{
    public static Task<ServerProcess> StartAsync(int port) =>
        ServerProcess.StartAsync(
            new ProcessStartInfo(Environment.ProcessPath!) { ArgumentList = { "raw-kestrel", "--port", $"{port}" } },
            port
        );

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{arguments.Number("port", 6610)}");
        var app = builder.Build();
        var sockets = new ConcurrentDictionary<WebSocket, bool>();
        WebSocket[]? all = null;

        app.UseWebSockets();
        app.Map(
            "/live",
            async (HttpContext http) =>
            {
                using var socket = await http.WebSockets.AcceptWebSocketAsync();
                sockets[socket] = true;
                all = null;
                try
                {
                    while (
                        (await socket.ReceiveAsync(Memory<byte>.Empty, http.RequestAborted)).MessageType
                        != WebSocketMessageType.Close
                    )
                        ;
                }
                catch (Exception failure) when (failure is WebSocketException or OperationCanceledException)
                {
                    // The client is gone.
                }
                sockets.TryRemove(socket, out _);
                all = null;
            }
        );
        app.MapPost(
            "/publish",
            async (HttpRequest request) =>
            {
                var body = new MemoryStream();
                await request.Body.CopyToAsync(body);
                ReadOnlyMemory<byte> message = body.ToArray();
                foreach (var socket in all ??= [.. sockets.Keys])
                    _ = SendAsync(socket, message);
            }
        );
        await app.RunAsync();
        return 0;
    }

    private static async Task SendAsync(WebSocket socket, ReadOnlyMemory<byte> message)
    {
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException)
        {
            // Its own loop notices.
        }
    }
}
