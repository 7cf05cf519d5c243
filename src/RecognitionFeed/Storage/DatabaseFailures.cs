using System.Data.Common;
using Npgsql;

namespace RecognitionFeed.Storage;

/// <summary>What a failure of the database means, however deep EF Core has wrapped it.</summary>
public static class DatabaseFailures
{
    /// <summary>
    /// It restarts, or the session broke: the same request may succeed in a moment. Of a transaction whose session broke before
    /// its next command, Npgsql says no more than that it is over.
    /// </summary>
    public static bool IsDatabaseAway(this Exception failure) =>
        failure
            .Causes()
            .Any(cause =>
                cause
                    is DbException { IsTransient: true }
                        or TimeoutException
                        or InvalidOperationException { Source: nameof(Npgsql) }
            );

    /// <summary>PostgreSQL stores every character but U+0000; SQLite takes that too.</summary>
    public static bool IsUnstorableText(this Exception failure) =>
        failure
            .Causes()
            .OfType<PostgresException>()
            .Any(cause =>
                cause.SqlState
                    is PostgresErrorCodes.CharacterNotInRepertoire
                        or PostgresErrorCodes.UntranslatableCharacter
            );

    private static IEnumerable<Exception> Causes(this Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
            yield return cause;
    }
}
