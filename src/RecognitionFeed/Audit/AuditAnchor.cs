using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace RecognitionFeed.Audit;

/// <summary>
/// The chain's end as it once was, noted outside the database: <c>1207:9f2c…</c>. Who could write the whole chain anew, or cut off
/// its end, cannot make it fit.
/// </summary>
public sealed record AuditAnchor(long Sequence, string Hash)
{
    public static bool TryParse(string text, [NotNullWhen(true)] out AuditAnchor? anchor)
    {
        anchor =
            text.Split(':') is [var number, { Length: 64 } hash]
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            && hash.All(char.IsAsciiHexDigit)
                ? new AuditAnchor(sequence, hash.ToLowerInvariant())
                : null;
        return anchor is not null;
    }

    public override string ToString() => $"{Sequence}:{Hash}";
}
