using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace RecognitionFeed.Tests.Storage;

/// <summary>An open browser: hears the hub's messages of one instance, in order.</summary>
internal sealed class LiveBrowser : IAsyncDisposable
{
    private const byte EndOfMessage = 0x1e;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ClientWebSocket socket = new();
    private readonly List<byte> unread = [];

    public static async Task<LiveBrowser> ConnectAsync(FeedApp instance, Browser person)
    {
        var browser = new LiveBrowser();
        browser.socket.Options.SetRequestHeader("Cookie", person.Cookie);
        var address = new UriBuilder(instance.Address) { Scheme = "ws", Path = "/live" }.Uri;
        await browser.socket.ConnectAsync(address, CancellationToken.None);
        await browser.SendAsync("""{"protocol":"json","version":1}""");
        await browser.ReadAsync();
        // The hub answers a call, even one it refuses, only once this connection takes part in broadcasts.
        await browser.SendAsync("""{"type":1,"invocationId":"1","target":"anybodyThere","arguments":[]}""");
        while ((await browser.ReadAsync())["type"]?.GetValue<int>() != 3) { }
        return browser;
    }

    /// <summary>The content of the next message of that name; what comes before is skipped.</summary>
    public async Task<JsonNode> NextAsync(string name)
    {
        while (true)
        {
            var (target, content) = await NextAsync();
            if (target == name)
                return content;
        }
    }

    /// <summary>The next message, whatever its name.</summary>
    public async Task<(string Name, JsonNode Content)> NextAsync()
    {
        while (true)
        {
            var message = await ReadAsync();
            if (message["type"]!.GetValue<int>() == 1)
                return (message["target"]!.GetValue<string>(), message["arguments"]![0]!);
        }
    }

    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        socket.Dispose();
        await Task.CompletedTask;
    }

    private Task SendAsync(string message) =>
        socket.SendAsync(
            (byte[])[.. Encoding.UTF8.GetBytes(message), EndOfMessage],
            WebSocketMessageType.Text,
            endOfMessage: true,
            CancellationToken.None
        );

    private async Task<JsonNode> ReadAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var end = unread.IndexOf(EndOfMessage);
            if (end >= 0)
            {
                var message = Encoding.UTF8.GetString([.. unread.Take(end)]);
                unread.RemoveRange(0, end + 1);
                return JsonNode.Parse(message)!;
            }
            var received = await socket.ReceiveAsync(buffer, patience.Token);
            Assert.NotEqual(WebSocketMessageType.Close, received.MessageType);
            unread.AddRange(buffer.AsSpan(0, received.Count));
        }
    }
}
