using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Notifications;

/// <summary>
/// Writes notices in the transaction that is open, so that what happened and its notice are committed together. Browsers hear
/// of them by themselves once that is done.
/// </summary>
public static class Notices
{
    private const int RowsAtOnce = 50;

    /// <summary>Tells each of the recipients: people, or units. Whoever has such a notice already gets one more counted in it.</summary>
    public static async Task AddAsync(
        FeedDb db,
        Notice notice,
        IEnumerable<Guid> recipients,
        CancellationToken cancellation = default
    )
    {
        RequireTransaction(db);
        // In one order, so that two who tell the same people never wait for each other.
        foreach (var some in recipients.Where(id => id != notice.ActorId).Distinct().Order().Chunk(RowsAtOnce))
        {
            var sql = new StringBuilder(
                """
                INSERT INTO notifications
                    ("Id", "RecipientId", "Kind", "About", "HighlightId", "ActorId", "Detail", "Count", "At")
                VALUES 
                """
            );
            var values = new List<object>();
            foreach (var recipient in some)
            {
                sql.Append(values.Count == 0 ? "(" : ", (");
                object?[] row =
                [
                    Guid.CreateVersion7(notice.At),
                    recipient,
                    (int)notice.Kind,
                    notice.About,
                    notice.HighlightId,
                    notice.ActorId,
                    notice.Detail,
                    1,
                    db.Stored(notice.At),
                ];
                sql.AppendJoin(", ", row.Select(value => Placeholder(values, value))).Append(')');
            }
            sql.Append(
                """
                 ON CONFLICT ("RecipientId", "Kind", "About") DO UPDATE SET
                    "Count" = notifications."Count" + 1, "At" = excluded."At",
                    "ActorId" = excluded."ActorId", "Detail" = excluded."Detail"
                """
            );
            await db.Database.ExecuteSqlRawAsync(sql.ToString(), values, cancellation);
        }
    }

    /// <summary>One less: a comment was removed. The notice goes with the last.</summary>
    public static async Task TakeBackAsync(
        FeedDb db,
        NotificationKind kind,
        Guid about,
        CancellationToken cancellation = default
    )
    {
        RequireTransaction(db);
        var notices = db.Notifications.Where(notice => notice.Kind == kind && notice.About == about);
        await notices.Where(notice => notice.Count <= 1).ExecuteDeleteAsync(cancellation);
        await notices.ExecuteUpdateAsync(
            set => set.SetProperty(notice => notice.Count, notice => notice.Count - 1),
            cancellation
        );
    }

    /// <summary>Nobody is told any more of what this is about.</summary>
    public static Task RemoveAsync(FeedDb db, Guid about, CancellationToken cancellation = default)
    {
        RequireTransaction(db);
        return db.Notifications.Where(notice => notice.About == about).ExecuteDeleteAsync(cancellation);
    }

    private static string Placeholder(List<object> values, object? value)
    {
        if (value is null)
            return "NULL"; // a parameter without a value has no type, either
        values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"{{{values.Count - 1}}}");
    }

    private static void RequireTransaction(FeedDb db)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("Notices are written in the transaction of what they tell.");
    }
}
