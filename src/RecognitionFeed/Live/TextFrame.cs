using System.Buffers.Binary;

namespace RecognitionFeed.Live;

/// <summary>
/// A whole text message as a server's WebSocket frame (RFC 6455, section 5.2): final, not masked, not compressed. So the bytes
/// are the same for every browser.
/// </summary>
public readonly struct TextFrame
{
    private const byte FinalText = 0x81;
    private const byte TwoBytesOfLength = 126;
    private const byte EightBytesOfLength = 127;

    public TextFrame(ReadOnlySpan<byte> message)
    {
        var header = message.Length switch
        {
            < TwoBytesOfLength => 2,
            <= ushort.MaxValue => 4,
            _ => 10,
        };
        var bytes = new byte[header + message.Length];
        bytes[0] = FinalText;
        switch (header)
        {
            case 2:
                bytes[1] = (byte)message.Length;
                break;
            case 4:
                bytes[1] = TwoBytesOfLength;
                BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(2), (ushort)message.Length);
                break;
            default:
                bytes[1] = EightBytesOfLength;
                BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(2), (ulong)message.Length);
                break;
        }
        message.CopyTo(bytes.AsSpan(header));
        Bytes = bytes;
        Payload = bytes.AsMemory(header);
    }

    /// <summary>Header and message.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The message alone.</summary>
    public ReadOnlyMemory<byte> Payload { get; }
}
