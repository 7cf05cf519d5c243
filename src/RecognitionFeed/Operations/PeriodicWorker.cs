namespace RecognitionFeed.Operations;

/// <summary>Recurring work, of which one instance at a time takes a turn.</summary>
public abstract class PeriodicWorker(PeriodicTurns turns, ILogger logger) : BackgroundService
{
    /// <summary>Those who wait for the application to start come first.</summary>
    internal static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly SemaphoreSlim wake = new(0);

    /// <summary>By which every instance knows it.</summary>
    protected abstract string Name { get; }

    /// <summary>One turn; answers the time until the next is due.</summary>
    protected abstract Task<TimeSpan> WorkAsync(CancellationToken cancellation);

    /// <summary>Asks for a turn now. Every instance may ask for the same reason: one does it.</summary>
    protected void Want() => wake.Release();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(AfterStart, stoppingToken);
        var isWanted = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Minute;
            try
            {
                pause = await turns.RunAsync(Name, isWanted, WorkAsync, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(failure, "{Work} could not be begun; trying again in a minute", Name);
            }

            isWanted = await wake.WaitAsync(pause < Longest ? pause : Longest, stoppingToken);
            while (wake.Wait(0, CancellationToken.None))
                ; // one turn answers all who asked meanwhile
        }
    }
}
