using System.Globalization;
using System.Text;

namespace RecognitionFeed.People;

/// <summary>
/// Keys computed here rather than in the database, because SQLite's LIKE and lower() know ASCII only and PostgreSQL's
/// collations differ between systems.
/// </summary>
public static class SwedishText
{
    private static readonly CompareInfo Swedish = CultureInfo.GetCultureInfo("sv-SE").CompareInfo;

    /// <summary>Hexadecimal text that sorts, byte by byte, as a Swedish dictionary does.</summary>
    public static string SortKey(string text) =>
        Convert.ToHexStringLower(Swedish.GetSortKey(text, CompareOptions.IgnoreCase).KeyData);

    /// <summary>Lower case, composed, with single spaces: å, ä and ö stay letters of their own.</summary>
    public static string Lower(string text) =>
        string.Join(
            ' ',
            text.Normalize(NormalizationForm.FormC)
                .ToLower(CultureInfo.GetCultureInfo("sv-SE"))
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    /// <summary><see cref="Lower"/> without its accents: å and ä become a, ö becomes o, é becomes e.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in Lower(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                folded.Append(letter);
        }
        return folded.ToString();
    }

    /// <summary>
    /// What a search looks in: the text as written, then without accents, so that "åsa" finds Åsa and not Asa, and "asa",
    /// typed where å is hard to reach, finds both.
    /// </summary>
    public static string SearchKey(string text)
    {
        var lower = Lower(text);
        var folded = Fold(text);
        return lower == folded ? lower : $"{lower}\n{folded}";
    }
}
