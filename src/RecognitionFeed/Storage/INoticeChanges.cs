namespace RecognitionFeed.Storage;

/// <summary>Knows whose notices, or reading of them, have changed, whichever instance changed them.</summary>
public interface INoticeChanges
{
    /// <summary>Since one asked last; none at the first call, which is where it begins. Only one asks at a time.</summary>
    Task<NoticeChanges> TakeAsync(CancellationToken cancellation);
}

/// <param name="Recipients">People and units.</param>
/// <param name="IsComplete">False where some may have been missed: then it could be anybody.</param>
public sealed record NoticeChanges(IReadOnlyCollection<Guid> Recipients, bool IsComplete);
