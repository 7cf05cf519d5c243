using RecognitionFeed.People;

namespace RecognitionFeed.Nominations;

/// <summary>
/// The trigrams of a story's longer words: two who tell of the same deed use the same words, in other forms and with
/// other spelling.
/// </summary>
public sealed class SimilarWords
{
    private const int ShortestWord = 4;

    /// <summary>Fewer say nothing.</summary>
    private const int Enough = 12;

    private readonly HashSet<string> trigrams = [];

    public static SimilarWords Of(params IEnumerable<string> texts)
    {
        var words = new SimilarWords();
        foreach (var word in texts.SelectMany(WordsOf))
        {
            for (var start = 0; start + 3 <= word.Length; start++)
                words.trigrams.Add(word.Substring(start, 3));
        }
        return words;
    }

    /// <summary>The part of the shorter story's trigrams that the longer has too: 0 to 1.</summary>
    public double ShareWith(SimilarWords other)
    {
        var (fewer, more) = trigrams.Count < other.trigrams.Count ? (this, other) : (other, this);
        return fewer.trigrams.Count < Enough
            ? 0
            : (double)fewer.trigrams.Count(more.trigrams.Contains) / fewer.trigrams.Count;
    }

    private static IEnumerable<string> WordsOf(string text) =>
        new string([.. SwedishText.Fold(text).Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= ShortestWord)
            .Select(word => $" {word}");
}
