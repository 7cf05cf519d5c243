using System.Data;
using Dapper;
using Npgsql;
using RecognitionFeed.Highlights;
using RecognitionFeed.Reactions;

namespace RecognitionFeed.Storage.Postgres;

/// <summary>
/// A batch in four statements, however many changes. The highlights are locked first, in the order of their ids: batches of
/// several instances follow one another instead of blocking each other, and nobody takes a highlight down meanwhile.
/// </summary>
internal sealed class PostgresReactionStore(NpgsqlDataSource database) : IReactionStore
{
    private const int Attempts = 6;

    private readonly PostgresCountChanges countChanges = new(database);

    public Task<IReadOnlyCollection<Guid>> TakeChangedAsync(CancellationToken cancellation) =>
        countChanges.TakeAsync(cancellation);

    public async Task<IReadOnlyList<ReactionOutcome?>> ApplyAsync(
        IReadOnlyList<ReactionChange> changes,
        CancellationToken cancellation
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryApplyAsync(changes, cancellation);
            }
            catch (NpgsqlException failure) when (failure.IsTransient && attempt < Attempts)
            {
                // The server restarts or the connection broke. Even if the commit was done, to do it again changes nothing.
                await Task.Delay(TimeSpan.FromMilliseconds(50 << attempt), cancellation);
            }
        }
    }

    private async Task<IReadOnlyList<ReactionOutcome?>> TryApplyAsync(
        IReadOnlyList<ReactionChange> changes,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(
            IsolationLevel.ReadCommitted, // what is read after the locks must be what the one before has committed
            cancellation
        );
        var published = await LockPublishedAsync(connection, changes);
        var wanted = changes.Where(change => published.Contains(change.HighlightId)).ToList();
        var altered = await AlterAsync(connection, wanted);
        var counts = await CountsAsync(connection, published);
        var mine = await MineAsync(connection, wanted);
        await transaction.CommitAsync(CancellationToken.None);

        var changed = Changed(wanted, altered);
        var next = 0;
        return
        [
            .. changes.Select(change =>
                published.Contains(change.HighlightId)
                    ? new ReactionOutcome(
                        counts.GetValueOrDefault(change.HighlightId, Counts.None),
                        [.. mine[(change.HighlightId, change.PersonId)]],
                        changed[next++]
                    )
                    : null
            ),
        ];
    }

    private static async Task<HashSet<Guid>> LockPublishedAsync(
        NpgsqlConnection connection,
        IReadOnlyList<ReactionChange> changes
    )
    {
        // Exclusive rather than shared: a take-down queues with the batches and cannot be starved by them.
        const string Sql = """
            SELECT "Id" FROM highlights WHERE "Id" = ANY(@ids) AND "State" = @published
            ORDER BY "Id" FOR NO KEY UPDATE
            """;
        var ids = changes.Select(change => change.HighlightId).Distinct().ToArray();
        return [.. await connection.QueryAsync<Guid>(Sql, new { ids, published = (int)HighlightState.Published })];
    }

    /// <summary>Brings about what each person wants last, and answers whose reactions that added or removed.</summary>
    private static async Task<HashSet<Key>> AlterAsync(NpgsqlConnection connection, List<ReactionChange> wanted)
    {
        const string Sql = """
            WITH wanted AS (
                SELECT * FROM unnest(@highlights, @people, @kinds, @present, @at)
                    AS change (highlight, person, kind, present, at)
            ), added AS (
                INSERT INTO reactions ("HighlightId", "PersonId", "Kind", "At")
                SELECT highlight, person, kind, at FROM wanted WHERE present
                ON CONFLICT DO NOTHING
                RETURNING "HighlightId", "PersonId", "Kind"
            ), removed AS (
                DELETE FROM reactions USING wanted
                WHERE NOT present AND "HighlightId" = highlight AND "PersonId" = person AND "Kind" = kind
                RETURNING "HighlightId", "PersonId", "Kind"
            ), altered AS (
                SELECT *, 1 AS step FROM added UNION ALL SELECT *, -1 FROM removed
            ), counted AS (
                INSERT INTO reaction_counts AS counts ("HighlightId", "Kind", "Count")
                SELECT "HighlightId", "Kind", sum(step) FROM altered GROUP BY "HighlightId", "Kind"
                ON CONFLICT ("HighlightId", "Kind") DO UPDATE SET
                    "Count" = counts."Count" + excluded."Count", "ChangedBy" = excluded."ChangedBy"
            )
            SELECT "HighlightId", "PersonId", "Kind" FROM altered
            """;
        var last = wanted.GroupBy(Key.Of).Select(changes => changes.Last()).ToList();
        var altered = await connection.QueryAsync<Key>(
            Sql,
            new
            {
                highlights = last.Select(change => change.HighlightId).ToArray(),
                people = last.Select(change => change.PersonId).ToArray(),
                kinds = last.Select(change => (int)change.Kind).ToArray(),
                present = last.Select(change => change.Present).ToArray(),
                at = last.Select(change => change.At).ToArray(),
            }
        );
        return [.. altered];
    }

    private static async Task<Dictionary<Guid, Counts>> CountsAsync(
        NpgsqlConnection connection,
        HashSet<Guid> highlights
    )
    {
        const string Sql = """
            SELECT "HighlightId", "Kind", "Count" FROM reaction_counts WHERE "HighlightId" = ANY(@ids)
            """;
        var rows = await connection.QueryAsync<(Guid Highlight, ReactionKind Kind, int Count)>(
            Sql,
            new { ids = highlights.ToArray() }
        );
        return rows.GroupBy(row => row.Highlight)
            .ToDictionary(group => group.Key, group => Counts.Of(group.Select(row => (row.Kind, row.Count))));
    }

    private static async Task<ILookup<(Guid, Guid), ReactionKind>> MineAsync(
        NpgsqlConnection connection,
        List<ReactionChange> wanted
    )
    {
        const string Sql = """
            SELECT "HighlightId", "PersonId", "Kind" FROM reactions
            WHERE ("HighlightId", "PersonId") IN (SELECT * FROM unnest(@highlights, @people)) ORDER BY "Kind"
            """;
        var rows = await connection.QueryAsync<Key>(
            Sql,
            new
            {
                highlights = wanted.Select(change => change.HighlightId).ToArray(),
                people = wanted.Select(change => change.PersonId).ToArray(),
            }
        );
        return rows.ToLookup(row => (row.HighlightId, row.PersonId), row => row.Kind);
    }

    /// <summary>For each change, whether it altered anything where it stands in the batch, although only the last was done.</summary>
    private static List<bool> Changed(List<ReactionChange> wanted, HashSet<Key> altered)
    {
        var present = wanted
            .GroupBy(Key.Of)
            .ToDictionary(
                changes => changes.Key,
                changes => changes.Last().Present != altered.Contains(changes.Key) // how it was before the batch
            );
        var changed = new List<bool>(wanted.Count);
        foreach (var change in wanted)
        {
            var key = Key.Of(change);
            changed.Add(present[key] != change.Present);
            present[key] = change.Present;
        }
        return changed;
    }

    private readonly record struct Key(Guid HighlightId, Guid PersonId, ReactionKind Kind)
    {
        public static Key Of(ReactionChange change) => new(change.HighlightId, change.PersonId, change.Kind);
    }
}
