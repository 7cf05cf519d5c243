using System.Text;

namespace RecognitionFeed.People.Import;

/// <summary>
/// Comma- or semicolon-separated values, RFC 4180 to the letter: a quoted field may hold separators, line breaks and doubled
/// quotation marks, and nothing may stand beside its quotation marks. Lines end in LF or CRLF; blank ones count but say nothing.
/// </summary>
public static class Csv
{
    /// <summary>The records with the line on which each begins, from 1, and what is wrong with it, if anything.</summary>
    public static IEnumerable<(int Line, IReadOnlyList<string> Fields, string? Problem)> Read(string text)
    {
        var separator = Separator(text);
        var (at, line) = (0, 1);
        while (at < text.Length)
        {
            var first = line;
            var fields = new List<string>();
            string? problem = null;
            var ended = false;
            while (!ended)
            {
                fields.Add(
                    at < text.Length && text[at] == '"'
                        ? Quoted(text, separator, ref at, ref line, ref problem)
                        : Plain(text, separator, ref at, ref problem)
                );
                ended = at >= text.Length || text[at] != separator;
                at++; // the separator, or the line's end
            }
            line++;
            if (fields is not [""])
                yield return (first, fields, problem);
        }
    }

    /// <summary>What parts the header's columns.</summary>
    private static char Separator(string text)
    {
        var header = text.AsSpan()[..(text.AsSpan().IndexOf('\n') is var end and >= 0 ? end : text.Length)];
        return header.Contains(';') ? ';' : ',';
    }

    /// <summary>Up to the separator or the line's end, which is where <paramref name="at"/> is then.</summary>
    private static string Plain(string text, char separator, ref int at, ref string? problem)
    {
        var from = at;
        while (at < text.Length && text[at] != separator && text[at] != '\n')
            at++;
        var field = text[from..at];
        if (field.EndsWith('\r') && (at >= text.Length || text[at] == '\n'))
            field = field[..^1];
        if (field.Contains('"'))
            problem ??= "a quotation mark stands within a field that does not begin with one";
        return field;
    }

    private static string Quoted(string text, char separator, ref int at, ref int line, ref string? problem)
    {
        var field = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '\n')
                line++;
            if (text[at] != '"')
                field.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '"')
                field.Append(text[at++]);
            else
                break;
        }
        if (at >= text.Length)
        {
            problem ??= "a quotation mark is not closed";
            return field.ToString();
        }
        at++;
        if (Plain(text, separator, ref at, ref problem).Length > 0)
            problem ??= "something stands after a closing quotation mark";
        return field.ToString();
    }
}
