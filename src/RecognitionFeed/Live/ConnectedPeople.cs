using System.Collections.Concurrent;

namespace RecognitionFeed.Live;

/// <summary>Whose browsers are connected to this instance.</summary>
public sealed class ConnectedPeople
{
    private readonly ConcurrentDictionary<Guid, bool> here = [];

    public bool IsEmpty => here.IsEmpty;

    public IReadOnlyCollection<Guid> All => [.. here.Keys];

    public bool Contains(Guid person) => here.ContainsKey(person);

    internal void Joined(string person) => here[Guid.Parse(person)] = true;

    internal void Left(string person) => here.TryRemove(Guid.Parse(person), out _);
}
