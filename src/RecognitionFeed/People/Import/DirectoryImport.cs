using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Audit;
using RecognitionFeed.Comments;
using RecognitionFeed.Highlights;
using RecognitionFeed.Live;
using RecognitionFeed.Nominations;
using RecognitionFeed.Storage;

namespace RecognitionFeed.People.Import;

/// <summary>
/// Makes the directory what a staff file says: in one transaction, one import at a time, and never for half a file.
/// </summary>
public sealed class DirectoryImport(
    IDbContextFactory<FeedDb> databases,
    EventLog log,
    AuditLog audit,
    TimeProvider clock
)
{
    private const int Chunk = 500;
    private const double MostLeaving = 0.1;

    /// <param name="file">Without problems.</param>
    /// <param name="step">Told how many of the file's rows are done.</param>
    public async Task<ImportReport> RunAsync(
        StaffFile file,
        ImportOptions options,
        Action<int>? step = null,
        CancellationToken cancellation = default
    )
    {
        if (file.Problems.Count > 0)
            throw new ArgumentException("A file with bad rows is not imported.", nameof(file));
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (!options.Apply)
            return await ChangeAsync(db, file, options, step ?? (_ => { }), cancellation);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await WaitForOthersAsync(db, cancellation);
        var report = await ChangeAsync(db, file, options, step ?? (_ => { }), cancellation);
        if (report.Refusal is not null)
            return report;
        await transaction.CommitAsync(CancellationToken.None);
        report.IsApplied = true;
        return report;
    }

    /// <summary>Holds the directory's row until the transaction ends: another import waits here, and then reads what this one did.</summary>
    private static Task<int> WaitForOthersAsync(FeedDb db, CancellationToken cancellation) =>
        db.DirectoryHeads.ExecuteUpdateAsync(head => head.SetProperty(x => x.Version, x => x.Version), cancellation);

    private async Task<ImportReport> ChangeAsync(
        FeedDb db,
        StaffFile file,
        ImportOptions options,
        Action<int> step,
        CancellationToken cancellation
    )
    {
        var report = new ImportReport();
        var known = await db
            .People.Where(person => person.ExternalId != null || options.IncludeUnkeyed)
            .ToListAsync(cancellation);
        var keys = file.Rows.Select(row => row.Key).ToHashSet();
        var employed = known.Where(person => person.DeactivatedAt is null).ToList();
        var leaving = employed.Where(person => person.ExternalId is null || !keys.Contains(person.ExternalId)).ToList();
        if (leaving.Count > MostLeaving * employed.Count && !options.AllowMassDeactivation)
            report.Refusal = $"{leaving.Count} of {employed.Count} people would be deactivated, more than a tenth";

        var units = new UnitPlacement(await db.Units.ToListAsync(cancellation), report);
        units.Place(file.Rows);
        var staffed = employed.Select(person => person.UnitId).ToHashSet();

        var save = options.Apply && report.Refusal is null;
        db.Units.AddRange(units.New);
        if (save)
            await db.SaveChangesAsync(cancellation);

        var people = new PersonPlacement(known, units, file, report);
        var done = 0;
        foreach (var rows in file.Rows.Chunk(Chunk))
        {
            db.People.AddRange(rows.Select(people.Place).OfType<Person>());
            if (save)
                await db.SaveChangesAsync(cancellation);
            step(done += rows.Length);
        }
        foreach (var person in leaving)
        {
            person.DeactivatedAt = clock.GetUtcMicroseconds();
            report.Add(Change.PersonDeactivated, PersonPlacement.Describe(person));
        }
        staffed.ExceptWith(people.Staffed);
        staffed.ExceptWith(known.Where(person => person.DeactivatedAt is null).Select(person => person.UnitId));
        foreach (var unit in staffed)
            report.Add(Change.UnitLeft, units.NameOf(unit));
        if (!save)
            return report;

        await audit.AppendAsync(db, [Imported(file, report), .. people.Deeds], cancellation);
        db.ChangeTracker.Clear();
        await Concealment.ConcealAsync(db, people.Concealed, cancellation);
        var renamed = people.Renamed.Select(person => person.Id).ToList();
        report.Retold = await RetoldHighlights.RetellAsync(
            db,
            log,
            [.. renamed.Select(HighlightTag.Person), .. units.Changed.Select(unit => HighlightTag.Unit(unit.Id))],
            renamed,
            cancellation
        );
        await RetoldComments.RetellAsync(db, log, renamed, cancellation);
        await RetoldNominations.IndexAsync(db, renamed, cancellation);
        return report;
    }

    private static AuditDeed Imported(StaffFile file, ImportReport report) =>
        new(
            null,
            AuditAction.PeopleImported,
            null,
            new
            {
                sha256 = file.Digest,
                rows = file.Rows.Count,
                changes = Enum.GetValues<Change>()
                    .Where(change => report.Of(change).Count > 0)
                    .ToDictionary(
                        change => JsonNamingPolicy.CamelCase.ConvertName(change.ToString()),
                        change => report.Of(change).Count
                    ),
            }
        );
}
