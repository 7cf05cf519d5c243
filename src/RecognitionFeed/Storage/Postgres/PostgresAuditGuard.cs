namespace RecognitionFeed.Storage.Postgres;

/// <summary>
/// Refuses to change, remove or empty the audit log. Who owns the table can drop this guard: then the hashes tell.
/// </summary>
internal static class PostgresAuditGuard
{
    public const string Create = """
        CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION 'The audit log is append-only.';
        END $$;
        CREATE TRIGGER audit_entries_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
            FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
        CREATE TRIGGER audit_head_kept BEFORE DELETE OR TRUNCATE ON audit_head
            FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
        """;
}
