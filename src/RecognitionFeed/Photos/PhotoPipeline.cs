using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace RecognitionFeed.Photos;

/// <summary>
/// From a sent file to its renditions, or to the reason why not: checked here by content, processed in a worker, so that
/// a hostile file costs one request, never the server.
/// </summary>
public sealed class PhotoPipeline : BackgroundService
{
    private readonly ILogger<PhotoPipeline> log;
    private readonly PhotoWorker[] workers;
    private readonly Channel<PhotoWorker> idle = Channel.CreateUnbounded<PhotoWorker>();
    private readonly int maxInHand;
    private readonly SemaphoreSlim places;

    public PhotoPipeline(IOptions<PhotoOptions> options, ILogger<PhotoPipeline> log)
    {
        this.log = log;
        maxInHand = options.Value.MaxInHand;
        places = new SemaphoreSlim(maxInHand);
        workers = [.. Enumerable.Range(0, options.Value.Workers).Select(_ => new PhotoWorker(options.Value))];
        foreach (var worker in workers)
            idle.Writer.TryWrite(worker);
    }

    /// <summary>Whether HEIC can be read here; false until the first worker has said so.</summary>
    public bool HeicAvailable { get; private set; }

    /// <summary>Photos that are received, waiting or in work now.</summary>
    internal int InHand => maxInHand - places.CurrentCount;

    /// <summary>Photos that are with a worker now.</summary>
    internal int AtWork => workers.Count(worker => worker.AtWork);

    internal IEnumerable<int> WorkerIds => workers.Select(worker => worker.Id).OfType<int>();

    /// <summary>Reads the file to its end and processes it.</summary>
    /// <param name="length">The file's bytes as its sender announced them; null where unknown.</param>
    /// <param name="edit">What shall be done to it before anything else is made of it; null for nothing.</param>
    /// <exception cref="PhotoRejectedException">The photo is refused; the message says what to do.</exception>
    /// <exception cref="PhotoPipelineBusyException">Too many photos are in hand; nothing was read.</exception>
    /// <exception cref="PhotoPipelineUnavailableException">No worker can be started.</exception>
    public async Task<ProcessedPhoto> ProcessAsync(
        Stream original,
        long? length = null,
        PhotoEdit? edit = null,
        CancellationToken cancellation = default
    )
    {
        if (!places.Wait(0, CancellationToken.None))
            throw new PhotoPipelineBusyException();
        try
        {
            using var photo = await PhotoOriginal.ReadAsync(original, length, cancellation);
            PhotoSniffer.Sniff(photo.Bytes);
            return await WithWorkerAsync(worker => worker.Render(photo, edit), cancellation);
        }
        catch (PhotoRejectedException e)
        {
            log.LogInformation("Photo refused: {Reason} {Detail}", e.Reason, e.Detail);
            throw;
        }
        finally
        {
            places.Release();
        }
    }

    private async Task<T> WithWorkerAsync<T>(Func<PhotoWorker, T> call, CancellationToken cancellation)
    {
        var worker = await idle.Reader.ReadAsync(cancellation);
        try
        {
            // A thread of its own: it waits on pipes.
            return await Task.Factory.StartNew(
                () => call(worker),
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default
            );
        }
        finally
        {
            idle.Writer.TryWrite(worker);
        }
    }

    /// <summary>Starts the first worker, so that what is missing is said at start and the first photo is fast.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var hello = await WithWorkerAsync(worker => worker.Start(), stoppingToken);
            HeicAvailable = hello.Heic;
            if (hello.Heic)
                log.LogInformation("Photos: libvips {Version}, HEIC on", hello.LibVips);
            else
                log.LogWarning(
                    "Photos: libvips {Version}, HEIC off: iPhone photos are refused. To read them: apt-get install "
                        + "libheif1 (from Debian 13 on also libheif-plugin-libde265)",
                    hello.LibVips
                );
        }
        catch (PhotoPipelineUnavailableException e)
        {
            log.LogError("Photos: none can be taken. {Message}", e.Message);
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        foreach (var worker in workers)
            worker.Dispose();
        places.Dispose();
    }
}
