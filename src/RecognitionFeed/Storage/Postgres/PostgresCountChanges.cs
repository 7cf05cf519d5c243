using Npgsql;
using NpgsqlTypes;

namespace RecognitionFeed.Storage.Postgres;

/// <summary>
/// Which counts have changed since one asked last, whichever instance changed them. Each count names the transaction that wrote
/// it. A transaction that was not yet visible at one question has a number no lower than that question's oldest running
/// transaction, so asking from there misses nothing, needs no clock, and is as exact after an outage.
/// </summary>
internal sealed class PostgresCountChanges(NpgsqlDataSource database)
{
    public const string Create = """
        ALTER TABLE reaction_counts ADD COLUMN "ChangedBy" xid8 NOT NULL DEFAULT pg_current_xact_id();
        CREATE INDEX "IX_reaction_counts_ChangedBy" ON reaction_counts ("ChangedBy");
        """;

    private ulong? since;
    private HashSet<(Guid Highlight, ulong ChangedBy)> told = [];

    /// <summary>The highlights whose counts have changed since the last call; none at the first call.</summary>
    public async Task<IReadOnlyCollection<Guid>> TakeAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        // Before the counts, and so possibly too low: then a change is seen twice, and told once.
        var oldestRunning = await OldestRunningAsync(connection, cancellation);
        var changes = since is { } from ? await SinceAsync(connection, from, cancellation) : [];
        var news = changes.Except(told).Select(change => change.Highlight).ToHashSet();
        told = changes;
        since = oldestRunning;
        return news;
    }

    private static async Task<ulong> OldestRunningAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT pg_snapshot_xmin(pg_current_snapshot())", connection);
        return (ulong)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task<HashSet<(Guid Highlight, ulong ChangedBy)>> SinceAsync(
        NpgsqlConnection connection,
        ulong since,
        CancellationToken cancellation
    )
    {
        // The upper bound matters after a restore into another cluster, whose transactions are numbered from the beginning.
        const string Sql = """
            SELECT "HighlightId", "ChangedBy" FROM reaction_counts
            WHERE "ChangedBy" >= $1 AND "ChangedBy" < pg_snapshot_xmax(pg_current_snapshot())
            """;
        await using var command = new NpgsqlCommand(Sql, connection);
        command.Parameters.Add(new() { Value = since, NpgsqlDbType = NpgsqlDbType.Xid8 });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var changes = new HashSet<(Guid, ulong)>();
        while (await rows.ReadAsync(cancellation))
            changes.Add((rows.GetGuid(0), rows.GetFieldValue<ulong>(1)));
        return changes;
    }
}
