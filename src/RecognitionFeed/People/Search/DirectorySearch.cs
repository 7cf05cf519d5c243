using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Storage;

namespace RecognitionFeed.People.Search;

/// <summary>
/// The directory as this instance last read it. Asks the database at each use whether it has changed, one row by its key: so
/// that nobody is found a moment longer than they may be, whichever instance or import made the change.
/// </summary>
public sealed class DirectorySearch(IDbContextFactory<FeedDb> databases) : IDisposable
{
    private readonly SemaphoreSlim reading = new(1);
    private DirectoryIndex? index;

    public async Task<DirectoryIndex> CurrentAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var version = await VersionAsync(db, cancellation);
        if (Volatile.Read(ref index) is { } known && known.Version == version)
            return known;
        await reading.WaitAsync(cancellation);
        try
        {
            // Read before the rest: what is changed meanwhile is read again at the next use.
            version = await VersionAsync(db, cancellation);
            if (index is null || index.Version != version)
                Volatile.Write(ref index, await ReadAsync(db, version, cancellation));
            return index!;
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose() => reading.Dispose();

    private static Task<long> VersionAsync(FeedDb db, CancellationToken cancellation) =>
        db.DirectoryHeads.Select(head => head.Version).SingleAsync(cancellation);

    private static async Task<DirectoryIndex> ReadAsync(FeedDb db, long version, CancellationToken cancellation)
    {
        var staff = await db
            .People.Employed()
            .Visible()
            .OrderBy(person => person.SortKey)
            .ThenBy(person => person.Id)
            .Select(person => new DirectoryRow(
                person.Id,
                person.Name,
                person.Title,
                person.UnitId,
                person.ManagerId,
                person.Roles
            ))
            .ToListAsync(cancellation);
        var units = await db
            .Units.AsNoTracking()
            .OrderBy(unit => unit.SortKey)
            .ThenBy(unit => unit.Id)
            .ToListAsync(cancellation);
        return new DirectoryIndex(version, staff, units);
    }
}
