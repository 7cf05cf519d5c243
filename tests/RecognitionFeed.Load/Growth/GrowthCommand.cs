using System.Diagnostics;
using RecognitionFeed.Highlights;
using RecognitionFeed.Load.Lists;
using RecognitionFeed.Load.Servers;

namespace RecognitionFeed.Load.Growth;

/// <summary>The same questions to a city with a thousand highlights and to one with a million, in turns.</summary>
internal static class GrowthCommand
{
    private const int WarmUps = 50;

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var rounds = arguments.Number("rounds", 200, 50);
        var times = arguments.Number("highlights", 1_000_000, 10_000) / Centuries.Originals;

        using var folder = new TemporaryFolder();
        var staff = new Staff();
        using var smallDatabase = Database.Of(arguments, folder.Sub("small"));
        using var largeDatabase = Database.Of(arguments, folder.Sub("large"));
        var highlights = await Centuries.SeedAsync(smallDatabase, staff, 1);
        var manyHighlights = await Centuries.SeedAsync(largeDatabase, staff, times);
        await using var small = await Application.StartAsync(arguments, folder.Sub("small"), smallDatabase);
        await using var large = await Application.StartAsync(arguments, folder.Sub("large"), largeDatabase, offset: 1);

        var few = await QuestionsAsync(small, staff, highlights, Centuries.Originals);
        var many = await QuestionsAsync(large, staff, manyHighlights, Centuries.Originals * times);
        var report = new Report($"Growth on {smallDatabase.Provider}");
        var rows = new List<object[]>();
        foreach (var (question, grown) in few.Zip(many))
        {
            var (before, after) = await CompareAsync(small, question, large, grown, rounds);
            rows.Add([question.What, before, after, after / before]);
            report.Reach(question.What, after / before, "", most: 1.5);
        }
        report.Add(
            $"{Centuries.Originals} highlights and {Centuries.Originals * times}; medians of {rounds} questions, in turns",
            ["question", "few, ms", "many, ms", "ratio"],
            rows
        );
        return report.Finish(arguments);
    }

    private static async Task<IReadOnlyList<Question>> QuestionsAsync(
        Application application,
        Staff staff,
        ManyHighlights highlights,
        int count
    )
    {
        var cookie = await application.SignInAsync("director");
        var forvaltning = staff.LargestForvaltning.Id;
        var middle = highlights.Published[Centuries.Originals / 2];
        var cursor = new FeedCursor(middle.PublishedAt!.Value, middle.Id).ToString();
        return
        [
            new("feed: first page", "/api/highlights", cookie),
            new("feed: a page further down", $"/api/highlights?before={cursor}", cookie),
            new("feed: a förvaltning", $"/api/highlights?unit={forvaltning}", cookie),
            new("feed: a behaviour, further down", $"/api/highlights?behaviour=testar-och-lar&before={cursor}", cookie),
            new("one highlight", $"/api/highlights/{middle.Id}", cookie),
            new("events: the last 20", $"/api/events?limit=200&after={count - 20}", cookie),
            new("events: 200 from the middle", $"/api/events?limit=200&after={count / 2}", cookie),
        ];
    }

    private static async Task<(double Few, double Many)> CompareAsync(
        Application small,
        Question question,
        Application large,
        Question grown,
        int rounds
    )
    {
        Progress.Show("Asking", question.What);
        var few = new List<double>();
        var many = new List<double>();
        for (var round = -WarmUps; round < rounds; round++)
        {
            var before = await AskAsync(small, question, round);
            var after = await AskAsync(large, grown, round);
            if (round < 0)
                continue;
            few.Add(before);
            many.Add(after);
        }
        return (few.Median(), many.Median());
    }

    /// <summary>The time that the answer took, in milliseconds.</summary>
    private static async Task<double> AskAsync(Application application, Question question, int round)
    {
        // Events missed are kept ready for who asks the same: here each asks for a page of their own.
        var path = question.What.StartsWith("events", StringComparison.Ordinal)
            ? $"{question.Path.Replace("limit=200", $"limit={250 + round}", StringComparison.Ordinal)}"
            : question.Path;
        var asked = Stopwatch.GetTimestamp();
        using var answer = await application.SendAsync(HttpMethod.Get, path, question.Cookie);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var taken = Stopwatch.GetElapsedTime(asked).TotalMilliseconds;
        return answer.IsSuccessStatusCode && bytes.Length > 500
            ? taken
            : throw new LoadException($"{question.What} answered {answer.StatusCode}, {bytes.Length} bytes.");
    }
}
