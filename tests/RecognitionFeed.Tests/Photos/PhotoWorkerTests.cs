using System.Diagnostics;
using System.Runtime.InteropServices;
using RecognitionFeed.Photos;

namespace RecognitionFeed.Tests.Photos;

[Trait("Without", "Database")]
public sealed partial class PhotoWorkerTests
{
    private const int Stop = 19;
    private const int Continue = 18;
    private static readonly byte[] Photo = TestPhoto.Stored(1, "jpg");

    [Theory]
    [InlineData(9)] // SIGKILL: memory ran out
    [InlineData(31)] // SIGSYS: as a fault in native code, ends at once (.NET lives through a SIGSEGV sent from outside)
    public async Task A_worker_that_is_ended_costs_no_photo(int signal)
    {
        using var pipeline = PhotoLab.Create();
        await pipeline.ProcessAsync(new MemoryStream(Photo));
        var worker = pipeline.WorkerIds.Single();
        var crashing = await StartInFrozenWorker(pipeline, worker);

        Assert.Equal(0, kill(worker, signal));
        Assert.Equal(0, kill(worker, Continue));

        Assert.Equal(8, (await crashing).Renditions.Count);
        Assert.Equal(8, (await pipeline.ProcessAsync(new MemoryStream(Photo))).Renditions.Count);
        Assert.NotEqual(worker, pipeline.WorkerIds.Single());
    }

    [Fact]
    public async Task A_photo_that_ends_its_worker_twice_is_refused_and_costs_no_other()
    {
        using var pipeline = PhotoLab.Create();
        var crashing = pipeline.ProcessAsync(new MemoryStream(TestPhoto.Stored(1, "jpg", 4000, 3000)));

        var first = await KilledAtWork(pipeline, except: 0);
        await KilledAtWork(pipeline, except: first);

        var refusal = await Assert.ThrowsAsync<PhotoRejectedException>(() => crashing);
        Assert.Equal(PhotoRejection.Unreadable, refusal.Reason);
        Assert.Equal(8, (await pipeline.ProcessAsync(new MemoryStream(Photo))).Renditions.Count);
    }

    [Fact]
    public async Task A_worker_that_hangs_is_ended_a_second_after_the_deadline()
    {
        using var pipeline = PhotoLab.Create(options => options.Deadline = TimeSpan.FromSeconds(1));
        await pipeline.ProcessAsync(new MemoryStream(Photo));
        var worker = pipeline.WorkerIds.Single();
        var clock = Stopwatch.StartNew();
        var hanging = await StartInFrozenWorker(pipeline, worker);

        var refusal = await Assert.ThrowsAsync<PhotoRejectedException>(() => hanging);

        Assert.Equal(PhotoRejection.TooSlow, refusal.Reason);
        Assert.InRange(clock.Elapsed.TotalSeconds, 2, 10);
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(worker));
    }

    [Fact]
    public async Task A_photo_that_takes_too_long_is_refused()
    {
        using var pipeline = PhotoLab.Create(options => options.Deadline = TimeSpan.FromMilliseconds(1));

        var refusal = await Assert.ThrowsAsync<PhotoRejectedException>(() =>
            pipeline.ProcessAsync(new MemoryStream(Photo))
        );

        Assert.Equal(PhotoRejection.TooSlow, refusal.Reason);
    }

    [Fact]
    public async Task A_worker_is_replaced_after_its_share_of_photos()
    {
        using var pipeline = PhotoLab.Create(options => options.PhotosPerWorker = 2);
        var workers = new List<int>();
        for (var i = 0; i < 4; i++)
        {
            await pipeline.ProcessAsync(new MemoryStream(Photo));
            workers.Add(pipeline.WorkerIds.Single());
        }

        Assert.Equal(workers[0], workers[1]);
        Assert.NotEqual(workers[1], workers[2]);
        Assert.Equal(workers[2], workers[3]);
    }

    [Fact]
    public async Task A_worker_is_confined_and_sees_no_secrets()
    {
        Environment.SetEnvironmentVariable("SignIn__ClientSecret", "a secret of the test");
        using var pipeline = PhotoLab.Create();
        await pipeline.ProcessAsync(new MemoryStream(Photo));
        var worker = $"/proc/{pipeline.WorkerIds.Single()}/";

        Assert.DoesNotContain("secret", File.ReadAllText(worker + "environ"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("900", File.ReadAllText(worker + "oom_score_adj").Trim());
        Assert.Contains("NoNewPrivs:\t1", File.ReadAllText(worker + "status"), StringComparison.Ordinal);
        var limits = File.ReadAllText(worker + "limits");
        Assert.Matches(@"Max data size +700000000 +700000000", limits);
        Assert.Matches(@"Max core file size +0 +0", limits);
        Assert.Matches(@"Max open files +128 +128", limits);
    }

    [Fact]
    public async Task A_worker_ends_when_the_server_is_gone_and_not_at_an_interrupt()
    {
        var start = PhotoWorkerStart.Info(new PhotoOptions());
        using var worker = Process.Start(start)!;
        Assert.True(PhotoWorkerFrames.ReadHello(worker.StandardOutput.BaseStream).Heic);

        Assert.Equal(0, kill(worker.Id, 2));
        Assert.Equal(0, kill(worker.Id, 15));
        PhotoWorkerFrames.WritePhoto(worker.StandardInput.BaseStream, Photo, null, TimeSpan.FromSeconds(60));
        Assert.Equal(8, PhotoWorkerFrames.ReadResult(worker.StandardOutput.BaseStream).Renditions.Count);

        worker.StandardInput.Close();
        await worker.WaitForExitAsync();
        Assert.Equal(0, worker.ExitCode);
    }

    [Fact]
    public async Task More_photos_than_may_be_in_hand_are_told_to_come_back()
    {
        using var pipeline = PhotoLab.Create(options => options.MaxInHand = 2);
        await pipeline.ProcessAsync(new MemoryStream(Photo));
        var worker = pipeline.WorkerIds.Single();
        var first = await StartInFrozenWorker(pipeline, worker);
        var second = pipeline.ProcessAsync(new MemoryStream(Photo));

        await Assert.ThrowsAsync<PhotoPipelineBusyException>(() => pipeline.ProcessAsync(new MemoryStream(Photo)));

        Assert.Equal(0, kill(worker, Continue));
        await Task.WhenAll(first, second);
        await pipeline.ProcessAsync(new MemoryStream(Photo));
    }

    [Fact]
    public async Task A_pipeline_without_libvips_says_so()
    {
        using var pipeline = PhotoLab.Create(options => options.LibVips = "/nowhere/libvips.so.42");

        var e = await Assert.ThrowsAsync<PhotoPipelineUnavailableException>(() =>
            pipeline.ProcessAsync(new MemoryStream(Photo))
        );

        Assert.Contains("/nowhere/libvips.so.42", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_library_of_the_system_works_as_well()
    {
        using var pipeline = PhotoLab.Create(options => options.LibVips = "libvips.so.42");
        var photo = TestPhoto.With(Photo, CameraMetadata.All(orientation: 1));

        var processed = await pipeline.ProcessAsync(new MemoryStream(photo));

        foreach (var rendition in processed.Renditions)
            new DecodedRendition(rendition).ShouldShowTheQuarters();
    }

    private static async Task<int> KilledAtWork(PhotoPipeline pipeline, int except)
    {
        int worker;
        while ((worker = WorkerId(pipeline)) is 0 || worker == except || pipeline.AtWork == 0)
            await Task.Yield();
        Assert.Equal(0, kill(worker, 9));
        return worker;
    }

    /// <summary>0 while one is being replaced.</summary>
    private static int WorkerId(PhotoPipeline pipeline)
    {
        try
        {
            return pipeline.WorkerIds.FirstOrDefault();
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    // Returns when the photo is with the worker, which stands still.
    private static async Task<Task<ProcessedPhoto>> StartInFrozenWorker(PhotoPipeline pipeline, int worker)
    {
        Assert.Equal(0, kill(worker, Stop));
        var processing = pipeline.ProcessAsync(new MemoryStream(Photo));
        while (pipeline.AtWork == 0)
            await Task.Yield();
        return processing;
    }

    [LibraryImport("libc")]
    private static partial int kill(int process, int signal);
}
