using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Nominations;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Notifications;

/// <summary>Who stands behind a nomination is told how it goes on, in the transaction that is open.</summary>
public static class NominationNotices
{
    /// <summary>Somebody decided, or it was taken up into a draft.</summary>
    public static Task StepAsync(
        FeedDb db,
        Guid nomination,
        NominationState state,
        DateTimeOffset at,
        Guid? by,
        CancellationToken cancellation
    ) =>
        TellAsync(
            db,
            new Notice(NotificationKind.NominationStep, nomination, at)
            {
                ActorId = by,
                Detail = JsonNamingPolicy.CamelCase.ConvertName(state.ToString()),
            },
            cancellation
        );

    /// <summary>It has become a highlight; this goes when the highlight does.</summary>
    public static Task PublishedAsync(
        FeedDb db,
        Guid nomination,
        Guid highlight,
        DateTimeOffset at,
        CancellationToken cancellation
    ) =>
        TellAsync(
            db,
            new Notice(NotificationKind.NominationPublished, nomination, at) { HighlightId = highlight },
            cancellation
        );

    /// <summary>Somebody else saw the deed, too.</summary>
    public static Task SupportedAsync(
        FeedDb db,
        Guid nomination,
        Guid supporter,
        DateTimeOffset at,
        CancellationToken cancellation
    ) =>
        TellAsync(
            db,
            new Notice(NotificationKind.NominationSupported, nomination, at) { ActorId = supporter },
            cancellation
        );

    private static async Task TellAsync(FeedDb db, Notice notice, CancellationToken cancellation)
    {
        var nominators = await db
            .NominationNominators.Where(nominator => nominator.NominationId == notice.About)
            .Select(nominator => nominator.PersonId)
            .ToListAsync(cancellation);
        await Notices.AddAsync(db, notice, nominators, cancellation);
    }
}
