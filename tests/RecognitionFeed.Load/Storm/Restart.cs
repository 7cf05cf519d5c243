using System.Diagnostics;
using RecognitionFeed.Load.Crowds;

namespace RecognitionFeed.Load.Storm;

/// <summary>The server is restarted, and publishes as soon as it is back: everybody must return and miss nothing.</summary>
internal sealed class Restart(Feed feed, CrowdProcess crowd, int clients)
{
    private const int Rounds = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public async Task RunAsync(Report report)
    {
        var rounds = new List<Round>();
        for (var round = 0; round < Rounds; round++)
            rounds.Add(await RunRoundAsync(round));

        report.Add(
            $"A restart, medians of {Rounds} rounds",
            ["stopping s", "starting s", "all connected s", "all caught up s", "slowest s", "left behind"],
            [
                [
                    rounds.Select(x => x.Stopping).Median(),
                    rounds.Select(x => x.Starting).Median(),
                    rounds.Select(x => x.Connected).Median(),
                    rounds.Select(x => x.CaughtUp).Median(),
                    rounds.Max(x => x.CaughtUp),
                    rounds.Sum(x => x.LeftBehind),
                ],
            ]
        );
        report.Reach("all back after a restart", rounds.Select(x => x.CaughtUp).Median(), " s", most: 10);
        report.Verify("nobody was left behind and no event was missed", rounds.All(x => x.LeftBehind == 0));
    }

    private async Task<Round> RunRoundAsync(int round)
    {
        var application = feed.Application;
        var early = await feed.PrepareAsync(600);
        var late = await feed.PrepareAsync(600);
        Progress.Show("Restarting", $"{round + 1} of {Rounds}");
        var start = Stopwatch.GetTimestamp();
        await application.StopAsync();
        var stopped = Stopwatch.GetTimestamp();
        await application.StartAsync();
        var listening = Stopwatch.GetTimestamp();

        // One event while almost everybody is away, one while they are coming.
        await early();
        CrowdState state;
        do
        {
            await Task.Delay(Pause);
            state = await crowd.StateAsync(feed.Last);
        } while (state.Connected < clients / 10 && Stopwatch.GetElapsedTime(listening) < Longest);
        await late();
        var connected = 0.0;
        do
        {
            await Task.Delay(Pause);
            state = await crowd.StateAsync(feed.Last);
            if (connected == 0 && state.Connected == clients)
                connected = Stopwatch.GetElapsedTime(listening).TotalSeconds;
            Progress.Show("Waiting for everybody", $"{state.CaughtUp} of {clients} are back");
        } while (state.CaughtUp < clients && Stopwatch.GetElapsedTime(listening) < Longest);
        return new Round(
            Stopwatch.GetElapsedTime(start, stopped).TotalSeconds,
            Stopwatch.GetElapsedTime(stopped, listening).TotalSeconds,
            connected,
            Stopwatch.GetElapsedTime(listening).TotalSeconds,
            clients - state.CaughtUp
        );
    }

    private sealed record Round(double Stopping, double Starting, double Connected, double CaughtUp, int LeftBehind);
}
