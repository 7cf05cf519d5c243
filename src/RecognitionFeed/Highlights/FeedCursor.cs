using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Highlights;

/// <summary>The place after which a page begins: opaque to clients, 24 bytes in base64url.</summary>
public sealed record FeedCursor(DateTimeOffset At, Guid Id) : IParsable<FeedCursor>
{
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[24];
        BinaryPrimitives.WriteInt64BigEndian(bytes, UnixMicroseconds.From(At));
        Id.TryWriteBytes(bytes[8..]);
        return Base64Url.EncodeToString(bytes);
    }

    public static FeedCursor Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var cursor) ? cursor : throw new FormatException("Not a cursor.");

    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [MaybeNullWhen(false)] out FeedCursor result
    )
    {
        Span<byte> bytes = stackalloc byte[24];
        result = null;
        if (s?.Length != 32 || !Base64Url.IsValid(s)) // decoding what is not valid throws
            return false;
        Base64Url.DecodeFromChars(s, bytes);
        var microseconds = BinaryPrimitives.ReadInt64BigEndian(bytes);
        if (microseconds is < 0 or > 253_402_300_799_999_999)
            return false;
        result = new FeedCursor(UnixMicroseconds.ToTime(microseconds), new Guid(bytes[8..]));
        return true;
    }
}
