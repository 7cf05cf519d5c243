namespace RecognitionFeed.Storage.Postgres;

/// <summary>
/// The database itself tells every instance that the log has grown, whoever appended to it, and exactly if the transaction
/// commits. NOTIFY makes commits wait for one another, which those that append an event do anyway.
/// </summary>
internal static class PostgresEventNotice
{
    public const string Channel = "recognition_feed_events";

    public const string Create = $"""
        CREATE FUNCTION notify_of_events() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            NOTIFY {Channel};
            RETURN NULL;
        END $$;
        CREATE TRIGGER events_appended AFTER INSERT ON events
            FOR EACH STATEMENT EXECUTE FUNCTION notify_of_events();
        """;
}
