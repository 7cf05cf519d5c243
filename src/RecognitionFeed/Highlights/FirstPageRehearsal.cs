namespace RecognitionFeed.Highlights;

/// <summary>
/// Reads the first page once while the application starts, so that nobody waits for its code to be compiled. What was read is
/// given up: it may be older than the first event that the application hears of.
/// </summary>
public sealed class FirstPageRehearsal(FirstPage firstPage, ILogger<FirstPageRehearsal> logger) : IHostedService
{
    private Task rehearsal = Task.CompletedTask;

    /// <summary>To be called as soon as there is a database to read: the rest of the start goes on beside.</summary>
    public void Begin() => rehearsal = Task.Run(ReadAsync);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A database that does not answer makes no stop fail.</summary>
    public async Task StopAsync(CancellationToken cancellationToken) =>
        await rehearsal.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private async Task ReadAsync()
    {
        try
        {
            await firstPage.ReadAsync();
        }
        catch (Exception failure)
        {
            logger.LogWarning(failure, "The first page could not be read; the first to ask tries again");
        }
    }
}
