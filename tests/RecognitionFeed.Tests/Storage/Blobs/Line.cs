using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace RecognitionFeed.Tests.Storage.Blobs;

/// <summary>A line to a server, on which a test lets requests and answers get stuck.</summary>
internal sealed class Line : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closed = new();
    private readonly int server;
    private readonly ConcurrentQueue<string> requests = [];
    private volatile TaskCompletionSource mended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Line(int server)
    {
        this.server = server;
        mended.SetResult();
        listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The first lines of the requests so far.</summary>
    public IReadOnlyList<string> Requests => [.. requests];

    /// <summary>Asked for each request, by its head: what gets through of it.</summary>
    public Func<string, Passage> Rule { get; set; } = _ => Passage.Free;

    /// <summary>New connections wait from now on.</summary>
    public void Cut() => mended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Mend() => mended.SetResult();

    public void Dispose()
    {
        closed.Cancel();
        listener.Dispose();
        closed.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!closed.IsCancellationRequested)
            _ = ServeAsync(await listener.AcceptTcpClientAsync(closed.Token), closed.Token);
    }

    private async Task ServeAsync(TcpClient client, CancellationToken cancellation)
    {
        using var near = client;
        using var far = new TcpClient();
        try
        {
            await mended.Task.WaitAsync(cancellation);
            await far.ConnectAsync(IPAddress.Loopback, server, cancellation);
            var passing = new Passing();
            await Task.WhenAny(
                SendAsync(near.GetStream(), far.GetStream(), passing, cancellation),
                AnswerAsync(far.GetStream(), near.GetStream(), passing, cancellation)
            );
        }
        catch (Exception gone) when (gone is IOException or SocketException or OperationCanceledException)
        {
            // Either side has closed, which closes the other.
        }
    }

    private async Task SendAsync(NetworkStream from, NetworkStream to, Passing passing, CancellationToken cancellation)
    {
        var buffer = new byte[16 * 1024];
        while (await from.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            if (Head(buffer.AsSpan(0, read)) is { } head)
            {
                requests.Enqueue(head);
                passing.Begin(Rule(head));
            }
            var through = (int)Math.Min(read, passing.RequestLeft);
            passing.RequestLeft -= through;
            await to.WriteAsync(buffer.AsMemory(0, through), cancellation);
            if (through < read)
            {
                passing.Stuck();
                await Task.Delay(Timeout.Infinite, cancellation);
            }
        }
    }

    private static async Task AnswerAsync(
        NetworkStream from,
        NetworkStream to,
        Passing passing,
        CancellationToken cancellation
    )
    {
        var buffer = new byte[16 * 1024];
        while (await from.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            var through = passing.OfAnswer(buffer.AsSpan(0, read));
            await to.WriteAsync(buffer.AsMemory(0, through), cancellation);
            if (through < read)
            {
                passing.Stuck();
                if (passing.Breaks)
                    return;
                await Task.Delay(Timeout.Infinite, cancellation);
            }
        }
    }

    /// <summary>The request's head where the bytes begin one.</summary>
    private static string? Head(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        return ((string[])["GET ", "PUT ", "HEAD ", "DELETE "]).Any(verb =>
            text.StartsWith(verb, StringComparison.Ordinal)
        )
            ? text.Split("\r\n\r\n")[0]
            : null;
    }

    private sealed class Passing
    {
        private Passage passage = Passage.Free;
        private long answerLeft = long.MaxValue;
        private bool hasHead;

        public long RequestLeft { get; set; } = long.MaxValue;
        public bool Breaks => passage.HeadOnly;

        public void Begin(Passage next) =>
            (passage, RequestLeft, answerLeft, hasHead) = (next, next.Request, next.Answer, false);

        /// <summary>How many bytes of an answer, or of the next piece of it, get through.</summary>
        public int OfAnswer(ReadOnlySpan<byte> bytes)
        {
            if (passage.HeadOnly)
                return hasHead ? 0 : OfHead(bytes);
            var through = (int)Math.Min(bytes.Length, answerLeft);
            answerLeft -= through;
            return through;
        }

        private int OfHead(ReadOnlySpan<byte> bytes)
        {
            var end = bytes.IndexOf("\r\n\r\n"u8);
            hasHead = end >= 0;
            return hasHead ? end + 4 : bytes.Length;
        }

        public void Stuck() => passage.Stuck.TrySetResult();
    }
}

/// <summary>So many bytes of a request and of its answer get through.</summary>
internal sealed record Passage(long Request, long Answer)
{
    public static Passage Free => new(long.MaxValue, long.MaxValue);

    /// <summary>Of the answer its head, after which the line breaks.</summary>
    public bool HeadOnly { get; init; }

    /// <summary>Completes when it has got stuck.</summary>
    public TaskCompletionSource Stuck { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
