using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Notifications;

public static class NotificationReaders
{
    /// <summary>Makes the person's row, unless it is there: two of their devices may want it at the same moment.</summary>
    public static Task EnsureReaderAsync(this FeedDb db, Guid person, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync(
            $"""INSERT INTO notification_readers ("PersonId", "Off") VALUES ({person}, 0) ON CONFLICT DO NOTHING""",
            cancellation
        );
}
