using Microsoft.AspNetCore.SignalR;

namespace RecognitionFeed.Live;

/// <summary>Browsers listen here; they have nothing to say. What they are sent is named in <see cref="FeedEvent.Type"/>.</summary>
public sealed class FeedHub(EventTail tail, LiveMetrics metrics, IHostApplicationLifetime lifetime) : Hub
{
    /// <summary>
    /// The first message, <c>connected {sequence}</c>: from that sequence on nothing is missed. SignalR's own handshake is
    /// answered before the connection takes part in broadcasts, so catching up as soon as that has come could miss an event.
    /// </summary>
    public override async Task OnConnectedAsync()
    {
        await Clients.Caller.SendAsync("connected", new { sequence = tail.Last });
        metrics.Connected();
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            Context.Abort(); // let in just before all others were cut off
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        metrics.Disconnected();
        return Task.CompletedTask;
    }
}
