using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace RecognitionFeed.Load.Servers;

/// <summary>
/// The framework's limit: Kestrel and nothing else. POST /publish sends the body to every WebSocket of /live; GET answers the
/// files of a folder from memory, or that they have not changed.
/// </summary>
internal static class RawKestrelProgram
{
    /// <param name="files">A folder whose files it answers.</param>
    public static Task<ServerProcess> StartAsync(int port, string files = ".") =>
        ServerProcess.StartAsync(
            new ProcessStartInfo(Environment.ProcessPath!)
            {
                ArgumentList = { "raw-kestrel", "--port", $"{port}", "--files", files },
            },
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
        MapFiles(app, arguments.Text("files") ?? ".");
        await app.RunAsync();
        return 0;
    }

    private static void MapFiles(WebApplication app, string folder)
    {
        var kept = new ConcurrentDictionary<string, byte[]>();
        app.MapGet(
            "/{name}",
            (HttpContext http) =>
            {
                var name = (string)http.Request.RouteValues["name"]!;
                var bytes = kept.GetOrAdd(
                    name,
                    name => File.ReadAllBytes(Path.Combine(folder, Path.GetFileName(name)))
                );
                var tag = $"\"{bytes.Length}\"";
                http.Response.Headers.ETag = tag;
                if (http.Request.Headers.IfNoneMatch == tag)
                {
                    http.Response.StatusCode = StatusCodes.Status304NotModified;
                    return Task.CompletedTask;
                }
                http.Response.ContentLength = bytes.Length;
                return http.Response.Body.WriteAsync(bytes).AsTask();
            }
        );
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
