namespace RecognitionFeed.Storage.Sqlite;

/// <summary>Counts the changed rows of people and units in directory_head. SQLite has no triggers for whole statements.</summary>
internal static class SqliteDirectoryChanges
{
    public static readonly string Create = string.Concat(
        from table in new[] { "people", "units" }
        from change in new[] { "INSERT", "UPDATE", "DELETE" }
        select $"""
        CREATE TRIGGER {table}_{change.ToLowerInvariant()}_noted AFTER {change} ON {table} BEGIN
            UPDATE directory_head SET "Version" = "Version" + 1;
        END;

        """
    );
}
