using System.Diagnostics;
using System.Text.Json;
using RecognitionFeed.Load.Servers;

namespace RecognitionFeed.Load.Lists;

/// <summary>Every list in a city after years of use, over HTTP, one question after the other: what one who scrolls waits for.</summary>
internal static class ListsCommand
{
    private const int WarmUps = 40;

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var rounds = arguments.Number("rounds", 100, 20);

        using var folder = new TemporaryFolder();
        using var database = Database.Of(arguments, folder.Path);
        var city = await FullCity.SeedAsync(database);
        await using var application = await Application.StartAsync(arguments, folder.Path, database);
        var questions = await new Questions(application, city).AllAsync();

        var report = new Report($"Lists on {database.Provider}");
        var rows = new List<object[]>();
        foreach (var question in questions)
        {
            Progress.Show("Reading", question.What);
            var list = await ReadAsync(application, question);
            for (var i = 0; i < WarmUps; i++)
                await AskAsync(application, question);
            var times = new double[rounds];
            for (var i = 0; i < rounds; i++)
                times[i] = await AskAsync(application, question);
            Array.Sort(times);
            rows.Add([question.What, list.Entries, list.Bytes, times.Median(), times.Percentile(99)]);
            report.Reach(question.What, times.Median(), " ms", most: 50);
        }
        report.Add(
            $"{city.Staff.Directory.People.Count} people, {city.Staff.Directory.Units.Count} units, "
                + $"{ManyHighlights.Count} highlights, {ManyComments.Count} comments, {ManyNominations.Count} nominations; "
                + $"{rounds} questions of each kind over loopback HTTP",
            ["list", "entries", "bytes", "median ms", "p99 ms"],
            rows
        );
        return report.Finish(arguments);
    }

    /// <summary>What is measured, seen to be there.</summary>
    private static async Task<(object Entries, int Bytes)> ReadAsync(Application application, Question question)
    {
        using var content = question.Content();
        using var answer = await application.SendAsync(question.Method, question.Path, question.Cookie, content);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (!answer.IsSuccessStatusCode)
            throw new LoadException($"{question.What} answered {answer.StatusCode}.");
        using var list = JsonDocument.Parse(bytes);
        if (
            list.RootElement.ValueKind != JsonValueKind.Object
            || !list.RootElement.TryGetProperty("items", out var items)
        )
            return ("–", bytes.Length);
        if (items.GetArrayLength() == 0 && !question.MayBeEmpty)
            throw new LoadException($"{question.What} is empty, which measures nothing.");
        return (items.GetArrayLength(), bytes.Length);
    }

    private static async Task<double> AskAsync(Application application, Question question)
    {
        using var content = question.Content();
        var asked = Stopwatch.GetTimestamp();
        using var answer = await application.SendAsync(question.Method, question.Path, question.Cookie, content);
        await answer.Content.ReadAsByteArrayAsync();
        var taken = Stopwatch.GetElapsedTime(asked).TotalMilliseconds;
        return answer.IsSuccessStatusCode
            ? taken
            : throw new LoadException($"{question.What} answered {answer.StatusCode} when asked again.");
    }
}
