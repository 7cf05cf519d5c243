using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Options;

namespace RecognitionFeed.Live;

/// <summary>
/// A broadcast serialises once and waits for nobody. The framework's own awaits every connection, so that clients which do
/// not read delay all others. Here each may be behind by a bounded number of messages and time; one that exceeds it is
/// closed, and catches up from the log when it returns.
/// </summary>
public sealed class BroadcastLifetimeManager<THub>(
    ILogger<DefaultHubLifetimeManager<THub>> logger,
    IOptions<LiveOptions> options
) : DefaultHubLifetimeManager<THub>(logger)
    where THub : Hub
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> positions = [];
    private readonly List<Client> clients = [];
    private Client[]? snapshot;

    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        lock (gate)
        {
            positions[connection.ConnectionId] = clients.Count;
            clients.Add(new Client(connection));
            snapshot = null;
        }
        return base.OnConnectedAsync(connection);
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        lock (gate)
        {
            if (positions.Remove(connection.ConnectionId, out var position))
            {
                var moved = clients[^1];
                clients.RemoveAt(clients.Count - 1);
                if (position < clients.Count)
                {
                    clients[position] = moved;
                    positions[moved.Connection.ConnectionId] = position;
                }
                snapshot = null;
            }
        }
        return base.OnDisconnectedAsync(connection);
    }

    public override Task SendAllAsync(string methodName, object?[] args, CancellationToken cancellationToken = default)
    {
        Client[] all;
        lock (gate)
            all = snapshot ??= [.. clients];
        if (all.Length == 0)
            return Task.CompletedTask;

        // The hub speaks one protocol, so that the bytes are everybody's.
        var message = new SerializedHubMessage(new InvocationMessage(methodName, args));
        var frame = new TextFrame(message.GetSerializedMessage(all[0].Connection.Protocol).Span);
        var bounds = options.Value;
        foreach (var client in all)
        {
            if (!client.Socket.TrySend(frame, bounds.MaxUnfinishedWrites, bounds.MaxTimeBehind))
                client.Connection.Abort();
        }
        return Task.CompletedTask;
    }

    private sealed class Client(HubConnectionContext connection)
    {
        public HubConnectionContext Connection => connection;

        public LiveSocket Socket { get; } =
            connection.GetHttpContext()?.Features.Get<IHttpWebSocketFeature>()
                is LiveSocketFeature { Socket: { } socket }
                ? socket
                : throw new InvalidOperationException("The hub is reached by WebSocket, past LiveSocketMiddleware.");
    }
}
