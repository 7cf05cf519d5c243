using Microsoft.AspNetCore.SignalR;
using RecognitionFeed.Identity;

namespace RecognitionFeed.Live;

/// <summary>
/// Ends the open connections of people who have left, and of sessions that are over: a request is checked each time, a
/// connection only when it is made.
/// </summary>
public sealed class Departures(
    ConnectedPeople people,
    StaffRoles staff,
    EndedSessions sessions,
    HubLifetimeManager<FeedHub> connections,
    TimeProvider clock,
    ILogger<Departures> logger
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(5);

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
                logger.LogError(failure, "Who has left or signed out could not be read; trying again in ten seconds");
            }
        }
    }

    internal async Task CloseAsync()
    {
        var open = (BroadcastLifetimeManager<FeedHub>)connections;
        foreach (var person in await staff.LeftAsync(people.All))
            open.Close(person);
        await sessions.ReadAsync(GoodFor);
        open.Close(user => SessionTicket.Of(user) is not { } session || sessions.Include(session));
    }
}
