namespace RecognitionFeed.Storage.Sqlite;

/// <summary>An FTS5 index of trigrams beside highlight_texts: any part of a word of three letters or more is found.</summary>
internal static class SqliteTextIndex
{
    public const string Create = """
        CREATE VIRTUAL TABLE highlight_text_index USING fts5(
            "Text", content='highlight_texts', content_rowid='Number', tokenize='trigram');
        CREATE TRIGGER highlight_texts_added AFTER INSERT ON highlight_texts BEGIN
            INSERT INTO highlight_text_index (rowid, "Text") VALUES (new."Number", new."Text");
        END;
        CREATE TRIGGER highlight_texts_removed AFTER DELETE ON highlight_texts BEGIN
            INSERT INTO highlight_text_index (highlight_text_index, rowid, "Text")
            VALUES ('delete', old."Number", old."Text");
        END;
        CREATE TRIGGER highlight_texts_changed AFTER UPDATE ON highlight_texts BEGIN
            INSERT INTO highlight_text_index (highlight_text_index, rowid, "Text")
            VALUES ('delete', old."Number", old."Text");
            INSERT INTO highlight_text_index (rowid, "Text") VALUES (new."Number", new."Text");
        END;
        """;
}
