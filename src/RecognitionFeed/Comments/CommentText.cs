using System.Globalization;
using System.Text;

namespace RecognitionFeed.Comments;

/// <summary>What a comment may consist of: plain text that cannot pretend to be anything else.</summary>
public static class CommentText
{
    public const int Longest = 1000;

    /// <summary>
    /// Without control characters, characters that turn the direction of the text or are not seen, and more than one empty
    /// line in a row; trimmed.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        var breaks = 0;
        foreach (var letter in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (letter.Value == '\n')
            {
                if (++breaks <= 2)
                    clean.Append('\n');
            }
            else if (letter.Value == '\t')
                clean.Append(' ');
            else if (IsPlain(letter))
            {
                clean.Append(letter);
                if (!Rune.IsWhiteSpace(letter))
                    breaks = 0;
            }
        }
        return clean.ToString().Trim();
    }

    private static bool IsPlain(Rune letter) =>
        Rune.GetUnicodeCategory(letter) switch
        {
            UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
            UnicodeCategory.Format => JoinsEmoji(letter.Value),
            _ => letter != Rune.ReplacementChar,
        };

    /// <summary>The joiners of scripts and of emoji such as a family, and the tags of flags such as Scotland's.</summary>
    private static bool JoinsEmoji(int letter) => letter is 0x200C or 0x200D or (>= 0xE0020 and <= 0xE007F);
}
