namespace RecognitionFeed.Storage.Postgres;

/// <summary>Wakes every instance when a highlight's chosen time is set, changed or given up.</summary>
internal static class PostgresScheduleNotice
{
    public const string Create = """
        CREATE TRIGGER highlights_scheduled AFTER UPDATE OF "ScheduledFor" ON highlights
            FOR EACH ROW WHEN (OLD."ScheduledFor" IS DISTINCT FROM NEW."ScheduledFor")
            EXECUTE FUNCTION notify_of_events();
        """;
}
