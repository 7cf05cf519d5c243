using System.Diagnostics;

namespace RecognitionFeed.Photos;

/// <summary>
/// The server's side of one worker process: starts it when needed, replaces it after a crash, an overrun or its share of
/// photos. For one caller at a time.
/// </summary>
internal sealed class PhotoWorker(PhotoOptions options) : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private Process? process;
    private int photos;

    internal int? Id => process?.Id;

    /// <summary>Whether a photo is being handed to the process, or waited for.</summary>
    internal bool AtWork { get; private set; }

    /// <summary>The running worker's first word; starts a worker where none runs.</summary>
    /// <exception cref="PhotoPipelineUnavailableException">No worker can be started.</exception>
    internal PhotoWorkerHello Start()
    {
        if (process is { HasExited: false } && photos < options.PhotosPerWorker)
            return Hello!;
        Stop();
        try
        {
            process = Process.Start(PhotoWorkerStart.Info(options))!;
            Hello = Within(StartLimit, () => PhotoWorkerFrames.ReadHello(Output));
        }
        catch (Exception e) when (e is IOException or TimeoutException or InvalidOperationException)
        {
            Stop();
            throw new PhotoPipelineUnavailableException("The photo worker did not start.", e);
        }
        if (Hello.Problem.Length == 0)
            return Hello;
        Stop();
        throw new PhotoPipelineUnavailableException(Hello.Problem);
    }

    private PhotoWorkerHello? Hello { get; set; }

    private Stream Output => process!.StandardOutput.BaseStream;

    /// <exception cref="PhotoRejectedException">The photo is refused, took too long, or ended its worker twice.</exception>
    internal ProcessedPhoto Render(PhotoOriginal original, PhotoEdit? edit)
    {
        try
        {
            return RenderOnce(original, edit);
        }
        catch (IOException)
        {
            // The worker has been ended: by this photo, or by something else, such as memory that others had taken.
            Stop();
        }
        try
        {
            return RenderOnce(original, edit);
        }
        catch (IOException e)
        {
            Stop();
            throw PhotoRejectedException.Unreadable(e.Message);
        }
    }

    private ProcessedPhoto RenderOnce(PhotoOriginal original, PhotoEdit? edit)
    {
        Start();
        photos++;
        AtWork = true;
        try
        {
            return Within(
                options.Deadline + Grace,
                () =>
                {
                    var input = process!.StandardInput.BaseStream;
                    PhotoWorkerFrames.WritePhoto(input, original.Bytes, edit, options.Deadline);
                    return PhotoWorkerFrames.ReadResult(Output);
                }
            );
        }
        catch (TimeoutException)
        {
            Stop();
            throw PhotoRejectedException.TooSlow();
        }
        finally
        {
            AtWork = false;
        }
    }

    // Ends the worker when the time is over: its pipes close, and the call that waits on them fails.
    private T Within<T>(TimeSpan limit, Func<T> call)
    {
        const int waiting = 0;
        const int finished = 1;
        const int late = 2;
        var state = waiting;
        var running = process!;
        using var clock = new Timer(_ =>
        {
            if (Interlocked.CompareExchange(ref state, late, waiting) == waiting)
                Kill(running);
        });
        clock.Change(limit, Timeout.InfiniteTimeSpan);
        try
        {
            var answer = call();
            return Interlocked.CompareExchange(ref state, finished, waiting) == waiting
                ? answer
                : throw new TimeoutException();
        }
        catch (IOException) when (Interlocked.CompareExchange(ref state, finished, waiting) == late)
        {
            throw new TimeoutException();
        }
    }

    private static void Kill(Process running)
    {
        try
        {
            running.Kill();
        }
        catch (InvalidOperationException)
        {
            // ended by itself, and given up already
        }
    }

    private void Stop()
    {
        photos = 0;
        if (process is null)
            return;
        Kill(process);
        process.WaitForExit();
        process.Dispose();
        process = null;
    }

    public void Dispose() => Stop();
}
