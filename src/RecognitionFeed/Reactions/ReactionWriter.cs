using System.Diagnostics;
using System.Threading.Channels;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Reactions;

/// <summary>
/// Gathers reactions into batches: each waits for the transaction that made it durable, and many share one.
/// </summary>
public sealed class ReactionWriter(IReactionStore store, ReactionMetrics metrics, ILogger<ReactionWriter> logger)
    : BackgroundService
{
    private const int LargestBatch = 200;

    private readonly Channel<Pending> queue = Channel.CreateBounded<Pending>(
        new BoundedChannelOptions(10_000) { SingleReader = true }
    );

    /// <summary>The outcome once it is durable, null where the highlight is not published.</summary>
    /// <exception cref="ReactionsBusyException">More wait already than can be promised.</exception>
    public Task<ReactionOutcome?> WriteAsync(ReactionChange change)
    {
        var pending = new Pending(change);
        return queue.Writer.TryWrite(pending) ? pending.Done.Task : throw new ReactionsBusyException();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Ends when StopAsync completes the queue, so what has been taken in is still written.
        var batch = new List<Pending>(LargestBatch);
        while (await queue.Reader.WaitToReadAsync(CancellationToken.None))
        {
            while (batch.Count < LargestBatch && queue.Reader.TryRead(out var pending))
                batch.Add(pending);
            await WriteAsync(batch);
            batch.Clear();
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        queue.Writer.TryComplete();
        if (ExecuteTask is { } writing)
            await writing.WaitAsync(cancellationToken);
        await base.StopAsync(cancellationToken);
    }

    private async Task WriteAsync(List<Pending> batch)
    {
        try
        {
            var started = Stopwatch.GetTimestamp();
            var outcomes = await store.ApplyAsync([.. batch.Select(x => x.Change)], CancellationToken.None);
            metrics.Wrote(batch.Count, started);
            for (var i = 0; i < batch.Count; i++)
                batch[i].Done.SetResult(outcomes[i]);
        }
        catch (Exception failure)
        {
            logger.LogError(failure, "A batch of {Count} reactions could not be written", batch.Count);
            foreach (var pending in batch)
                pending.Done.TrySetException(failure);
        }
    }

    private sealed record Pending(ReactionChange Change)
    {
        public TaskCompletionSource<ReactionOutcome?> Done { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

/// <summary>Too many reactions wait to be written; the person should try again in a moment.</summary>
public sealed class ReactionsBusyException : Exception;
