namespace RecognitionFeed.Storage.Sqlite;

/// <summary>An FTS5 index of trigrams beside a table of texts: any part of a word of three letters or more is found.</summary>
internal static class SqliteTextIndex
{
    public static string Create => For("highlight");

    /// <summary>The index of <c>highlight_texts</c> is <c>highlight_text_index</c>.</summary>
    public static string For(string kind) =>
        $"""
            CREATE VIRTUAL TABLE {kind}_text_index USING fts5(
                "Text", content='{kind}_texts', content_rowid='Number', tokenize='trigram');
            CREATE TRIGGER {kind}_texts_added AFTER INSERT ON {kind}_texts BEGIN
                INSERT INTO {kind}_text_index (rowid, "Text") VALUES (new."Number", new."Text");
            END;
            CREATE TRIGGER {kind}_texts_removed AFTER DELETE ON {kind}_texts BEGIN
                INSERT INTO {kind}_text_index ({kind}_text_index, rowid, "Text")
                VALUES ('delete', old."Number", old."Text");
            END;
            CREATE TRIGGER {kind}_texts_changed AFTER UPDATE ON {kind}_texts BEGIN
                INSERT INTO {kind}_text_index ({kind}_text_index, rowid, "Text")
                VALUES ('delete', old."Number", old."Text");
                INSERT INTO {kind}_text_index (rowid, "Text") VALUES (new."Number", new."Text");
            END;
            """;
}
