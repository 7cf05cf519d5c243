using Microsoft.EntityFrameworkCore;

namespace RecognitionFeed.Storage.Sqlite;

/// <summary>
/// The database itself notes whose notices change. One transaction writes at a time, so the numbers follow the commits, and
/// who reads on from the last number misses none.
/// </summary>
internal sealed class SqliteNoticeChanges(IDbContextFactory<FeedDb> databases) : INoticeChanges
{
    public const string Create = """
        CREATE TABLE notice_changes ("Number" INTEGER PRIMARY KEY AUTOINCREMENT, "RecipientId" TEXT NOT NULL);
        CREATE TRIGGER notice_changes_bounded AFTER INSERT ON notice_changes BEGIN
            DELETE FROM notice_changes WHERE "Number" <= NEW."Number" - 20000;
        END;
        CREATE TRIGGER notifications_added AFTER INSERT ON notifications BEGIN
            INSERT INTO notice_changes ("RecipientId") VALUES (NEW."RecipientId");
        END;
        CREATE TRIGGER notifications_changed AFTER UPDATE ON notifications BEGIN
            INSERT INTO notice_changes ("RecipientId") VALUES (NEW."RecipientId");
        END;
        CREATE TRIGGER notifications_removed AFTER DELETE ON notifications BEGIN
            INSERT INTO notice_changes ("RecipientId") VALUES (OLD."RecipientId");
        END;
        CREATE TRIGGER notification_readers_added AFTER INSERT ON notification_readers BEGIN
            INSERT INTO notice_changes ("RecipientId") VALUES (NEW."PersonId");
        END;
        CREATE TRIGGER notification_readers_changed AFTER UPDATE ON notification_readers BEGIN
            INSERT INTO notice_changes ("RecipientId") VALUES (NEW."PersonId");
        END;
        """;

    private long? last;

    public async Task<NoticeChanges> TakeAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (last is not { } from)
        {
            var numbers = db.Database.SqlQuery<long>(
                $"""SELECT coalesce(max("Number"), 0) AS "Value" FROM notice_changes"""
            );
            last = await numbers.SingleAsync(cancellation);
            return new NoticeChanges([], IsComplete: true);
        }
        var changes = await db
            .Database.SqlQuery<Change>(
                $"""SELECT "Number", "RecipientId" FROM notice_changes WHERE "Number" > {from} ORDER BY "Number" """
            )
            .ToListAsync(cancellation);
        if (changes.Count == 0)
            return new NoticeChanges([], IsComplete: true);
        last = changes[^1].Number;
        return new NoticeChanges(
            [.. changes.Select(change => change.RecipientId).Distinct()],
            IsComplete: changes[0].Number == from + 1
        );
    }

    private sealed record Change(long Number, Guid RecipientId);
}
