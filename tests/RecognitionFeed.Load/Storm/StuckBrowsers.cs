using System.Diagnostics;
using RecognitionFeed.Load.Crowds;

namespace RecognitionFeed.Load.Storm;

/// <summary>
/// Browsers that never read must delay nobody, and are closed. The stories are long, so that the kernel's buffers, which
/// hide a stuck browser for a while, fill up.
/// </summary>
internal sealed class StuckBrowsers(Feed feed, CrowdProcess crowd, CrowdOptions options)
{
    private const int Rounds = 15;
    private const int Letters = 8000;
    private const int MostMessages = 400;

    public async Task RunAsync(Report report)
    {
        await PublishAsync("Warming up");
        var without = await PublishAsync("Publishing long stories");
        var filesBefore = feed.Application.Process.Files();
        await using var stuck = await CrowdProcess.StartAsync("the application, stuck", options);
        var with = await PublishAsync("Publishing beside stuck browsers");
        var messages = Rounds;
        while (Open() > 0 && messages < MostMessages)
        {
            var publish = await feed.PrepareAsync(Letters);
            await publish();
            messages++;
            Progress.Show("Publishing until the stuck are closed", $"{messages} stories, {Open()} open");
        }
        var closing = await PublishAsync("Publishing after that");

        report.Add(
            $"{options.Clients} browsers that never read, stories of {Letters} letters, medians of {Rounds} rounds",
            ["the others", "p50 ms", "p99 ms"],
            [
                ["without them", without.Half, without.NinetyNine],
                ["beside them", with.Half, with.NinetyNine],
                ["after that", closing.Half, closing.NinetyNine],
            ]
        );
        report.Add(
            "Closing them",
            ["stories until closed", "still open"],
            [
                [messages, Open()],
            ]
        );
        report.Reach(
            "p99 of the others beside stuck browsers, to without",
            with.NinetyNine / without.NinetyNine,
            "",
            most: 1.5
        );
        report.Verify("every stuck browser was closed", Open() == 0);
        report.Verify("every story reached all the others", with.IsComplete && closing.IsComplete);

        int Open() => Math.Max(0, feed.Application.Process.Files() - filesBefore - 10);
    }

    private async Task<Delay> PublishAsync(string step)
    {
        var halves = new List<double>();
        var ninetyNines = new List<double>();
        var complete = true;
        for (var round = 0; round < Rounds; round++)
        {
            Progress.Show(step, $"{round + 1} of {Rounds}");
            var publish = await feed.PrepareAsync(Letters);
            await crowd.ExpectAsync();
            var start = Stopwatch.GetTimestamp();
            await publish();
            var arrivals = await crowd.ArrivalsAsync();
            complete &= arrivals.Count >= (await crowd.StateAsync()).Connected;
            halves.Add(Figures.Milliseconds(start, arrivals.Half));
            ninetyNines.Add(Figures.Milliseconds(start, arrivals.NinetyNine));
        }
        return new Delay(halves.Median(), ninetyNines.Median(), complete);
    }

    private sealed record Delay(double Half, double NinetyNine, bool IsComplete);
}
