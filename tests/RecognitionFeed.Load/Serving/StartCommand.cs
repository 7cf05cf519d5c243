using System.Diagnostics;
using RecognitionFeed.Load.Servers;

namespace RecognitionFeed.Load.Serving;

/// <summary>From the start of the process to the first page served, on a database that is there.</summary>
internal static class StartCommand
{
    public static async Task<int> RunAsync(Arguments arguments)
    {
        var rounds = arguments.Number("rounds", 7, 5);

        using var folder = new TemporaryFolder();
        await using var application = await Application.StartAsync(arguments, folder.Path);
        var city = new City(application);
        await city.SeedAsync(1000);
        var director = await application.SignInAsync("director");
        foreach (var draft in await city.AddDraftsAsync(25))
            await application.PublishAsync(draft, director);

        var listening = new List<double>();
        var served = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            await application.StopAsync();
            Progress.Show("Starting", $"{round + 1} of {rounds}");
            var start = Stopwatch.GetTimestamp();
            await application.StartAsync();
            listening.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            using var page = await application.SendAsync(HttpMethod.Get, "/", director);
            if (!page.IsSuccessStatusCode || !(await page.Content.ReadAsStringAsync()).Contains("\"boot\""))
                throw new LoadException($"The first page answered {page.StatusCode}.");
            served.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        var report = new Report("Starting");
        report.Add(
            $"{rounds} starts on an existing database",
            ["listening s", "first page served s", "quickest s"],
            [
                [listening.Median(), served.Median(), served.Min()],
            ]
        );
        report.Reach("first page served (publish with -r linux-x64)", served.Median(), " s", most: 1);
        return report.Finish(arguments);
    }
}
