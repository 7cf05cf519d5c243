using System.Text;

namespace RecognitionFeed.Tests.Abuse;

[Collection(AbusedApp.Name)]
public sealed class HubAbuseTests(AbusedApp abused)
{
    private const byte Ping = 0x89;
    private const byte Close = 0x88;
    private const byte Binary = 0x82;
    private const byte TextToBeContinued = 0x01;
    private const byte Continuation = 0x80;
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60); // the server's own is 30
    private static readonly byte[] AlivePing = RawSocket.Record("""{"type":6}""");

    /// <summary>What breaks the rules of WebSockets or of the hub's protocol: the connection is closed.</summary>
    private static readonly Dictionary<string, Func<RawSocket, Task>> Forbidden = new()
    {
        ["an unmasked frame"] = socket => socket.SendAsync(RawSocket.Text, AlivePing, masked: false),
        ["a reserved bit"] = socket => socket.SendAsync(0xC1, AlivePing),
        ["all reserved bits"] = socket => socket.SendAsync(0xF1, AlivePing),
        ["a reserved opcode"] = socket => socket.SendAsync(0x83, AlivePing),
        ["a reserved control opcode"] = socket => socket.SendAsync(0x8B, []),
        ["a control frame in parts"] = socket => socket.SendAsync(0x09, []),
        ["a long ping"] = socket => socket.SendAsync(Ping, new byte[126]),
        ["a continuation of nothing"] = socket => socket.SendAsync(Continuation, AlivePing),
        ["a text within a text"] = async socket =>
        {
            await socket.SendAsync(TextToBeContinued, [1]);
            await socket.SendAsync(RawSocket.Text, AlivePing);
        },
        ["a frame longer than memory"] = socket => socket.SendAsync(RawSocket.Text, [1], claimed: ulong.MaxValue),
        ["a close frame of one byte"] = socket => socket.SendAsync(Close, [3]),
        ["a close frame with a forbidden code"] = socket => socket.SendAsync(Close, [3, 237]), // 1005
        ["a request on the same line"] = socket => socket.WriteAsync("GET / HTTP/1.1\r\n\r\n"u8.ToArray()),
        ["no JSON"] = socket => socket.SendAsync(RawSocket.Text, RawSocket.Record("hello")),
        ["a list"] = socket => socket.SendAsync(RawSocket.Text, RawSocket.Record("[]")),
        ["broken UTF-8"] = socket => socket.SendAsync(RawSocket.Text, [0x22, 0xC3, 0x28, 0x22, 0x1E]),
        ["a type that is no number"] = socket => socket.SendAsync(RawSocket.Text, RawSocket.Record("""{"type":"6"}""")),
        ["a deep JSON"] = socket =>
            socket.SendAsync(RawSocket.Text, RawSocket.Record($$"""{"type":1,"target":{{new string('[', 3000)}}""")),
        ["a message over the bound"] = socket =>
            socket.SendAsync(RawSocket.Text, RawSocket.Record($$"""{"type":6,"a":"{{new string('a', 5000)}}"}""")),
        ["a message that never ends"] = async socket =>
        {
            for (var i = 0; i < 100 && !socket.Closed.IsCompleted; i++)
                await socket.SendAsync(i == 0 ? TextToBeContinued : (byte)0, new byte[1024]);
        },
        ["a good-bye"] = socket => socket.SendAsync(RawSocket.Text, RawSocket.Record("""{"type":7}""")),
    };

    /// <summary>What the hub has no use for, and ignores.</summary>
    private static readonly Dictionary<string, Func<RawSocket, Task>> Useless = new()
    {
        ["an unknown method"] = socket => Invoke(socket, """{"type":1,"target":"Drop","arguments":[]}"""),
        ["an unknown method that wants an answer"] = socket =>
            Invoke(socket, """{"type":1,"invocationId":"1","target":"Clients.All","arguments":[{}]}"""),
        ["the hub's own method"] = socket =>
            Invoke(socket, """{"type":1,"invocationId":"1","target":"OnConnectedAsync","arguments":[]}"""),
        ["the method of the base class"] = socket =>
            Invoke(socket, """{"type":1,"invocationId":"1","target":"Dispose","arguments":[]}"""),
        ["a message to the others"] = socket =>
            Invoke(socket, """{"type":1,"target":"highlightPublished","arguments":[{"id":"faked"}]}"""),
        ["a stream"] = socket =>
            Invoke(socket, """{"type":4,"invocationId":"1","target":"Stream","arguments":[],"streamIds":["1"]}"""),
        ["an end of nothing"] = socket => Invoke(socket, """{"type":5,"invocationId":"1"}"""),
        ["an unknown type"] = socket => Invoke(socket, """{"type":99}"""),
        ["a ping in ten parts"] = async socket =>
        {
            for (var i = 0; i < AlivePing.Length; i++)
                await socket.SendAsync(
                    (byte)((i == 0 ? TextToBeContinued : 0) | (i == AlivePing.Length - 1 ? 0x80 : 0)),
                    AlivePing[i..(i + 1)]
                );
        },
        ["a frame byte by byte"] = async socket =>
        {
            foreach (var part in (byte[])[RawSocket.Text, (byte)(0x80 | AlivePing.Length), 0, 0, 0, 0, .. AlivePing])
                await socket.WriteAsync([part]);
        },
        ["a binary frame"] = socket => socket.SendAsync(Binary, AlivePing),
        ["an answer to no ping"] = socket => socket.SendAsync(0x8A, [1, 2, 3]),
        ["a flood of frames"] = async socket =>
        {
            byte[] frame = [RawSocket.Text, (byte)(0x80 | AlivePing.Length), 0, 0, 0, 0, .. AlivePing];
            byte[] thousand = [.. Enumerable.Repeat(frame, 1000).SelectMany(bytes => bytes)];
            for (var i = 0; i < 20; i++)
                await socket.WriteAsync(thousand);
        },
        ["a flood of calls"] = async socket =>
        {
            for (var i = 0; i < 2000; i++)
                await Invoke(socket, $$"""{"type":1,"invocationId":"{{i}}","target":"Nothing","arguments":[]}""");
        },
    };

    /// <summary>What is no word of the hub's protocol to begin with.</summary>
    private static readonly string[] Greetings =
    [
        """{"protocol":"messagepack","version":1}""",
        """{"protocol":"json","version":99}""",
        """{"protocol":"json"}""",
        """{"protocol":null,"version":"x"}""",
        """{"type":6}""",
        "[]",
        "hello",
        "",
    ];

    [Fact]
    public async Task Who_breaks_the_rules_is_closed_and_others_still_hear()
    {
        var sockets = new Dictionary<string, RawSocket>();
        foreach (var (what, send) in Forbidden)
        {
            sockets[what] = await RawSocket.ConnectAsync(abused.App);
            await sockets[what].SayHelloAsync();
            await send(sockets[what]);
        }
        foreach (var greeting in Greetings)
        {
            sockets[$"greeting {greeting}"] = await RawSocket.ConnectAsync(abused.App);
            await sockets[$"greeting {greeting}"].SendAsync(RawSocket.Text, RawSocket.Record(greeting));
        }
        await abused.OthersStillHear();

        await AreClosed(sockets);
        await abused.OthersStillHear();
    }

    [Fact]
    public async Task What_is_of_no_use_is_ignored()
    {
        var sockets = new Dictionary<string, RawSocket>();
        foreach (var (what, send) in Useless)
        {
            sockets[what] = await RawSocket.ConnectAsync(abused.App);
            await sockets[what].SayHelloAsync();
            await send(sockets[what]);
        }
        var id = await abused.App.A_published_highlight();

        foreach (var (what, socket) in sockets)
        {
            await Eventually.Holds(
                $"{what} is closed or hears on",
                () => socket.Closed.IsCompleted || socket.HasHeard(id.ToString())
            );
            socket.Dispose();
        }
        Assert.DoesNotContain(abused.Listener.Messages, message => message.Content.ToJsonString().Contains("faked"));
        await abused.OthersStillHear();
    }

    [Fact]
    public async Task Any_bytes_at_all_delay_nobody()
    {
        var sockets = new Dictionary<string, RawSocket>();
        var random = new Random(Fuzz.Seed);
        for (var i = 0; i < 60; i++)
        {
            var socket = sockets[$"number {i} of {Fuzz.Seed}"] = await RawSocket.ConnectAsync(abused.App);
            if (random.OneIn(2))
                await socket.SayHelloAsync();
            var bytes = new byte[random.Next(1, 3000)];
            random.NextBytes(bytes);
            if (random.OneIn(2))
                await socket.SendAsync((byte)random.Next(256), bytes, masked: !random.OneIn(4));
            else
                await socket.WriteAsync(bytes);
        }
        await abused.OthersStillHear();
        foreach (var socket in sockets.Values)
            socket.Dispose();
        await abused.App.IsHealthy();
    }

    [Theory]
    [InlineData("Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n")]
    [InlineData("Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 12\r\nSec-WebSocket-Key: x\r\n")]
    [InlineData("Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: x\r\n")]
    [InlineData("Upgrade: h2c\r\nConnection: Upgrade\r\n")]
    [InlineData("Connection: keep-alive\r\n")]
    [InlineData(
        "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n",
        "POST"
    )]
    public async Task A_handshake_that_is_none_is_refused(string headers, string method = "GET")
    {
        var answer = await RawSocket.AnswerAsync(abused.App, headers, method);

        Assert.Matches("^HTTP/1.1 4[0-9][0-9] ", answer);
    }

    [Fact]
    public async Task Who_says_nothing_is_closed_in_the_end()
    {
        await AreClosed(new() { ["half open"] = abused.HalfOpen, ["speechless"] = abused.Speechless });
        await abused.OthersStillHear();
    }

    private static async Task AreClosed(Dictionary<string, RawSocket> sockets)
    {
        try
        {
            await Task.WhenAll(sockets.Values.Select(socket => socket.Closed)).WaitAsync(Bound);
        }
        catch (TimeoutException)
        {
            var open = sockets.Where(socket => !socket.Value.Closed.IsCompleted).Select(socket => socket.Key);
            Assert.Fail($"Still open after {Bound}: {string.Join(", ", open)}");
        }
        foreach (var socket in sockets.Values)
            socket.Dispose();
    }

    private static Task Invoke(RawSocket socket, string json) =>
        socket.SendAsync(RawSocket.Text, Encoding.UTF8.GetBytes(json + "\u001e"));
}
