using System.Security.Claims;
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
    IOptions<LiveOptions> options,
    ConnectedPeople people
) : DefaultHubLifetimeManager<THub>(logger)
    where THub : Hub
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> positions = [];
    private readonly List<Client> clients = [];
    private readonly Dictionary<string, List<Client>> byPerson = [];
    private Client[]? snapshot;

    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        var client = new Client(connection);
        lock (gate)
        {
            positions[connection.ConnectionId] = clients.Count;
            clients.Add(client);
            snapshot = null;
            Join(client);
        }
        return base.OnConnectedAsync(connection);
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        lock (gate)
        {
            if (positions.Remove(connection.ConnectionId, out var position))
            {
                Leave(clients[position]);
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
        Send(all, methodName, args);
        return Task.CompletedTask;
    }

    /// <summary>To the browsers of one person at this instance.</summary>
    public override Task SendUserAsync(
        string userId,
        string methodName,
        object?[] args,
        CancellationToken cancellationToken = default
    )
    {
        Client[] theirs;
        lock (gate)
            theirs = byPerson.TryGetValue(userId, out var known) ? [.. known] : [];
        Send(theirs, methodName, args);
        return Task.CompletedTask;
    }

    /// <summary>Ends the connections of one person's browsers.</summary>
    public void Close(Guid person)
    {
        Client[] theirs;
        lock (gate)
            theirs = byPerson.TryGetValue(person.ToString(), out var known) ? [.. known] : [];
        foreach (var client in theirs)
            client.Connection.Abort();
    }

    /// <summary>Ends the connections of those whom <paramref name="fits"/> tells.</summary>
    public void Close(Func<ClaimsPrincipal, bool> fits)
    {
        Client[] all;
        lock (gate)
            all = snapshot ??= [.. clients];
        foreach (var client in all)
        {
            if (fits(client.Connection.User))
                client.Connection.Abort();
        }
    }

    private void Send(Client[] all, string methodName, object?[] args)
    {
        if (all.Length == 0)
            return;

        // The hub speaks one protocol, so that the bytes are everybody's.
        var message = new SerializedHubMessage(new InvocationMessage(methodName, args));
        var frame = new TextFrame(message.GetSerializedMessage(all[0].Connection.Protocol).Span);
        var bounds = options.Value;
        foreach (var client in all)
        {
            if (!client.Socket.TrySend(frame, bounds.MaxUnfinishedWrites, bounds.MaxTimeBehind))
                client.Connection.Abort();
        }
    }

    private void Join(Client client)
    {
        var person = client.Connection.UserIdentifier!;
        if (byPerson.TryGetValue(person, out var known))
            known.Add(client);
        else
        {
            byPerson[person] = [client];
            people.Joined(person);
        }
    }

    private void Leave(Client client)
    {
        var person = client.Connection.UserIdentifier!;
        byPerson[person].Remove(client);
        if (byPerson[person].Count > 0)
            return;
        byPerson.Remove(person);
        people.Left(person);
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
