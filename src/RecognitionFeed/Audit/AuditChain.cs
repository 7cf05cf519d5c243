using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Audit;

/// <summary>
/// What binds each entry to all before it: SHA-256 over the hash before, as 64 hexadecimal digits, followed by the entry as a JSON array in
/// UTF-8 without spaces: [sequence, microseconds since 1970, person, action, subject's type, subject's id, details as text].
/// Ids are in lower case with hyphens. Anybody can compute it anew from an export.
/// </summary>
public static class AuditChain
{
    /// <summary>What stands before the first entry.</summary>
    public static readonly string Beginning = new('0', 64);

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="before">The hash of the entry before.</param>
    public static string Hash(
        string before,
        long sequence,
        DateTimeOffset at,
        Guid? person,
        string action,
        string subjectType,
        Guid? subject,
        string details
    )
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        bytes.Write(Encoding.ASCII.GetBytes(before));
        using (var json = new Utf8JsonWriter(bytes, Plain))
        {
            json.WriteStartArray();
            json.WriteNumberValue(sequence);
            json.WriteNumberValue(UnixMicroseconds.From(at));
            Write(json, person);
            json.WriteStringValue(action);
            json.WriteStringValue(subjectType);
            Write(json, subject);
            json.WriteStringValue(details);
            json.WriteEndArray();
        }
        return Convert.ToHexStringLower(SHA256.HashData(bytes.WrittenSpan));
    }

    public static string Hash(string before, AuditEntry entry) =>
        Hash(
            before,
            entry.Sequence,
            entry.At,
            entry.PersonId,
            entry.Action,
            entry.SubjectType,
            entry.SubjectId,
            entry.Details
        );

    private static void Write(Utf8JsonWriter json, Guid? id)
    {
        if (id is { } value)
            json.WriteStringValue(value);
        else
            json.WriteNullValue();
    }
}
