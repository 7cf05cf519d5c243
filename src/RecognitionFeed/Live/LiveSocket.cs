using System.Diagnostics;
using System.IO.Pipelines;
using System.Net.WebSockets;

namespace RecognitionFeed.Live;

/// <summary>
/// A browser's WebSocket, on which broadcasts go past SignalR's own queue of the connection: that queue costs each message a
/// copy and a thread's turn, 11,000 times. SignalR's messages and the broadcasts take turns, message by message.
/// </summary>
/// <param name="output">
/// The connection that the WebSocket has for itself (HTTP/1.1): a ready frame goes straight into it, past the WebSocket, which
/// would make the same frame again for each browser. Null where others share the connection (HTTP/2).
/// </param>
public sealed class LiveSocket(WebSocket socket, PipeWriter? output) : WebSocket
{
    private readonly Lock gate = new();
    private Queue<Waiting>? waiting;
    private long busySince; // 0: nobody is sending
    private bool isGreeted; // by SignalR: the protocol wants its answer to the handshake before all else
    private bool isWithinMessage; // SignalR may send one message in several parts

    public override WebSocketState State => socket.State;
    public override WebSocketCloseStatus? CloseStatus => socket.CloseStatus;
    public override string? CloseStatusDescription => socket.CloseStatusDescription;
    public override string? SubProtocol => socket.SubProtocol;

    /// <summary>
    /// Sends a whole message without waiting for the browser. Answers false where the browser is behind by
    /// <paramref name="messages"/>, or has taken nothing for <paramref name="time"/>: it should be closed.
    /// </summary>
    public bool TrySend(TextFrame message, int messages, TimeSpan time)
    {
        lock (gate)
        {
            if (busySince != 0 || !isGreeted)
            {
                waiting ??= new Queue<Waiting>();
                var isStuck = busySince != 0 && Stopwatch.GetElapsedTime(busySince) > time;
                if (waiting.Count >= messages || isStuck)
                    return false;
                waiting.Enqueue(new Waiting(message, null));
                return true;
            }
            busySince = Stopwatch.GetTimestamp();
        }
        var sending = SendWholeAsync(message);
        if (!sending.IsCompletedSuccessfully)
            _ = FinishAsync(sending);
        else
        {
            sending.GetAwaiter().GetResult();
            if (!TryEndTurn())
                _ = FinishAsync(ValueTask.CompletedTask);
        }
        return true;
    }

    public override async ValueTask SendAsync(
        ReadOnlyMemory<byte> buffer,
        WebSocketMessageType messageType,
        bool endOfMessage,
        CancellationToken cancellationToken
    )
    {
        if (!isWithinMessage)
            await TurnAsync().WaitAsync(cancellationToken);
        isWithinMessage = !endOfMessage;
        await socket.SendAsync(buffer, messageType, endOfMessage, cancellationToken);
        if (endOfMessage && !TryEndTurn())
            _ = FinishAsync(ValueTask.CompletedTask);
    }

    public override Task SendAsync(
        ArraySegment<byte> buffer,
        WebSocketMessageType messageType,
        bool endOfMessage,
        CancellationToken cancellationToken
    ) => SendAsync(buffer.AsMemory(), messageType, endOfMessage, cancellationToken).AsTask();

    public override ValueTask<ValueWebSocketReceiveResult> ReceiveAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken
    ) => socket.ReceiveAsync(buffer, cancellationToken);

    public override Task<WebSocketReceiveResult> ReceiveAsync(
        ArraySegment<byte> buffer,
        CancellationToken cancellationToken
    ) => socket.ReceiveAsync(buffer, cancellationToken);

    public override Task CloseAsync(WebSocketCloseStatus status, string? description, CancellationToken cancellation) =>
        socket.CloseAsync(status, description, cancellation);

    public override Task CloseOutputAsync(
        WebSocketCloseStatus status,
        string? description,
        CancellationToken cancellation
    ) => socket.CloseOutputAsync(status, description, cancellation);

    public override void Abort() => socket.Abort();

    public override void Dispose() => socket.Dispose();

    private Task TurnAsync()
    {
        lock (gate)
        {
            isGreeted = true;
            if (busySince == 0)
            {
                busySince = Stopwatch.GetTimestamp();
                return Task.CompletedTask;
            }
            var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            (waiting ??= new Queue<Waiting>()).Enqueue(new Waiting(default, turn));
            return turn.Task;
        }
    }

    /// <summary>Sends what waits, in order, until somebody else's turn has come.</summary>
    private async Task FinishAsync(ValueTask sending)
    {
        try
        {
            await sending;
            while (Next() is { } next)
            {
                if (next.Turn is { } turn)
                {
                    turn.SetResult();
                    return;
                }
                await SendWholeAsync(next.Message);
            }
        }
        catch (Exception)
        {
            // The connection is gone, as its own loop reports. It stays busy: nothing more is sent.
        }
    }

    private ValueTask SendWholeAsync(TextFrame message)
    {
        if (output is null)
            return socket.SendAsync(
                message.Payload,
                WebSocketMessageType.Text,
                endOfMessage: true,
                CancellationToken.None
            );
        var flushing = output.WriteAsync(message.Bytes);
        if (!flushing.IsCompletedSuccessfully)
            return FlushAsync(flushing);
        return flushing.GetAwaiter().GetResult().IsCompleted ? ValueTask.FromException(Gone()) : default;
    }

    private static async ValueTask FlushAsync(ValueTask<FlushResult> flushing)
    {
        if ((await flushing).IsCompleted)
            throw Gone();
    }

    private static WebSocketException Gone() => new(WebSocketError.ConnectionClosedPrematurely);

    /// <summary>Answers false where something waits: it is to be sent first.</summary>
    private bool TryEndTurn()
    {
        lock (gate)
        {
            if (waiting is { Count: > 0 })
                return false;
            busySince = 0;
            return true;
        }
    }

    private Waiting? Next()
    {
        lock (gate)
        {
            if (waiting is not null && waiting.TryDequeue(out var next))
            {
                busySince = Stopwatch.GetTimestamp();
                return next;
            }
            busySince = 0;
            return null;
        }
    }

    /// <summary>A broadcast, or SignalR's wish to send something itself.</summary>
    private readonly record struct Waiting(TextFrame Message, TaskCompletionSource? Turn);
}
