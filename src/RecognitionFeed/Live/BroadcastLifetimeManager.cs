using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Options;

namespace RecognitionFeed.Live;

/// <summary>
/// A broadcast serialises once and waits for nobody. The framework's own awaits every connection, so that clients which do
/// not read delay all others. Here each connection may have a bounded number of unfinished writes; one that exceeds it is
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
        var message = new SerializedHubMessage(new InvocationMessage(methodName, args));
        foreach (var client in all)
            Send(client, message);
        return Task.CompletedTask;
    }

    private void Send(Client client, SerializedHubMessage message)
    {
        if (Volatile.Read(ref client.Unfinished) >= options.Value.MaxUnfinishedWrites)
        {
            client.Connection.Abort();
            return;
        }
        var write = client.Connection.WriteAsync(message);
        if (write.IsCompletedSuccessfully)
            write.GetAwaiter().GetResult();
        else
            _ = FinishAsync(client, write);
    }

    private static async Task FinishAsync(Client client, ValueTask write)
    {
        Interlocked.Increment(ref client.Unfinished);
        try
        {
            await write;
        }
        catch (Exception)
        {
            // The connection is gone; its own loop reports that.
        }
        finally
        {
            Interlocked.Decrement(ref client.Unfinished);
        }
    }

    private sealed class Client(HubConnectionContext connection)
    {
        public int Unfinished;
        public HubConnectionContext Connection => connection;
    }
}
