using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Operations;
using RecognitionFeed.People;
using RecognitionFeed.Photos;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Notifications;

/// <summary>Resolves ids to what a line of the list shows: one query a kind, however many lines.</summary>
public static class NotificationResources
{
    private const int MostOfStory = 160;

    public static async Task<IReadOnlyList<NotificationResource>> ResolveAsync(
        this FeedDb db,
        Inbox inbox,
        IReadOnlyList<Notification> notices,
        CancellationToken cancellation
    )
    {
        var highlights = await HighlightsAsync(db, inbox.Person, notices, cancellation);
        var actorIds = notices.Select(notice => notice.ActorId).OfType<Guid>().Distinct().ToList();
        var actors = await db
            .People.Visible()
            .Where(person => actorIds.Contains(person.Id))
            .Select(person => new Named(person.Id, person.Name))
            .ToDictionaryAsync(person => person.Id, cancellation);
        var unitIds = notices.Select(notice => notice.RecipientId).Where(id => id != inbox.Person).Distinct().ToList();
        var units = await db
            .Units.Where(unit => unitIds.Contains(unit.Id))
            .Select(unit => new Named(unit.Id, unit.Name))
            .ToDictionaryAsync(unit => unit.Id, cancellation);
        return
        [
            .. notices.Select(notice => new NotificationResource(
                notice.Id,
                notice.Kind,
                notice.At,
                inbox.IsSeen(notice),
                notice.Count,
                notice.ActorId is { } actor ? actors.GetValueOrDefault(actor) : null,
                units.GetValueOrDefault(notice.RecipientId),
                notice.Detail,
                notice.About,
                notice.HighlightId is { } highlight ? highlights.GetValueOrDefault(highlight) : null
            )),
        ];
    }

    private static async Task<Dictionary<Guid, NotifiedHighlight>> HighlightsAsync(
        FeedDb db,
        Guid reader,
        IReadOnlyList<Notification> notices,
        CancellationToken cancellation
    )
    {
        var ids = notices.Select(notice => notice.HighlightId).OfType<Guid>().Distinct().ToList();
        var highlights = await db.Highlights.AsNoTracking().Where(x => ids.Contains(x.Id)).ToListAsync(cancellation);
        var first = highlights.Select(x => x.Body.Photos.FirstOrDefault()?.Id).OfType<Guid>().ToList();
        var photos = await db
            .Photos.AsNoTracking()
            .Where(photo => first.Contains(photo.Id) && photo.RemovedAt == null)
            .ToDictionaryAsync(photo => photo.Id, cancellation);
        return highlights.ToDictionary(
            highlight => highlight.Id,
            highlight => new NotifiedHighlight(
                highlight.Id,
                Beginning(highlight.Body.Happened),
                highlight.AuthorId == reader,
                highlight.Body.Photos.FirstOrDefault() is { } photo && photos.TryGetValue(photo.Id, out var row)
                    ? PhotoResource.Of(row)
                    : null
            )
        );
    }

    private static string Beginning(string story) =>
        story.Length <= MostOfStory
            ? story
            : story[..(char.IsHighSurrogate(story[MostOfStory - 1]) ? MostOfStory - 1 : MostOfStory)];
}
