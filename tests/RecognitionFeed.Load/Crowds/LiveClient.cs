using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace RecognitionFeed.Load.Crowds;

/// <summary>One open browser: a WebSocket written by hand, so that 11,000 of them leave the processor to the server.</summary>
internal sealed class LiveClient(Crowd crowd, int index) : IMessageListener
{
    // A client masks what it sends; a mask of zeros leaves it readable.
    private static readonly byte[] Hello = Masked(1, "{\"protocol\":\"json\",\"version\":1}\u001e");
    private static readonly byte[] HubPing = Masked(1, "{\"type\":6}\u001e");
    private static readonly byte[] Pong = Masked(10, "");

    private readonly byte[] buffer = new byte[4096];
    private Socket? socket;
    private TaskCompletionSource greeted = new();

    /// <summary>Every event up to this sequence has come, live or by catching up.</summary>
    public long Last { get; private set; } = crowd.Options.Last;

    /// <summary>The greatest sequence heard live; beyond <see cref="Last"/> while some are missing between.</summary>
    public long Heard { get; private set; }

    public bool IsConnected { get; private set; }

    /// <summary>Count messages since the crowd was last asked, and the shortest time between two, in milliseconds.</summary>
    public int Counts { get; private set; }
    public double ShortestGap { get; private set; } = double.MaxValue;
    private long lastCount;

    public async Task ConnectAsync()
    {
        var options = crowd.Options;
        var connecting = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        connecting.LingerState = new LingerOption(true, 0); // ends with a reset, which leaves no port in TIME_WAIT
        if (options.IsStuck)
            connecting.ReceiveBufferSize = 4096;
        try
        {
            connecting.Bind(new IPEndPoint(crowd.SourceOf(index), 0));
            await connecting.ConnectAsync(new IPEndPoint(IPAddress.Loopback, options.Port));
            await connecting.SendAsync(Encoding.ASCII.GetBytes(Handshake(options)));
            await ExpectUpgradeAsync(connecting);
            greeted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            socket = connecting;
            IsConnected = !options.IsHub;
            _ = ReadAsync(connecting);
            if (options.IsHub)
            {
                await connecting.SendAsync(Hello);
                await greeted.Task;
            }
        }
        catch
        {
            connecting.Dispose();
            throw;
        }
    }

    /// <summary>The hub closes a connection that has been silent for 30 seconds.</summary>
    public void Ping()
    {
        if (IsConnected && socket is { } open)
            _ = SendAsync(open, HubPing);
    }

    public void ForgetCounts()
    {
        Counts = 0;
        lastCount = 0;
        ShortestGap = double.MaxValue;
    }

    /// <summary>Takes in what catching up has brought: the events after <see cref="Last"/>, without a gap.</summary>
    public void CaughtUp(long last)
    {
        lock (buffer)
            Last = Math.Max(Last, last);
    }

    /// <summary>Notes that the log has at least this sequence.</summary>
    public void Hear(long sequence)
    {
        lock (buffer)
            Heard = Math.Max(Heard, sequence);
    }

    void IMessageListener.Arrived(long timestamp, long sequence)
    {
        lock (buffer)
        {
            if (sequence == Last + 1)
                Last = sequence;
            Heard = Math.Max(Heard, sequence);
        }
        crowd.Arrived(index, timestamp);
    }

    void IMessageListener.Counted()
    {
        var now = Stopwatch.GetTimestamp();
        if (lastCount != 0)
            ShortestGap = Math.Min(ShortestGap, Figures.Milliseconds(lastCount, now));
        lastCount = now;
        Counts++;
    }

    void IMessageListener.Pinged() => _ = SendAsync(socket!, Pong);

    void IMessageListener.Greeted()
    {
        IsConnected = true;
        greeted.TrySetResult();
    }

    private async Task ReadAsync(Socket reading)
    {
        var reader = new LiveReader(crowd.Options.IsHub, this);
        try
        {
            int length;
            do
            {
                length = await reading.ReceiveAsync(buffer.AsMemory(), SocketFlags.None);
                if (length == 0 || !reader.Read(buffer.AsSpan(0, length)))
                    break;
            } while (!crowd.Options.IsStuck || !greeted.Task.IsCompleted);
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
        {
            // Cut off.
        }
        if (crowd.Options.IsStuck && greeted.Task.IsCompletedSuccessfully)
            return;
        reading.Dispose();
        var wasConnected = IsConnected;
        IsConnected = false;
        greeted.TrySetException(new LoadException("The server closed a WebSocket before it greeted it."));
        if (wasConnected)
            await crowd.LostAsync(this);
    }

    private static async Task SendAsync(Socket open, byte[] frame)
    {
        try
        {
            await open.SendAsync(frame);
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
        {
            // Its reader notices.
        }
    }

    private async Task ExpectUpgradeAsync(Socket connecting)
    {
        var text = "";
        while (!text.EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var length = await connecting.ReceiveAsync(buffer.AsMemory(), SocketFlags.None);
            text += Encoding.ASCII.GetString(buffer, 0, length);
            if (length == 0)
                break;
        }
        if (!text.StartsWith("HTTP/1.1 101", StringComparison.Ordinal))
            throw new LoadException($"The server refused a WebSocket: {text}");
    }

    private string Handshake(CrowdOptions options) =>
        "GET /live HTTP/1.1\r\n"
        + $"Host: 127.0.0.1:{options.Port}\r\n"
        + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
        + $"Sec-WebSocket-Key: {Convert.ToBase64String(Guid.NewGuid().ToByteArray())}\r\n"
        + (crowd.CookieOf(index) is { } cookie ? $"Cookie: {cookie}\r\n" : "")
        + "\r\n";

    private static byte[] Masked(int opcode, string text) =>
        [(byte)(0x80 | opcode), (byte)(0x80 | text.Length), 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(text)];
}
