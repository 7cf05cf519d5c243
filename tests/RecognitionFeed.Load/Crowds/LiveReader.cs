using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics;

namespace RecognitionFeed.Load.Crowds;

/// <summary>
/// Takes a server's WebSocket frames apart as they come, without keeping them: only how each message begins, which tells its
/// kind and its sequence.
/// </summary>
internal sealed class LiveReader(bool isHub, IMessageListener listener)
{
    private const byte EndOfRecord = 0x1e; // SignalR may put several records into one message

    private readonly byte[] header = new byte[10];
    private readonly byte[] head = new byte[160];
    private int headerLength;
    private int recordLength;
    private long payloadLeft = -1; // -1: in a header
    private int opcode;
    private bool isFinal;

    /// <summary>Answers false when the server has said that it closes.</summary>
    public bool Read(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            if (payloadLeft < 0)
            {
                header[headerLength++] = bytes[0];
                bytes = bytes[1..];
                BeginPayload();
            }
            else
            {
                var part = bytes[..(int)Math.Min(bytes.Length, payloadLeft)];
                bytes = bytes[part.Length..];
                payloadLeft -= part.Length;
                if (opcode <= 2)
                    ReadPayload(part);
            }
            if (payloadLeft == 0 && !EndFrame())
                return false;
        }
        return true;
    }

    private void BeginPayload()
    {
        if (headerLength < 2)
            return;
        var length = header[1] & 0x7f;
        var needed = length switch
        {
            126 => 4,
            127 => 10,
            _ => 2,
        };
        if (headerLength < needed)
            return;
        payloadLeft = length switch
        {
            126 => BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(2)),
            127 => BinaryPrimitives.ReadInt64BigEndian(header.AsSpan(2)),
            _ => length,
        };
        opcode = header[0] & 0x0f;
        isFinal = (header[0] & 0x80) != 0;
        headerLength = 0;
    }

    private void ReadPayload(ReadOnlySpan<byte> part)
    {
        while (isHub && part.IndexOf(EndOfRecord) is >= 0 and var end)
        {
            Keep(part[..end]);
            EndRecord();
            part = part[(end + 1)..];
        }
        Keep(part);
    }

    private void Keep(ReadOnlySpan<byte> part)
    {
        if (recordLength < head.Length)
            part[..Math.Min(part.Length, head.Length - recordLength)].CopyTo(head.AsSpan(recordLength));
        recordLength += part.Length;
    }

    private bool EndFrame()
    {
        payloadLeft = -1;
        if (opcode == 8)
            return false;
        if (opcode == 9)
            listener.Pinged();
        else if (opcode <= 2 && isFinal && !isHub)
            EndRecord();
        return true;
    }

    private void EndRecord()
    {
        var start = head.AsSpan(0, Math.Min(recordLength, head.Length));
        if (recordLength >= 100)
        {
            if (start.IndexOf("\"reactionsCounted\""u8) >= 0)
                listener.Counted();
            else
                listener.Arrived(Stopwatch.GetTimestamp(), Sequence(start));
        }
        else if (start.IndexOf("\"connected\""u8) >= 0)
            listener.Greeted();
        recordLength = 0;
    }

    private static long Sequence(ReadOnlySpan<byte> start)
    {
        var at = start.IndexOf("\"sequence\":"u8);
        return at >= 0 && Utf8Parser.TryParse(start[(at + 11)..], out long sequence, out _) ? sequence : 0;
    }
}

internal interface IMessageListener
{
    /// <param name="timestamp">Of the monotonic clock.</param>
    /// <param name="sequence">Zero where the message tells none.</param>
    void Arrived(long timestamp, long sequence);
    void Counted();

    /// <summary>The connection takes part in broadcasts from now on.</summary>
    void Greeted();
    void Pinged();
}
