using RecognitionFeed.Load.Crowds;
using RecognitionFeed.Load.Servers;

namespace RecognitionFeed.Load.Live;

/// <summary>The crowds of one run.</summary>
internal sealed class Setting : IAsyncDisposable
{
    /// <summary>Messages before the measurement.</summary>
    public const int WarmUps = 40;

    private readonly List<CrowdProcess> crowds = [];
    private readonly HttpClient http = new();

    /// <summary>Connects a crowd to a server that takes the message at /publish.</summary>
    public Task<Publishing> AddAsync(string name, ServerProcess server, CrowdOptions options, byte[] message) =>
        AddAsync(
            name,
            server,
            options,
            async () =>
            {
                using var content = new ByteArrayContent(message);
                using var answer = await http.PostAsync($"http://127.0.0.1:{options.Port}/publish", content);
                answer.EnsureSuccessStatusCode();
            }
        );

    public async Task<Publishing> AddAsync(string name, ServerProcess server, CrowdOptions options, Func<Task> publish)
    {
        await WarmUpAsync(name, options, publish);
        var before = server.Memory();
        var crowd = await CrowdProcess.StartAsync(name, options);
        crowds.Add(crowd);
        Progress.Show($"Letting {name} settle");
        await Task.Delay(2000);
        var memory = (double)(server.Memory() - before) / options.Clients;
        return new Publishing(name, server, crowd, options.Clients, publish) { MemoryPerConnection = memory };
    }

    /// <summary>What the first connections and messages load and compile is not to be measured.</summary>
    private static async Task WarmUpAsync(string name, CrowdOptions options, Func<Task> publish)
    {
        await using var few = await CrowdProcess.StartAsync(
            name,
            options with
            {
                Clients = Math.Min(500, options.Clients),
            }
        );
        for (var i = 0; i < WarmUps; i++)
        {
            await few.ExpectAsync();
            await publish();
            await few.ArrivalsAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var crowd in crowds)
            await crowd.DisposeAsync();
        http.Dispose();
    }
}
