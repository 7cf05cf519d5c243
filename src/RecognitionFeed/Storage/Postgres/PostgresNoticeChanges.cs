using System.Collections.Concurrent;

namespace RecognitionFeed.Storage.Postgres;

/// <summary>The database itself tells every instance whose notices change, exactly if the transaction commits.</summary>
internal sealed class PostgresNoticeChanges : INoticeChanges
{
    public const string Channel = "recognition_feed_notices";

    public const string Create = $"""
        CREATE FUNCTION notify_of_notices() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            PERFORM pg_notify('{Channel}', coalesce(NEW."RecipientId", OLD."RecipientId")::text);
            RETURN NULL;
        END $$;
        CREATE TRIGGER notifications_changed AFTER INSERT OR UPDATE OR DELETE ON notifications
            FOR EACH ROW EXECUTE FUNCTION notify_of_notices();
        CREATE FUNCTION notify_of_reading() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            PERFORM pg_notify('{Channel}', NEW."PersonId"::text);
            RETURN NULL;
        END $$;
        CREATE TRIGGER notification_readers_changed AFTER INSERT OR UPDATE ON notification_readers
            FOR EACH ROW EXECUTE FUNCTION notify_of_reading();
        """;

    private readonly ConcurrentDictionary<Guid, bool> heard = [];
    private volatile bool hasMissed;

    public void Heard(string recipient) => heard[Guid.Parse(recipient)] = true;

    /// <summary>Nobody has listened for a while.</summary>
    public void Missed() => hasMissed = true;

    public Task<NoticeChanges> TakeAsync(CancellationToken cancellation)
    {
        var isComplete = !hasMissed;
        hasMissed = false;
        var recipients = heard.Keys.Where(id => heard.TryRemove(id, out _)).ToList();
        return Task.FromResult(new NoticeChanges(recipients, isComplete));
    }
}
