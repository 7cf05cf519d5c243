using System.Globalization;
using System.Text.Json;

namespace RecognitionFeed.Load.Crowds;

/// <summary>A crowd in a process of its own, because one process may have 20,000 open files. It takes orders, a line each.</summary>
internal static class CrowdProgram
{
    public static async Task<int> RunAsync(Arguments arguments)
    {
        using var crowd = new Crowd(CrowdOptions.From(arguments));
        await crowd.ConnectAsync(count => Tell($"connecting {count}"));
        Tell("connected");
        while (await Console.In.ReadLineAsync() is { } order)
        {
            switch (order.Split(' '))
            {
                case ["expect"]:
                    crowd.Expect();
                    Tell("expecting");
                    break;
                case ["arrivals", var seconds]:
                    var patience = TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture));
                    Tell(JsonSerializer.Serialize(await crowd.ArrivalsAsync(patience)));
                    break;
                case ["state", var sequence]:
                    Tell(JsonSerializer.Serialize(crowd.State(long.Parse(sequence, CultureInfo.InvariantCulture))));
                    break;
                case ["forget-counts"]:
                    crowd.ForgetCounts();
                    Tell("forgotten");
                    break;
            }
        }
        return 0;
    }

    private static void Tell(string line) => Console.Out.WriteLine(line);
}
