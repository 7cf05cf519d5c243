namespace RecognitionFeed.Storage.Postgres;

/// <summary>Trigrams of a table of texts by pg_trgm, a trusted extension that comes with PostgreSQL.</summary>
internal static class PostgresTextIndex
{
    public static string Create => For("highlight");

    public static string For(string kind) =>
        $"""
            CREATE EXTENSION IF NOT EXISTS pg_trgm;
            CREATE INDEX "IX_{kind}_texts_trigrams" ON {kind}_texts USING gin ("Text" gin_trgm_ops);
            """;
}
