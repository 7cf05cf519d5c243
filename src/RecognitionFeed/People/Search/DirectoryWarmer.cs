using RecognitionFeed.Operations;

namespace RecognitionFeed.People.Search;

/// <summary>Reads the directory before anybody asks, and soon after an import, so that no search waits for it.</summary>
public sealed class DirectoryWarmer(DirectorySearch search, ILogger<DirectoryWarmer> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(PeriodicWorker.AfterStart, stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await search.CurrentAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(failure, "The directory could not be read; trying again");
            }
            await Task.Delay(Pause, stoppingToken);
        }
    }
}
