using System.Diagnostics;
using RecognitionFeed.Load.Crowds;
using RecognitionFeed.Load.Servers;

namespace RecognitionFeed.Load.Live;

/// <summary>One server with its crowd; each round publishes once.</summary>
/// <param name="publish">Completes when the server has taken the message.</param>
internal sealed class Publishing(string name, ServerProcess server, CrowdProcess crowd, int clients, Func<Task> publish)
{
    private readonly List<Round> rounds = [];

    public string Name => name;

    /// <summary>KiB of resident memory for each idle connection.</summary>
    public required double MemoryPerConnection { get; init; }
    public double Half => rounds.Select(round => round.Half).Median();
    public double NinetyNine => rounds.Select(round => round.NinetyNine).Median();
    public double All => rounds.Select(round => round.All).Median();
    public double ProcessorTime => rounds.Select(round => round.ProcessorTime).Median();
    public bool ReachedEverybody => rounds.All(round => round.Reached == clients);

    /// <param name="counts">Not for a first round, which finds the server cold.</param>
    public async Task RunRoundAsync(bool counts)
    {
        await crowd.ExpectAsync();
        var before = server.ProcessorTime();
        var start = Stopwatch.GetTimestamp();
        await publish();
        var arrivals = await crowd.ArrivalsAsync();
        await Task.Delay(300); // what the server still does belongs to the broadcast
        if (counts)
            rounds.Add(
                new Round(
                    arrivals.Count,
                    Figures.Milliseconds(start, arrivals.Half),
                    Figures.Milliseconds(start, arrivals.NinetyNine),
                    Figures.Milliseconds(start, arrivals.All),
                    server.ProcessorTime() - before
                )
            );
    }

    public object[] ToRow(Publishing limit) =>
        [
            Name,
            Half,
            NinetyNine,
            All,
            ProcessorTime,
            MemoryPerConnection,
            NinetyNine / limit.NinetyNine,
            ProcessorTime / limit.ProcessorTime,
        ];

    private sealed record Round(int Reached, double Half, double NinetyNine, double All, double ProcessorTime);
}
