using System.Globalization;
using System.Text.RegularExpressions;

namespace RecognitionFeed.Operations;

/// <summary>
/// A moment as RFC 3339 writes it. The framework's own reading takes a time without an offset too, and means the server's zone.
/// </summary>
public static partial class Rfc3339
{
    public static bool TryParse(string text, out DateTimeOffset time)
    {
        time = default;
        return Form().IsMatch(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out time);
    }

    [GeneratedRegex(@"\A\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d{1,7})?([Zz]|[+-]\d\d:\d\d)\z")]
    private static partial Regex Form();
}
