using System.Net.WebSockets;
using RecognitionFeed.Live;

namespace RecognitionFeed.Tests.Live;

public sealed class TextFrameTests
{
    /// <summary>Around each length of RFC 6455's header, as the framework's own WebSocket reads it.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(125)]
    [InlineData(126)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    public async Task A_browser_reads_the_frame_as_one_whole_text_message(int length)
    {
        var message = new byte[length];
        Array.Fill(message, (byte)'a');
        var frame = new TextFrame(message);

        using var browser = WebSocket.CreateFromStream(
            new MemoryStream(frame.Bytes.ToArray()),
            new WebSocketCreationOptions { IsServer = false }
        );
        var read = new byte[length + 1];
        var received = 0;
        ValueWebSocketReceiveResult part;
        do
        {
            part = await browser.ReceiveAsync(read.AsMemory(received), CancellationToken.None);
            received += part.Count;
        } while (!part.EndOfMessage);

        Assert.Equal(WebSocketMessageType.Text, part.MessageType);
        Assert.Equal(message, read[..received]);
        Assert.Equal(message, frame.Payload.ToArray());
    }
}
