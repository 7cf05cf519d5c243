namespace RecognitionFeed.Notifications;

/// <summary>One person's notices, newest first, and how far they have read.</summary>
public sealed class Inbox(Guid person, NotificationReader? reader, IReadOnlyList<Notification> notices)
{
    /// <summary>As far as anybody counts: then it is "99+".</summary>
    private const int MostCounted = 100;

    public Guid Person => person;
    public IReadOnlyList<Notification> Notices => notices;
    public DateTimeOffset? SeenUpTo => reader?.SeenUpTo;
    public int Unseen =>
        notices.Count(notice => !IsSeen(notice)) is var unseen and < MostCounted ? unseen : MostCounted;

    public bool IsSeen(Notification notice) => notice.At <= (SeenUpTo ?? DateTimeOffset.MinValue);

    /// <summary>When the quiet hours that hold now end; null outside them.</summary>
    public DateTimeOffset? QuietUntil(DateTimeOffset now) =>
        reader is { QuietFrom: { } from, QuietUntil: { } until } ? QuietHours.EndOf(from, until, now) : null;

    /// <summary>
    /// What of <paramref name="mine"/> and of the units' notices the person reads: nothing they did themselves or have turned
    /// off, and one of each highlight that they, and perhaps several of their units, are in.
    /// </summary>
    public static Inbox Of(
        Guid person,
        NotificationReader? reader,
        IEnumerable<Notification> mine,
        IEnumerable<Notification> units
    )
    {
        var own = mine.ToList();
        var named = own.Where(notice => notice.Kind == NotificationKind.InHighlight)
            .Select(notice => notice.About)
            .ToHashSet();
        var teams = units.Where(notice => !named.Contains(notice.About)).DistinctBy(notice => notice.About);
        return new Inbox(
            person,
            reader,
            [
                .. own.Concat(teams)
                    .Where(notice => notice.ActorId != person && reader?.IsOff(notice.Kind) != true)
                    .OrderByDescending(notice => notice.At)
                    .ThenByDescending(notice => notice.Id),
            ]
        );
    }
}
