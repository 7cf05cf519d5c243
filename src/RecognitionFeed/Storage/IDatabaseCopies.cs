namespace RecognitionFeed.Storage;

/// <summary>Copies the whole database, while it is in use, to one file and back.</summary>
public interface IDatabaseCopies
{
    /// <summary>What such a file is called.</summary>
    string FileName { get; }

    /// <summary>Writes the database as it is at one moment to a file that does not exist.</summary>
    /// <returns>The names of the blobs that the copy shows.</returns>
    /// <exception cref="DatabaseCopyException">It could not be copied; the message says why.</exception>
    Task<IReadOnlyList<string>> WriteAsync(string file, CancellationToken cancellation);

    /// <summary>Fails, before anything else is restored, where the database holds something.</summary>
    /// <exception cref="DatabaseCopyException">It is not empty.</exception>
    Task RequireEmptyAsync(CancellationToken cancellation);

    /// <summary>Fills the empty database from the file.</summary>
    /// <exception cref="DatabaseCopyException">It could not be restored; the message says why.</exception>
    Task RestoreAsync(string file, CancellationToken cancellation);
}

/// <summary>The message says what is wrong, and what to do.</summary>
public sealed class DatabaseCopyException(string message) : IOException(message);
