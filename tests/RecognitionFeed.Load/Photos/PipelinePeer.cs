using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using RecognitionFeed.Photos;

namespace RecognitionFeed.Load.Photos;

/// <summary>Our pipeline with one worker. The server's own share of the CPU time counts, too.</summary>
internal sealed class PipelinePeer : IAsyncDisposable
{
    private readonly PhotoPipeline pipeline = new(
        Options.Create(new PhotoOptions { Workers = 1, Deadline = TimeSpan.FromMinutes(1) }),
        NullLogger<PhotoPipeline>.Instance
    );

    internal async Task<Cost> RenderAsync(string file)
    {
        var before = CpuTime();
        await using var stream = File.OpenRead(file);
        var photo = await pipeline.ProcessAsync(stream, stream.Length);
        var cpu = CpuTime() - before;
        return new Cost(cpu.TotalMilliseconds, Peak(), photo.Renditions.Sum(rendition => rendition.Bytes.Length));
    }

    // The worker is there from the first photo on, which is a warm-up.
    private TimeSpan CpuTime()
    {
        var total = Environment.CpuUsage.TotalTime;
        foreach (var id in pipeline.WorkerIds)
        {
            using var worker = Process.GetProcessById(id);
            total += worker.TotalProcessorTime;
        }
        return total;
    }

    private double Peak()
    {
        var status = File.ReadLines($"/proc/{pipeline.WorkerIds.Single()}/status");
        var line = status.Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ')[^2], CultureInfo.InvariantCulture) / 1024;
    }

    public ValueTask DisposeAsync()
    {
        pipeline.Dispose();
        return ValueTask.CompletedTask;
    }
}
