namespace RecognitionFeed.Storage.Postgres;

/// <summary>Trigrams of highlight_texts by pg_trgm, a trusted extension that comes with PostgreSQL.</summary>
internal static class PostgresTextIndex
{
    public const string Create = """
        CREATE EXTENSION IF NOT EXISTS pg_trgm;
        CREATE INDEX "IX_highlight_texts_trigrams" ON highlight_texts USING gin ("Text" gin_trgm_ops);
        """;
}
