namespace RecognitionFeed.Storage.Postgres;

/// <summary>
/// Every transaction that changes people or units leaves its number in directory_head, once: eleven thousand versions of one
/// row in one transaction would each be slower than the last.
/// </summary>
internal static class PostgresDirectoryChanges
{
    public const string Create = """
        CREATE FUNCTION note_directory_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            UPDATE directory_head SET "Version" = txid_current() WHERE "Version" <> txid_current();
            RETURN NULL;
        END $$;
        CREATE TRIGGER people_changed AFTER INSERT OR UPDATE OR DELETE ON people
            FOR EACH STATEMENT EXECUTE FUNCTION note_directory_change();
        CREATE TRIGGER units_changed AFTER INSERT OR UPDATE OR DELETE ON units
            FOR EACH STATEMENT EXECUTE FUNCTION note_directory_change();
        """;
}
