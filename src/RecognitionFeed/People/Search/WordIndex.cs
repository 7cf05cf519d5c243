namespace RecognitionFeed.People.Search;

/// <summary>
/// Finds entries by the beginnings of their words. Immutable; the entries' order is the order among equals.
/// </summary>
public sealed class WordIndex
{
    private const int MostWords = 6;
    private const int Shortest = 3; // a sound of fewer letters is like too many others

    // What a way of matching costs: less is better. A slip outweighs everything else.
    private const int BeginningCost = 2;
    private const int MarksCost = 1;
    private const int SoundCost = 4;
    private const int SlipCost = 100;
    private const int OtherNameCost = 8;

    private readonly string[] names;
    private readonly Word[] words;

    public WordIndex(IReadOnlyList<Entry> entries)
    {
        names = [.. entries.Select(entry => string.Join(' ', Spelling.Words(entry.Name)))];
        var known = new Dictionary<string, Dictionary<int, int>>();
        for (var i = 0; i < entries.Count; i++)
        {
            foreach (var (text, cost) in entries[i].Texts.Prepend((entries[i].Name, 0)))
            foreach (var word in Spelling.Words(text))
            {
                if (!known.TryGetValue(word, out var places))
                    known[word] = places = [];
                places.TryAdd(i, cost); // the texts come in the order of their cost
            }
        }
        words =
        [
            .. known.Select(word => new Word(word.Key, [.. word.Value.Select(place => (place.Key, place.Value))])),
        ];
    }

    /// <summary>
    /// The best entries, as indexes: those in which every word asked for begins one. Typing errors count only where nobody is
    /// found without, so that a name typed right is not lost among those like it.
    /// </summary>
    public IReadOnlyList<int> Find(string question, int most)
    {
        if (string.IsNullOrWhiteSpace(question))
            return [.. Enumerable.Range(0, Math.Min(most, names.Length))];
        var asked = Spelling.Words(question).Distinct().Take(MostWords).ToList();
        if (asked.Count == 0)
            return [];
        var found = Find(asked, withSlips: false);
        if (found.Count == 0)
            found = Find(asked, withSlips: true);

        var whole = string.Join(' ', Spelling.Words(question));
        return
        [
            .. found
                .Select(hit => (hit.Index, Cost: hit.Cost + NameCost(names[hit.Index], whole)))
                .OrderBy(hit => hit.Cost)
                .ThenBy(hit => hit.Index)
                .Take(most)
                .Select(hit => hit.Index),
        ];
    }

    private List<(int Index, int Cost)> Find(List<string> asked, bool withSlips)
    {
        var sums = new int[names.Length];
        foreach (var typed in asked)
        {
            var costs = Costs(new Word(typed, []), withSlips);
            for (var i = 0; i < sums.Length; i++)
                sums[i] = sums[i] < 0 || costs[i] < 0 ? -1 : sums[i] + costs[i];
        }
        var found = new List<(int, int)>();
        for (var i = 0; i < sums.Length; i++)
        {
            if (sums[i] >= 0)
                found.Add((i, sums[i]));
        }
        return found;
    }

    /// <summary>What the typed word costs each entry; -1 where it is not found.</summary>
    private int[] Costs(Word typed, bool withSlips)
    {
        var costs = new int[names.Length];
        Array.Fill(costs, -1);
        foreach (var word in words)
        {
            var cost = Cost(typed, word, withSlips);
            if (cost < 0)
                continue;
            foreach (var (entry, place) in word.Places)
            {
                if (costs[entry] < 0 || costs[entry] > cost + place)
                    costs[entry] = cost + place;
            }
        }
        return costs;
    }

    private static int Cost(Word typed, Word word, bool withSlips)
    {
        if (Spelling.Begins(word.Text, typed.Text))
            return (word.Text.StartsWith(typed.Text, StringComparison.Ordinal) ? 0 : MarksCost)
                + (word.Text.Length == typed.Text.Length ? 0 : BeginningCost);
        if (
            Spelling.Begins(word.Sound, typed.Sound)
            && (typed.Sound.Length >= Shortest || typed.Sound.Length == word.Sound.Length)
        )
            return SoundCost + (word.Sound.Length == typed.Sound.Length ? 0 : BeginningCost);
        if (!withSlips)
            return -1;
        var slips = Spelling.Slips(typed.Text.Length);
        if (slips == 0 || typed.Plain.Length < Shortest)
            return -1;
        // Three letters and a slip begin half of all words.
        var distance = Slip.Distance(typed.Plain, word.Plain, typed.Text.Length > 3, slips);
        if (distance > slips)
            return -1;
        return distance * SlipCost + Math.Min(Math.Abs(word.Plain.Length - typed.Plain.Length), 9);
    }

    /// <summary>Best is a name that begins as the whole question does.</summary>
    private static int NameCost(string name, string question) =>
        name.StartsWith(question, StringComparison.Ordinal) ? 0
        : Spelling.Begins(name, question) ? 1
        : OtherNameCost;

    /// <param name="Name">What counts most.</param>
    /// <param name="Texts">What else it is found by, with the cost of each, in that order.</param>
    public sealed record Entry(string Name, IReadOnlyList<(string Text, int Cost)> Texts);

    private sealed class Word(string text, (int Entry, int Cost)[] places)
    {
        public string Text => text;
        public string Sound { get; } = Spelling.Sound(text);
        public string Plain { get; } = Spelling.Plain(Spelling.Sound(text));
        public (int Entry, int Cost)[] Places => places;
    }
}
