using RecognitionFeed.Notifications;

namespace RecognitionFeed.Operations;

public static partial class OpenApiExamples
{
    private static object[] NotificationExamples =>
        [
            new NotificationPage(
                [
                    new(
                        Guid.Parse("019c2f4e-5c00-7a10-8c00-0000000000f6"),
                        NotificationKind.Reactions,
                        At,
                        false,
                        40,
                        null,
                        null,
                        null,
                        Id,
                        new(Id, Happened, false, Photo)
                    ),
                ],
                null,
                1,
                At.AddDays(-1),
                null
            ),
            new NotificationState(1, At.AddDays(-1), null),
            new SeenNotifications(At),
            new NotificationSettings(
                [NotificationKind.Reactions],
                new QuietHoursSetting { From = "18:00", Until = "07:00" }
            ),
        ];
}
