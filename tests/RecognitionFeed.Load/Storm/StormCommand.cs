using RecognitionFeed.Load.Crowds;
using RecognitionFeed.Load.Servers;

namespace RecognitionFeed.Load.Storm;

/// <summary>What goes wrong on an ordinary day: some browsers hang, and the server is restarted under all the others.</summary>
internal static class StormCommand
{
    public static async Task<int> RunAsync(Arguments arguments)
    {
        var clients = arguments.Number("clients", 1000, 1);
        var stuck = arguments.Number("stuck", 200);
        var jitter = arguments.Number("jitter", 3, 1) * 1000;
        OpenFiles.Require(clients + stuck);

        using var folder = new TemporaryFolder();
        await using var application = await Application.StartAsync(arguments, folder.Path);
        var city = new City(application);
        await city.SeedAsync(clients);
        var director = await application.SignInAsync("director");
        var cookies = Path.Combine(folder.Path, "cookies");
        await File.WriteAllLinesAsync(cookies, await application.SignInAsync(city.Staff));
        var browsers = new CrowdOptions
        {
            Port = application.Port,
            Clients = clients,
            IsHub = true,
            Cookies = cookies,
            Jitter = jitter,
        };
        await using var crowd = await CrowdProcess.StartAsync("the application", browsers);

        var report = new Report($"Stuck browsers and a restart, {clients} open browsers");
        var feed = new Feed(application, director, city);
        var stuckBrowsers = browsers with { Clients = stuck, IsStuck = true, Jitter = 0, Number = 1 };
        if (stuck > 0)
            await new StuckBrowsers(feed, crowd, stuckBrowsers).RunAsync(report);
        await new Restart(feed, crowd, clients).RunAsync(report);
        return report.Finish(arguments);
    }
}
