namespace RecognitionFeed.Storage;

/// <summary>
/// Wakes whoever follows the event log when it may have grown. Only a hint, which may come too often or get lost: the table
/// is the truth.
/// </summary>
public interface IEventSignal
{
    /// <summary>Completes at the next wake-up. Take it before reading the log, so that none is lost in between.</summary>
    Task Next { get; }

    /// <summary>Says, after the commit, that this instance has appended an event. Never fails and never waits.</summary>
    void Wake();
}

/// <summary>Within one process.</summary>
internal sealed class InProcessSignal : IEventSignal
{
    private TaskCompletionSource next = NewTicket();

    public Task Next => Volatile.Read(ref next).Task;

    public void Wake() => Interlocked.Exchange(ref next, NewTicket()).TrySetResult();

    private static TaskCompletionSource NewTicket() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
