namespace RecognitionFeed.Storage.Sqlite;

/// <summary>
/// Refuses to change or remove entries of the audit log, also by INSERT OR REPLACE, which fires no trigger for what it removes.
/// Who can write the file can drop this guard: then the hashes tell.
/// </summary>
internal static class SqliteAuditGuard
{
    public const string Create = """
        CREATE TRIGGER audit_entries_not_changed BEFORE UPDATE ON audit_entries BEGIN
            SELECT RAISE(ABORT, 'The audit log is append-only.');
        END;
        CREATE TRIGGER audit_entries_not_removed BEFORE DELETE ON audit_entries BEGIN
            SELECT RAISE(ABORT, 'The audit log is append-only.');
        END;
        CREATE TRIGGER audit_entries_not_replaced BEFORE INSERT ON audit_entries
            WHEN EXISTS (SELECT 1 FROM audit_entries WHERE "Sequence" = NEW."Sequence") BEGIN
            SELECT RAISE(ABORT, 'The audit log is append-only.');
        END;
        CREATE TRIGGER audit_head_not_removed BEFORE DELETE ON audit_head BEGIN
            SELECT RAISE(ABORT, 'The audit log is append-only.');
        END;
        """;
}
