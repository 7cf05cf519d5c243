using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace RecognitionFeed.Tests.Live;

/// <summary>A browser's live connection, in SignalR's JSON protocol: records of text, each ended by 0x1e.</summary>
internal sealed class LiveClient : IAsyncDisposable
{
    private const int Invocation = 1;
    private const int Ping = 6;
    private const char RecordEnd = '\u001e';

    private readonly ClientWebSocket socket = new();
    private readonly HttpMessageInvoker network;
    private Task listening = Task.CompletedTask;

    private LiveClient(int receiveBuffer)
    {
        socket.Options.CollectHttpResponseDetails = true;
        network = new HttpMessageInvoker(
            new SocketsHttpHandler
            {
                UseCookies = false,
                ConnectCallback = async (context, cancellation) =>
                {
                    var connection = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                    if (receiveBuffer > 0)
                        connection.ReceiveBufferSize = receiveBuffer;
                    await connection.ConnectAsync(context.DnsEndPoint, cancellation);
                    return new NetworkStream(connection, ownsSocket: true);
                },
            }
        );
    }

    /// <summary>Every message so far, in the order it came.</summary>
    public ConcurrentQueue<LiveMessage> Messages { get; } = [];

    /// <summary>Ends when the connection does.</summary>
    public Task Ended => listening;

    /// <summary>A client that listens.</summary>
    public static async Task<LiveClient> ConnectAsync(FeedApp app, string person = "staff")
    {
        var client = await ConnectWithoutReadingAsync(app, person, receiveBuffer: 0);
        client.Listen();
        await client.MessageAsync("being connected", message => message.Type == "connected");
        return client;
    }

    /// <summary>The same, in a browser in which somebody has signed in already.</summary>
    public static async Task<LiveClient> ConnectAsync(FeedApp app, Browser browser)
    {
        var client = new LiveClient(receiveBuffer: 0);
        await client.HandshakeAsync(app.Address, ("Cookie", browser.Cookie));
        client.Listen();
        await client.MessageAsync("being connected", message => message.Type == "connected");
        return client;
    }

    /// <summary>A client that has said hello and then reads nothing, until <see cref="Listen"/>.</summary>
    public static async Task<LiveClient> ConnectWithoutReadingAsync(FeedApp app, string person, int receiveBuffer)
    {
        using var browser = await app.SignedInAsync(person);
        var client = new LiveClient(receiveBuffer);
        await client.HandshakeAsync(app.Address, ("Cookie", browser.Cookie));
        return client;
    }

    /// <summary>What a handshake with just these headers is answered: 101 when the connection opens.</summary>
    public static async Task<HttpStatusCode> AnswerAsync(FeedApp app, params (string Name, string Value)[] headers)
    {
        await using var client = new LiveClient(receiveBuffer: 0);
        try
        {
            await client.HandshakeAsync(app.Address, headers);
        }
        catch (WebSocketException)
        {
            Assert.NotEqual(HttpStatusCode.SwitchingProtocols, client.socket.HttpStatusCode);
        }
        return client.socket.HttpStatusCode;
    }

    public void Listen() => listening = ListenAsync();

    /// <summary>The first message that fits, waited for.</summary>
    public async Task<LiveMessage> MessageAsync(string what, Func<LiveMessage, bool> fits)
    {
        LiveMessage? found = null;
        await Eventually.Holds(
            $"the live client is told of {what}",
            () =>
            {
                if (listening.IsFaulted)
                    listening.GetAwaiter().GetResult();
                return (found = Messages.FirstOrDefault(fits)) is not null;
            }
        );
        return found!;
    }

    public Task<LiveMessage> MessageAsync(string type, Guid highlight) =>
        MessageAsync($"{type} {highlight}", message => message.Type == type && message.About == highlight);

    /// <summary>The sequences of the log's events that came, in the order they came.</summary>
    public IReadOnlyList<long> Sequences => [.. Events.Select(message => message.Sequence!.Value)];

    private IEnumerable<LiveMessage> Events =>
        Messages.Where(message => message.Type.StartsWith("highlight", StringComparison.Ordinal));

    private async Task HandshakeAsync(Uri address, params (string Name, string Value)[] headers)
    {
        foreach (var (name, value) in headers)
            socket.Options.SetRequestHeader(name, value);
        await socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/live" }.Uri, network, default);
        await SendAsync("""{"protocol":"json","version":1}""");
        var buffer = new byte[3];
        var answer = await socket.ReceiveAsync(buffer, default);
        Assert.Equal($"{{}}{RecordEnd}", Encoding.UTF8.GetString(buffer, 0, answer.Count));
    }

    private async Task ListenAsync()
    {
        var text = new StringBuilder();
        var bytes = new byte[64 * 1024];
        var letters = new char[64 * 1024];
        var decoder = Encoding.UTF8.GetDecoder();
        while (true)
        {
            var received = await socket.ReceiveAsync(bytes, default);
            if (received.MessageType == WebSocketMessageType.Close)
                return;
            var count = decoder.GetChars(bytes, 0, received.Count, letters, 0);
            foreach (var letter in letters.AsMemory(0, count).ToArray())
            {
                if (letter == RecordEnd)
                    await HandleAsync(Take(text));
                else
                    text.Append(letter);
            }
        }
    }

    private async Task HandleAsync(string record)
    {
        var message = JsonNode.Parse(record)!;
        if (message.At<int>("type") == Ping)
            await SendAsync($$"""{"type":{{Ping}}}""");
        if (message.At<int>("type") == Invocation)
            Messages.Enqueue(
                new LiveMessage(message.Text("target"), message.Node("arguments.0")!, Stopwatch.GetTimestamp())
            );
    }

    private async Task SendAsync(string record) =>
        await socket.SendAsync(
            Encoding.UTF8.GetBytes(record + RecordEnd),
            WebSocketMessageType.Text,
            endOfMessage: true,
            default
        );

    private static string Take(StringBuilder text)
    {
        var taken = text.ToString();
        text.Clear();
        return taken;
    }

    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        await Task.WhenAny(listening);
        socket.Dispose();
        network.Dispose();
    }
}

/// <param name="Type">The hub message's name.</param>
/// <param name="Content">Its one object.</param>
/// <param name="ReceivedAt">As <see cref="Stopwatch.GetTimestamp"/> counts.</param>
internal sealed record LiveMessage(string Type, JsonNode Content, long ReceivedAt)
{
    public long? Sequence => Content["sequence"]?.GetValue<long>();

    /// <summary>The highlight that it is about.</summary>
    public Guid? About => Content["highlight"] is { } highlight ? highlight.Id() : Content["id"]?.GetValue<Guid>();
}
