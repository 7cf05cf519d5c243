using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;

namespace RecognitionFeed.Tests.Abuse;

/// <summary>A WebSocket to the hub, written by hand, so that every rule of it can be broken.</summary>
internal sealed class RawSocket : IDisposable
{
    public const byte Text = 0x81; // FIN and opcode 1

    private readonly TcpClient connection;
    private readonly NetworkStream stream;
    private readonly ConcurrentQueue<string> heard = [];

    private RawSocket(TcpClient connection)
    {
        this.connection = connection;
        stream = connection.GetStream();
    }

    /// <summary>Completes when the server has closed the connection.</summary>
    public Task Closed { get; private set; } = Task.CompletedTask;

    /// <summary>Opened, with the staff's cookie and whatever headers besides.</summary>
    public static async Task<RawSocket> ConnectAsync(FeedApp app)
    {
        var (socket, answer) = await AskAsync(app, "");
        Assert.StartsWith("HTTP/1.1 101", answer);
        socket.Closed = socket.ListenAsync();
        return socket;
    }

    /// <summary>What a handshake with these changes is answered.</summary>
    public static async Task<string> AnswerAsync(FeedApp app, string headers, string method = "GET")
    {
        var (socket, answer) = await AskAsync(app, headers, method);
        socket.Dispose();
        return answer;
    }

    private static async Task<(RawSocket Socket, string Answer)> AskAsync(
        FeedApp app,
        string headers,
        string method = "GET"
    )
    {
        using var browser = await app.SignedInAsync("staff");
        var connection = new TcpClient { NoDelay = true };
        await connection.ConnectAsync(app.Address.Host, app.Address.Port);
        var socket = new RawSocket(connection);
        var upgrade =
            headers.Length > 0
                ? headers
                : "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
        await socket.WriteAsync(
            Encoding.Latin1.GetBytes(
                $"{method} /live HTTP/1.1\r\nHost: {app.Address.Authority}\r\nCookie: {browser.Cookie}\r\n{upgrade}\r\n"
            )
        );
        return (socket, await socket.HeadAsync());
    }

    public Task SayHelloAsync() => SendAsync(Text, Record("""{"protocol":"json","version":1}"""));

    public static byte[] Record(string json) => Encoding.UTF8.GetBytes(json + "\u001e");

    /// <summary>One frame.</summary>
    /// <param name="first">FIN, three reserved bits, and the opcode.</param>
    /// <param name="claimed">The length that it says it has.</param>
    public Task SendAsync(byte first, byte[] payload, bool masked = true, ulong? claimed = null)
    {
        var length = claimed ?? (ulong)payload.Length;
        var frame = new List<byte> { first };
        var mask = (byte)(masked ? 0x80 : 0);
        if (length < 126)
            frame.Add((byte)(mask | (byte)length));
        else
        {
            var bytes = new byte[8];
            BinaryPrimitives.WriteUInt64BigEndian(bytes, length);
            frame.Add((byte)(mask | (length <= ushort.MaxValue ? 126 : 127)));
            frame.AddRange(length <= ushort.MaxValue ? bytes[6..] : bytes);
        }
        if (masked)
            frame.AddRange([0, 0, 0, 0]); // a mask that changes nothing
        frame.AddRange(payload);
        return WriteAsync([.. frame]);
    }

    /// <summary>Bytes as they are. That the server has closed already is no failure: it may at any time.</summary>
    public async Task WriteAsync(byte[] bytes)
    {
        try
        {
            await stream.WriteAsync(bytes);
        }
        catch (IOException)
        {
            // closed, as Closed tells
        }
    }

    public bool HasHeard(string text) => string.Concat(heard).Contains(text, StringComparison.Ordinal);

    public void Dispose() => connection.Dispose();

    private async Task<string> HeadAsync()
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one) == 1)
            head.Append((char)one[0]);
        return head.ToString();
    }

    private async Task ListenAsync()
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await stream.ReadAsync(buffer) is > 0 and var read)
                heard.Enqueue(Encoding.Latin1.GetString(buffer, 0, read));
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException)
        {
            // closed hard
        }
    }
}
