namespace RecognitionFeed.People;

/// <summary>
/// The single row that tells that people or units have changed: the database itself gives it another number with every
/// transaction that changes them, whoever makes it.
/// </summary>
public sealed class DirectoryHead
{
    public int Id { get; init; } = 1;
    public long Version { get; init; }
}
