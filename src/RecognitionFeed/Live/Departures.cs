using Microsoft.AspNetCore.SignalR;
using RecognitionFeed.Identity;

namespace RecognitionFeed.Live;

/// <summary>
/// Ends the open connections of people who have left: a request is checked against the directory each time, a connection only
/// when it is made.
/// </summary>
public sealed class Departures(
    ConnectedPeople people,
    StaffRoles staff,
    HubLifetimeManager<FeedHub> connections,
    TimeProvider clock,
    ILogger<Departures> logger
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (people.IsEmpty)
                continue;
            try
            {
                await CloseAsync();
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogError(failure, "Who has left could not be read; trying again in half a minute");
            }
        }
    }

    internal async Task CloseAsync()
    {
        foreach (var person in await staff.LeftAsync(people.All))
            ((BroadcastLifetimeManager<FeedHub>)connections).Close(person);
    }
}
