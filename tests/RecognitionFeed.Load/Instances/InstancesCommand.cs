using System.Text.Json;
using RecognitionFeed.Load.Servers;
using RecognitionFeed.Load.Serving;

namespace RecognitionFeed.Load.Instances;

/// <summary>
/// Three instances on one PostgreSQL beside one: how many readers they carry for the same processor time, the database's
/// included, while somebody publishes. Three machines have three times the processors; here they share one machine's.
/// </summary>
internal static class InstancesCommand
{
    private const int Instances = 3;
    private const int Stories = 30;

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var rounds = arguments.Number("rounds", 5, 5);
        var seconds = arguments.Number("seconds", 4, 1);
        var connections = arguments.Number("connections", 16, 1);

        using var folder = new TemporaryFolder();
        using var database = Database.Postgres();
        await using var first = await Application.StartAsync(arguments, folder.Path, database, 0);
        await using var second = await Application.StartAsync(arguments, folder.Path, database, 1);
        await using var third = await Application.StartAsync(arguments, folder.Path, database, 2);
        Application[] all = [first, second, third];
        var city = new City(database.OpenDb);
        await city.SeedAsync(100);
        var director = await first.SignInAsync("director");
        foreach (var draft in await city.AddDraftsAsync(60))
            await first.PublishAsync(draft, director);
        var drafts = await city.AddDraftsAsync(Stories * 8 * (rounds + 1));
        var cookie = await second.SignInAsync(city.Staff[0].ToString());
        string[] paths =
        [
            "/api/highlights",
            $"/api/highlights?before={await NextAsync(first, cookie)}",
            "/api/my/notifications",
        ];

        var report = new Report("Three instances beside one");
        var rows = new List<object[]>();
        foreach (var path in paths)
        {
            var one = new List<double>();
            var three = new List<double>();
            for (var round = -1; round < rounds; round++)
            {
                Progress.Show($"Reading {path.Split('?')[0]}", $"{round + 1} of {rounds}");
                var alone = await ReadAsync([first], path);
                var together = await ReadAsync(all, path);
                if (round < 0)
                    continue; // the code is compiled for good
                one.Add(alone);
                three.Add(together);
            }
            var times = Instances * three.Median() / one.Median();
            rows.Add([path.Split('=')[0], one.Median(), three.Median(), times]);
            report.Reach($"{path.Split('=')[0]}: three instances carry, times one's", times, "", least: 2.5);
        }
        report.Add(
            $"Requests a second of processor time, {connections} connections an instance, {rounds} rounds of {seconds} s",
            ["route", "one instance", "three", "three with three times the processors, times one"],
            rows
        );
        report.Verify("the log's sequence has no gap, at every instance", await HasNoGapAsync(all, cookie));
        return report.Finish(arguments);

        // Answers requests a second of processor time.
        async Task<double> ReadAsync(Application[] instances, string path)
        {
            using var reading = new CancellationTokenSource();
            var publishing = PublishAsync(instances, reading.Token);
            var before = Spent();
            var results = await Task.WhenAll(
                instances.Select(instance =>
                    Wrk.RunAsync(
                        instance.Process,
                        $"http://127.0.0.1:{instance.Port}{path}",
                        connections,
                        seconds,
                        [$"Cookie: {cookie}", "Accept-Encoding: gzip, deflate, br, zstd"]
                    )
                )
            );
            var spent = Spent() - before;
            await reading.CancelAsync();
            await publishing;
            return results.Sum(result => result.RequestsPerSecond) * seconds / (spent / 1000);

            double Spent() => instances.Sum(instance => instance.Process.ProcessorTime()) + database.ProcessorTime();
        }

        async Task PublishAsync(Application[] instances, CancellationToken until)
        {
            for (var i = 0; !until.IsCancellationRequested && drafts.TryDequeue(out var draft); i++)
            {
                await instances[i % instances.Length].PublishAsync(draft, director);
                await Task.Delay(TimeSpan.FromSeconds(1), until).ContinueWith(_ => { }, TaskScheduler.Default);
            }
        }
    }

    private static async Task<string> NextAsync(Application application, string cookie)
    {
        using var answer = await application.SendAsync(HttpMethod.Get, "/api/highlights", cookie);
        using var page = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
        return page.RootElement.GetProperty("next").GetString()!;
    }

    private static async Task<bool> HasNoGapAsync(Application[] instances, string cookie)
    {
        foreach (var instance in instances)
        {
            var (after, last) = (0L, 1L);
            while (after < last)
            {
                using var answer = await instance.SendAsync(HttpMethod.Get, $"/api/events?after={after}", cookie);
                using var page = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
                foreach (var entry in page.RootElement.GetProperty("events").EnumerateArray())
                {
                    if (entry.GetProperty("sequence").GetInt64() != ++after)
                        return false;
                }
                last = page.RootElement.GetProperty("last").GetInt64();
            }
        }
        return true;
    }
}
