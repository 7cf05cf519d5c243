using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Highlights;
using RecognitionFeed.Identity;
using RecognitionFeed.Operations;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Notifications;

public static class NotificationEndpoints
{
    private const int PageSize = 30;

    public static void MapInbox(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/my/notifications").WithTags("Notifications");
        group.MapGet("/", List).WithSummary("What the signed-in person is told of, newest first");
        group.MapGet("/seen", State).WithSummary("How much of it has not been seen");
        group
            .MapPut("/seen", See)
            .WithSummary("Everything up to a time has been seen: on every device")
            .WithDescription("Idempotent; an earlier time than one before changes nothing.");
    }

    private static async Task<Ok<NotificationPage>> List(
        ClaimsPrincipal user,
        FeedDb db,
        TimeProvider clock,
        CancellationToken cancellation,
        FeedCursor? before = null
    )
    {
        var inbox = await db.InboxAsync(user.Id(), cancellation);
        var page = inbox.Notices.Where(notice => IsAfter(notice, before)).Take(PageSize + 1).ToList();
        var next = page.Count > PageSize ? new FeedCursor(page[PageSize - 1].At, page[PageSize - 1].Id) : null;
        var items = await db.ResolveAsync(inbox, [.. page.Take(PageSize)], cancellation);
        var state = NotificationState.Of(inbox, clock.GetUtcNow());
        return TypedResults.Ok(
            new NotificationPage(items, next?.ToString(), state.Unseen, state.SeenUpTo, state.QuietUntil)
        );
    }

    private static bool IsAfter(Notification notice, FeedCursor? before) =>
        before is null || notice.At < before.At || (notice.At == before.At && notice.Id.CompareTo(before.Id) < 0);

    private static async Task<Ok<NotificationState>> State(
        ClaimsPrincipal user,
        FeedDb db,
        TimeProvider clock,
        CancellationToken cancellation
    ) => TypedResults.Ok(NotificationState.Of(await db.InboxAsync(user.Id(), cancellation), clock.GetUtcNow()));

    private static async Task<Ok<NotificationState>> See(
        SeenNotifications seen,
        ClaimsPrincipal user,
        FeedDb db,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var now = clock.GetUtcMicroseconds();
        var upTo = seen.UpTo < now ? UnixMicroseconds.ToTime(UnixMicroseconds.From(seen.UpTo)) : now; // not what is still to come
        var person = user.Id();
        await db.EnsureReaderAsync(person, cancellation);
        await db
            .NotificationReaders.Where(reader =>
                reader.PersonId == person && (reader.SeenUpTo == null || reader.SeenUpTo < upTo)
            )
            .ExecuteUpdateAsync(set => set.SetProperty(reader => reader.SeenUpTo, upTo), cancellation);
        return await State(user, db, clock, cancellation);
    }
}
