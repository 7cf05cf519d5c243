using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Identity;
using RecognitionFeed.Operations;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Notifications;

/// <summary>What a person wants to be told, and in which hours not.</summary>
public static class NotificationSettingsEndpoints
{
    /// <summary>Whoever has scheduled something must learn that it failed; objections wait for nobody.</summary>
    private static readonly NotificationKind[] AlwaysOn =
    [
        NotificationKind.ScheduledFailed,
        NotificationKind.ObjectionRaised,
        NotificationKind.ObjectionDecided,
    ];

    public static void MapNotificationSettings(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/my/notification-settings").WithTags("Notifications");
        group.MapGet("/", Read).WithSummary("The kinds that are turned off, and the quiet hours");
        group
            .MapPut("/", Write)
            .WithSummary("Choose the kinds and the quiet hours")
            .WithDescription("In quiet hours nothing is pushed; the list is there at any time.");
    }

    private static async Task<Ok<NotificationSettings>> Read(
        ClaimsPrincipal user,
        FeedDb db,
        CancellationToken cancellation
    )
    {
        var person = user.Id();
        var reader = await db
            .NotificationReaders.AsNoTracking()
            .SingleOrDefaultAsync(reader => reader.PersonId == person, cancellation);
        return TypedResults.Ok(
            new NotificationSettings(
                [.. Enum.GetValues<NotificationKind>().Where(kind => reader?.IsOff(kind) == true)],
                reader is { QuietFrom: { } from, QuietUntil: { } until }
                    ? new QuietHoursSetting { From = QuietHours.Text(from), Until = QuietHours.Text(until) }
                    : null
            )
        );
    }

    private static async Task<Results<Ok<NotificationSettings>, ProblemHttpResult>> Write(
        NotificationSettings settings,
        ClaimsPrincipal user,
        FeedDb db,
        CancellationToken cancellation
    )
    {
        if (settings.QuietHours is { } hours && hours.From == hours.Until)
            return Problems.Invalid(
                new Dictionary<string, string[]>
                {
                    ["quietHours"] = ["They end when they begin. Choose another time, or none."],
                }
            );
        var off = settings.Off.Except(AlwaysOn).Aggregate(0, (bits, kind) => bits | (1 << (int)kind));
        int? from = settings.QuietHours is { } quiet ? QuietHours.Minutes(quiet.From) : null;
        int? until = settings.QuietHours is { } ends ? QuietHours.Minutes(ends.Until) : null;
        var person = user.Id();
        await db.EnsureReaderAsync(person, cancellation);
        await db
            .NotificationReaders.Where(reader => reader.PersonId == person)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(reader => reader.Off, off)
                        .SetProperty(reader => reader.QuietFrom, from)
                        .SetProperty(reader => reader.QuietUntil, until),
                cancellation
            );
        return await Read(user, db, cancellation);
    }
}
