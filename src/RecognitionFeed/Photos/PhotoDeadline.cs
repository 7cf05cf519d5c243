namespace RecognitionFeed.Photos;

/// <summary>When a photo must be ready, as a tick of this process's clock.</summary>
internal readonly record struct PhotoDeadline(long Tick)
{
    internal static PhotoDeadline After(TimeSpan time) => new(Environment.TickCount64 + (long)time.TotalMilliseconds);

    internal bool HasPassed => Environment.TickCount64 > Tick;

    internal void Check()
    {
        if (HasPassed)
            throw PhotoRejectedException.TooSlow();
    }
}
