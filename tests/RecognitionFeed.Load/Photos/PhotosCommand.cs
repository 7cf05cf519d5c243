using RecognitionFeed.Tests.Photos;

namespace RecognitionFeed.Load.Photos;

/// <summary>
/// The photo pipeline beside node's sharp, on the same photos, for the same renditions, in turns: what a photo costs in
/// CPU time, and in peak memory of the process that works on it.
/// </summary>
internal static class PhotosCommand
{
    private const int WarmUp = 3;

    private static readonly (string Name, string File, Func<byte[]> Create)[] Photos =
    [
        ("12 MP JPEG", "12mp.jpg", () => PhotographicScene.Of12Megapixels("jpg[Q=88]")),
        ("48 MP JPEG", "48mp.jpg", () => PhotographicScene.Of48Megapixels("jpg[Q=88]")),
        ("4K PNG", "4k.png", () => PhotographicScene.Of4K("png")),
    ];

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var rounds = arguments.Number("rounds", 9, 5);
        SharpPeer.Install();
        using var folder = new TemporaryFolder();
        var report = new Report("A photo's renditions, beside sharp");
        var rows = new List<object[]>();
        foreach (var (name, file, create) in Photos)
        {
            var path = Path.Combine(folder.Path, file);
            await File.WriteAllBytesAsync(path, create());
            var (ours, sharp) = await MeasureAsync(path, rounds);
            rows.Add([name, new FileInfo(path).Length / 1e6, .. Row("RecognitionFeed", ours)]);
            rows.Add(["", "", .. Row("sharp", sharp)]);
            report.Reach($"{name}: CPU time, times sharp's", ours.Cpu / sharp.Cpu, "", most: 1);
            report.Reach($"{name}: peak memory, times sharp's", ours.Peak / sharp.Peak, "", most: 0.5);
            report.Verify($"{name}: the renditions are as large as sharp's, within 3 %", SameSize(ours, sharp));
        }
        report.Add(
            $"Eight renditions and a placeholder; medians of {rounds} rounds (sharp 0.35.5: one thread, no cache, cascaded)",
            ["photo", "MB", "by", "CPU ms", "peak MB", "kB out"],
            rows
        );
        return report.Finish(arguments);
    }

    private static object[] Row(string name, Cost cost) => [name, cost.Cpu, cost.Peak, cost.Bytes / 1e3];

    private static bool SameSize(Cost ours, Cost sharp) => Math.Abs(ours.Bytes / sharp.Bytes - 1) < 0.03;

    private static async Task<(Cost Ours, Cost Sharp)> MeasureAsync(string file, int rounds)
    {
        await using var pipeline = new PipelinePeer();
        await using var sharp = new SharpPeer();
        var ours = new List<Cost>();
        var theirs = new List<Cost>();
        for (var round = 0; round < WarmUp + rounds; round++)
        {
            if (round % 2 == 0)
                ours.Add(await pipeline.RenderAsync(file));
            theirs.Add(await sharp.RenderAsync(file));
            if (round % 2 != 0)
                ours.Add(await pipeline.RenderAsync(file));
        }
        return (Cost.Median(ours.Skip(WarmUp)), Cost.Median(theirs.Skip(WarmUp)));
    }
}
