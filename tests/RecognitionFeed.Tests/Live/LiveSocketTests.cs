using System.Net.WebSockets;
using System.Text;
using RecognitionFeed.Live;

namespace RecognitionFeed.Tests.Live;

public sealed class LiveSocketTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>SignalR's goes by a queue of its own, which a busy machine empties late.</summary>
    [Fact]
    public async Task The_answer_to_the_handshake_comes_before_all_broadcasts()
    {
        var wire = new MemoryStream();
        var accepted = WebSocket.CreateFromStream(wire, new WebSocketCreationOptions { IsServer = true });
        using var socket = new LiveSocket(accepted, output: null);
        var (answer, first, second) = (Message("{}"), Message("first"), Message("second"));

        Assert.True(socket.TrySend(first, messages: 2, Patience));
        Assert.True(socket.TrySend(second, messages: 2, Patience));
        Assert.False(socket.TrySend(second, messages: 2, Patience));
        await socket.SendAsync(answer.Payload, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

        byte[] expected = [.. answer.Bytes.Span, .. first.Bytes.Span, .. second.Bytes.Span];
        await Eventually.Holds("all are sent", () => wire.Length >= expected.Length);
        Assert.Equal(expected, wire.ToArray());
    }

    private static TextFrame Message(string text) => new(Encoding.UTF8.GetBytes(text));
}
