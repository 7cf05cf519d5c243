using System.Diagnostics;
using RecognitionFeed.Load.Servers;
using RecognitionFeed.Operations.Demo;

namespace RecognitionFeed.Load.People;

/// <summary>The search among the whole staff, over HTTP, one question after the other: what one who types waits for.</summary>
internal static class PeopleSearchCommand
{
    private static readonly (string What, string Path)[] Questions =
    [
        ("one letter", "/api/people?q=a"),
        ("a first name", "/api/people?q=anna"),
        ("a whole name", "/api/people?q=anders%20karlsson"),
        ("å left out", "/api/people?q=asa%20oberg"),
        ("one s for two", "/api/people?q=anders%20karlson"),
        ("a typing error", "/api/people?q=andesr%20jonahsson"),
        ("two typing errors", "/api/people?q=gustvsosn"),
        ("a title and a unit", "/api/people?q=undersk%C3%B6terska%20hemtj%C3%A4nsten"),
        ("six words", "/api/people?q=anna%20berg%20lund%20str%C3%B6m%20karlsson%20nilsson"),
        ("nobody", "/api/people?q=qwertyuiop"),
        ("a unit", "/api/units?q=hemtjanst"),
        ("a unit, typing error", "/api/units?q=hemtj%C3%A4nts"),
        ("the whole tree", "/api/units"),
    ];

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var people = arguments.Number("people", DemoDirectory.CitySize, 60);
        var rounds = arguments.Number("rounds", 200, 20);

        using var folder = new TemporaryFolder();
        await using var application = await Application.StartAsync(arguments, folder.Path);
        await SeedAsync(application, people);
        var cookie = await application.SignInAsync("director");

        var first = await AskAsync(application, Questions[1].Path, cookie); // reads the directory
        var rows = new List<object[]>();
        var slowest = 0.0;
        foreach (var (what, path) in Questions)
        {
            Progress.Show("Searching", what);
            for (var i = 0; i < 20; i++)
                await AskAsync(application, path, cookie);
            var times = new double[rounds];
            for (var i = 0; i < rounds; i++)
                times[i] = (await AskAsync(application, path, cookie)).Milliseconds;
            Array.Sort(times);
            slowest = Math.Max(slowest, times.Median());
            rows.Add([what, times.Median(), times.Percentile(99), (await AskAsync(application, path, cookie)).Bytes]);
        }

        var report = new Report("Search among people and units");
        report.Add(
            $"{people} people, {rounds} questions of each kind over loopback HTTP; the first took {first.Milliseconds:0} ms",
            ["question", "median ms", "p99 ms", "bytes"],
            rows
        );
        report.Reach("the slowest kind's median", slowest, " ms", most: 20);
        return report.Finish(arguments);
    }

    private static async Task SeedAsync(Application application, int people)
    {
        Progress.Show("Seeding the database");
        var directory = DemoDirectory.Create(people);
        await using var db = application.OpenDb();
        db.Units.AddRange(directory.Units);
        db.People.AddRange(directory.People);
        await db.SaveChangesAsync();
    }

    private static async Task<(double Milliseconds, int Bytes)> AskAsync(
        Application application,
        string path,
        string cookie
    )
    {
        var asked = Stopwatch.GetTimestamp();
        using var answer = await application.SendAsync(HttpMethod.Get, path, cookie);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var taken = Stopwatch.GetElapsedTime(asked).TotalMilliseconds;
        if (!answer.IsSuccessStatusCode)
            throw new LoadException($"{path} answered {answer.StatusCode}.");
        return (taken, bytes.Length);
    }
}
