using System.Globalization;
using RecognitionFeed.Tests.Photos;

namespace RecognitionFeed.Load.Photos;

/// <summary>
/// The photo pipeline beside node's sharp, on the same photos, for the same renditions, in turns: what a photo costs in
/// CPU time and in peak memory of the process that works on it.
/// </summary>
public static class PhotoBenchmark
{
    private static readonly (string Name, string File, Func<byte[]> Create)[] Photos =
    [
        ("12 MP JPEG", "12mp.jpg", () => PhotographicScene.Of12Megapixels("jpg[Q=88]")),
        ("48 MP JPEG", "48mp.jpg", () => PhotographicScene.Of48Megapixels("jpg[Q=88]")),
        ("4K PNG", "4k.png", () => PhotographicScene.Of4K("png")),
    ];

    /// <param name="args">The number of rounds, at least 5; by default 9.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        var rounds = args is [var wanted, ..] ? Math.Max(5, int.Parse(wanted, CultureInfo.InvariantCulture)) : 9;
        SharpPeer.Install();
        using var folder = new Tests.Photos.TemporaryFolder();

        Console.WriteLine(
            $"Medians of {rounds} rounds, ours : sharp 0.35.5 (one thread, no cache, renditions cascaded)"
        );
        var reached = true;
        foreach (var (name, file, create) in Photos)
        {
            await File.WriteAllBytesAsync(folder[file], create());
            var (ours, sharp) = await MeasureAsync(folder[file], rounds);
            var (cpu, memory) = (ours.Cpu / sharp.Cpu, ours.Peak / sharp.Peak);
            reached &= cpu <= 1 && memory <= 0.5;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name, -11} {new FileInfo(folder[file]).Length / 1e6, 5:f1} MB   "
                        + $"CPU {ours.Cpu, 5:f0} : {sharp.Cpu, 5:f0} ms = {cpu:f2}   "
                        + $"peak {ours.Peak, 4:f0} : {sharp.Peak, 4:f0} MB = {memory:f2}   "
                        + $"bytes {ours.Bytes / 1e3, 4:f0} : {sharp.Bytes / 1e3, 4:f0} kB"
                )
            );
        }
        Console.WriteLine(
            reached ? "Reached: CPU at most 1.00, memory at most 0.50." : "Not reached: CPU 1.00, memory 0.50."
        );
        return reached ? 0 : 1;
    }

    private static async Task<(Cost Ours, Cost Sharp)> MeasureAsync(string file, int rounds)
    {
        await using var ours = new PipelinePeer();
        await using var sharp = new SharpPeer();
        const int warmUp = 3;
        var costs = new List<(Cost Ours, Cost Sharp)>();
        for (var round = 0; round < warmUp + rounds; round++)
        {
            if (round % 2 == 0)
                costs.Add((await ours.RenderAsync(file), await sharp.RenderAsync(file)));
            else
            {
                var first = await sharp.RenderAsync(file);
                costs.Add((await ours.RenderAsync(file), first));
            }
        }
        return (
            Cost.Median(costs.Skip(warmUp).Select(c => c.Ours)),
            Cost.Median(costs.Skip(warmUp).Select(c => c.Sharp))
        );
    }
}
