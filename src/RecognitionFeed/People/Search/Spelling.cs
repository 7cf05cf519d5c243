using System.Text;

namespace RecognitionFeed.People.Search;

/// <summary>
/// How Swedish names are typed by who is in a hurry: å, ä and ö without their marks, or as aa, ae and oe; one letter for two;
/// Carl for Karl; and with a slip of the finger.
/// </summary>
public static class Spelling
{
    private static readonly (string From, string To)[] Alike =
    [
        ("aa", "å"),
        ("ae", "ä"),
        ("oe", "ö"),
        ("ch", "k"),
        ("ph", "f"),
        ("th", "t"),
        ("qu", "kv"),
        ("c", "k"),
        ("q", "k"),
        ("w", "v"),
        ("z", "s"),
    ];

    /// <summary>The words of a text in lower case: whatever stands between letters and digits parts them.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var letter in SwedishText.Lower(text).Append(' '))
        {
            if (char.IsLetterOrDigit(letter))
                word.Append(
                    letter is 'æ' ? 'ä'
                    : letter is 'ø' ? 'ö'
                    : letter
                );
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
        return words;
    }

    /// <summary>The word as others spell it too: Lindqvist, Lindkvist and Lindquist have the same sound.</summary>
    public static string Sound(string word)
    {
        var sound = new StringBuilder(word);
        foreach (var (from, to) in Alike)
            sound.Replace(from, to);
        var length = 0;
        for (var i = 0; i < sound.Length; i++)
        {
            if (length == 0 || sound[length - 1] != sound[i] || char.IsDigit(sound[i]))
                sound[length++] = sound[i];
        }
        return sound.ToString(0, length);
    }

    /// <summary>Whether <paramref name="word"/> begins with what was typed; a typed a may stand for å and ä, but not the reverse.</summary>
    public static bool Begins(string word, string typed)
    {
        if (word.Length < typed.Length)
            return false;
        for (var i = 0; i < typed.Length; i++)
        {
            if (word[i] != typed[i] && Plain(word[i]) != typed[i])
                return false;
        }
        return true;
    }

    /// <summary>The word with the plain letters of a keyboard that lacks the others.</summary>
    public static string Plain(string word) => string.Create(word.Length, word, Strip);

    /// <summary>How many slips a word of so many letters may have.</summary>
    public static int Slips(int letters) =>
        letters switch
        {
            < 3 => 0,
            < 7 => 1,
            _ => 2,
        };

    private static void Strip(Span<char> plain, string word)
    {
        for (var i = 0; i < plain.Length; i++)
            plain[i] = Plain(word[i]);
    }

    private static char Plain(char letter) =>
        letter switch
        {
            < '\u0080' => letter,
            'å' or 'ä' or 'á' or 'à' or 'â' or 'ã' or 'ā' or 'ă' or 'ą' => 'a',
            'ö' or 'ó' or 'ò' or 'ô' or 'õ' or 'ő' or 'ō' => 'o',
            'é' or 'è' or 'ê' or 'ë' or 'ē' or 'ę' or 'ě' => 'e',
            'ü' or 'ú' or 'ù' or 'û' or 'ū' or 'ů' or 'ű' => 'u',
            'í' or 'ì' or 'î' or 'ï' or 'ī' or 'ı' => 'i',
            'ç' or 'ć' or 'č' => 'c',
            'ñ' or 'ń' or 'ň' => 'n',
            'š' or 'ś' or 'ş' or 'ș' => 's',
            'ž' or 'ź' or 'ż' => 'z',
            'ý' or 'ÿ' => 'y',
            'ł' => 'l',
            'ř' => 'r',
            'đ' or 'ď' or 'ð' => 'd',
            'ť' or 'ţ' or 'ț' => 't',
            'ğ' => 'g',
            _ => letter,
        };
}
