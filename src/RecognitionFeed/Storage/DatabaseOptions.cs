using System.ComponentModel.DataAnnotations;

namespace RecognitionFeed.Storage;

/// <summary>Section <c>Database</c>.</summary>
public sealed class DatabaseOptions
{
    [EnumDataType(typeof(DatabaseProvider))]
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;
}

public enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
}
