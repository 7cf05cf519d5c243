using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.SignalR;

namespace RecognitionFeed.Live;

/// <summary>Sends to the browsers connected to this instance, and waits for none of them.</summary>
public sealed class FeedBroadcaster(IHubContext<FeedHub> hub, LiveMetrics metrics, ILogger<FeedBroadcaster> logger)
{
    /// <summary>The event as one object: its sequence, its time and its data.</summary>
    public void Send(FeedEvent entry) =>
        Send(
            entry.Type,
            new LiveMessage(entry.Sequence, entry.At)
            {
                Data = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(entry.Data)!,
            }
        );

    public void Send(string message, object content)
    {
        var started = Stopwatch.GetTimestamp();
        var sending = hub.Clients.All.SendAsync(message, content);
        metrics.Sent(message, started);
        Watch(message, sending);
    }

    /// <summary>To one person's browsers alone.</summary>
    public void SendTo(Guid person, string message, object content) =>
        Watch(message, hub.Clients.User(person.ToString()).SendAsync(message, content));

    private void Watch(string message, Task sending)
    {
        if (!sending.IsCompletedSuccessfully)
            _ = LogFailureAsync(message, sending);
    }

    private async Task LogFailureAsync(string message, Task sending)
    {
        try
        {
            await sending;
        }
        catch (Exception failure)
        {
            logger.LogError(failure, "{Message} was not sent", message);
        }
    }

    private sealed record LiveMessage(long Sequence, DateTimeOffset At)
    {
        [JsonExtensionData]
        public Dictionary<string, JsonElement> Data { get; init; } = [];
    }
}
