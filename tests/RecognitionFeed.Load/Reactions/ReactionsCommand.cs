using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Load.Crowds;
using RecognitionFeed.Load.Servers;

namespace RecognitionFeed.Load.Reactions;

/// <summary>
/// R people react to one highlight, evenly over some seconds, whether or not earlier ones have been answered. An answer's
/// time counts from the moment at which the person tapped.
/// </summary>
internal static class ReactionsCommand
{
    public static async Task<int> RunAsync(Arguments arguments)
    {
        var people = arguments.Number("people", 11_000, 1);
        var clients = arguments.Number("clients", 1000, 1);
        var seconds = arguments.Number("seconds", 10, 1);

        using var folder = new TemporaryFolder();
        await using var application = await Application.StartAsync(arguments, folder.Path);
        var city = new City(application);
        await city.SeedAsync(people);
        var director = await application.SignInAsync("director");
        var drafts = await city.AddDraftsAsync(2);
        var (warmUp, highlight) = (drafts.Dequeue(), drafts.Dequeue());
        await application.PublishAsync(warmUp, director);
        await application.PublishAsync(highlight, director);
        var cookies = await application.SignInAsync(city.Staff);
        var cookieFile = Path.Combine(folder.Path, "cookies");
        await File.WriteAllLinesAsync(cookieFile, cookies);
        await using var crowd = await CrowdProcess.StartAsync(
            "the application",
            new CrowdOptions
            {
                Port = application.Port,
                Clients = clients,
                IsHub = true,
                Cookies = cookieFile,
            }
        );

        Progress.Show("Warming up");
        await ReactAsync(application, warmUp, [.. cookies.Take(2000)], TimeSpan.FromSeconds(2));
        await Task.Delay(2500); // until the last count of the warm-up has been sent
        await crowd.ForgetCountsAsync();
        var before = application.Process.ProcessorTime();
        var started = Stopwatch.GetTimestamp();
        var answers = await ReactAsync(application, highlight, cookies, TimeSpan.FromSeconds(seconds));
        var elapsed = Stopwatch.GetElapsedTime(started).TotalSeconds;
        await Task.Delay(2500);
        var spent = application.Process.ProcessorTime() - before;
        var counted = await crowd.StateAsync();

        await using var db = application.OpenDb();
        var stored = await db.Reactions.CountAsync(reaction => reaction.HighlightId == highlight);
        var count = await db.ReactionCounts.Where(x => x.HighlightId == highlight).SumAsync(x => x.Count);
        var accepted = answers.Count(answer => answer.IsAccepted);
        var times = answers.Select(answer => answer.Milliseconds).Order().ToArray();

        var report = new Report($"{people} people react within {seconds} s, {clients} open browsers");
        report.Add(
            "Answers",
            ["accepted", "stored", "took s", "p50 ms", "p99 ms", "max ms", "server CPU s", "counts to a browser"],
            [
                [
                    accepted,
                    stored,
                    elapsed,
                    times.Percentile(50),
                    times.Percentile(99),
                    times[^1],
                    spent / 1000,
                    $"{counted.LeastCounts}–{counted.MostCounts}",
                ],
            ]
        );
        report.Reach("p99 of the answers", times.Percentile(99), " ms", most: 250);
        report.Verify("every reaction was accepted", accepted == people);
        report.Verify("every accepted reaction is in the database, and counted", stored >= accepted && count == stored);
        report.Verify("every browser was told of the counts", counted.LeastCounts > 0);
        report.Verify("no browser was told more than once a second", counted.MostCounts <= elapsed + 2);
        return report.Finish(arguments);
    }

    private static async Task<Answer[]> ReactAsync(
        Application application,
        Guid highlight,
        string[] cookies,
        TimeSpan time
    )
    {
        var answers = new Task<Answer>[cookies.Length];
        var start = Stopwatch.GetTimestamp();
        var sent = 0;
        while (sent < cookies.Length)
        {
            var due = Stopwatch.GetElapsedTime(start) / time * cookies.Length;
            for (; sent < Math.Min(due, cookies.Length); sent++)
                answers[sent] = ReactAsync(application, highlight, cookies[sent]);
            Progress.Show("Reacting", $"{sent} of {cookies.Length}");
            await Task.Delay(5);
        }
        return await Task.WhenAll(answers);
    }

    private static async Task<Answer> ReactAsync(Application application, Guid highlight, string cookie)
    {
        var start = Stopwatch.GetTimestamp();
        using var answer = await application.SendAsync(
            HttpMethod.Put,
            $"/api/highlights/{highlight}/reactions/heart",
            cookie
        );
        return new Answer(answer.IsSuccessStatusCode, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private readonly record struct Answer(bool IsAccepted, double Milliseconds);
}
