namespace RecognitionFeed.People.Search;

/// <summary>
/// How far what was typed is from a word: letters wrong, missing, too many, or two that changed places (optimal string
/// alignment).
/// </summary>
public static class Slip
{
    private const int Longest = 40;

    /// <summary>The least number of slips to the word or, where allowed, to any beginning of it; more than the bound where it is.</summary>
    public static int Distance(ReadOnlySpan<char> typed, ReadOnlySpan<char> word, bool toBeginning, int bound)
    {
        if (word.Length > typed.Length + bound)
        {
            if (!toBeginning)
                return bound + 1;
            word = word[..(typed.Length + bound)];
        }
        if (typed.Length > word.Length + bound || typed.Length > Longest)
            return bound + 1;

        Span<int> rows = stackalloc int[3 * (Longest + 4)];
        var before = rows[..(Longest + 4)];
        var last = rows.Slice(Longest + 4, Longest + 4);
        var next = rows[(2 * (Longest + 4))..];
        for (var j = 0; j <= word.Length; j++)
            last[j] = j;
        for (var i = 1; i <= typed.Length; i++)
        {
            next[0] = i;
            var least = i;
            for (var j = 1; j <= word.Length; j++)
            {
                var cost = Math.Min(
                    last[j - 1] + (typed[i - 1] == word[j - 1] ? 0 : 1),
                    Math.Min(last[j], next[j - 1]) + 1
                );
                if (i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1])
                    cost = Math.Min(cost, before[j - 2] + 1);
                next[j] = cost;
                least = Math.Min(least, cost);
            }
            if (least > bound)
                return bound + 1;
            var spare = before;
            before = last;
            last = next;
            next = spare;
        }
        if (!toBeginning)
            return last[word.Length];
        var nearest = last[0];
        for (var j = 1; j <= word.Length; j++)
            nearest = Math.Min(nearest, last[j]);
        return nearest;
    }
}
