namespace RecognitionFeed.Storage;

/// <summary>
/// Held by one starting instance at a time. EF Core's own migration lock is not enough: instances that start together can
/// fail, and a start that is killed leaves its row behind and hangs the next.
/// </summary>
public interface IStartupLock
{
    /// <summary>Waits for the lock; disposing the answer, or the death of the process, frees it.</summary>
    Task<IAsyncDisposable> TakeAsync();
}
