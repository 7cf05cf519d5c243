namespace RecognitionFeed.Highlights;

/// <summary>
/// Reads the first page once while the application starts, so that nobody waits for its code to be compiled. What was read is
/// given up: it may be older than the first event that the application hears of.
/// </summary>
public sealed class FirstPageRehearsal(FirstPage firstPage, ILogger<FirstPageRehearsal> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
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
