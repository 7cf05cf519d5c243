using System.Collections.Concurrent;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Highlights;
using RecognitionFeed.Reactions;

namespace RecognitionFeed.Storage.Sqlite;

internal sealed class SqliteReactionStore(IDbContextFactory<FeedDb> databases) : IReactionStore
{
    // One process owns the file, so its memory knows of every change.
    private readonly ConcurrentDictionary<Guid, bool> changedHighlights = [];

    public async Task<IReadOnlyList<ReactionOutcome?>> ApplyAsync(
        IReadOnlyList<ReactionChange> changes,
        CancellationToken cancellation
    )
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.Database.OpenConnectionAsync(cancellation);
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        await using var transaction = connection.BeginTransaction(deferred: false);

        var published = new Dictionary<Guid, bool>();
        var changed = new bool[changes.Count];
        for (var i = 0; i < changes.Count; i++)
        {
            var id = changes[i].HighlightId;
            if (!published.TryGetValue(id, out var isPublished))
                published[id] = isPublished = IsPublished(connection, id);
            changed[i] = isPublished && Apply(connection, changes[i]);
        }
        var outcomes = changes
            .Select((change, i) => published[change.HighlightId] ? Outcome(connection, change, changed[i]) : null)
            .ToList();
        await transaction.CommitAsync(cancellation);
        for (var i = 0; i < changes.Count; i++)
        {
            if (changed[i])
                changedHighlights[changes[i].HighlightId] = true;
        }
        return outcomes;
    }

    public Task<IReadOnlyCollection<Guid>> TakeChangedAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyCollection<Guid>>([
            .. changedHighlights.Keys.Where(id => changedHighlights.TryRemove(id, out _)),
        ]);

    private static bool IsPublished(SqliteConnection connection, Guid id) =>
        connection.ExecuteScalar<bool>(
            """SELECT EXISTS (SELECT 1 FROM highlights WHERE "Id" = @id AND "State" = @published)""",
            new { id, published = (int)HighlightState.Published }
        );

    private static bool Apply(SqliteConnection connection, ReactionChange change)
    {
        var row = new
        {
            change.HighlightId,
            change.PersonId,
            Kind = (int)change.Kind,
            At = UnixMicroseconds.From(change.At),
            Step = change.Present ? 1 : -1,
        };
        var altered = connection.Execute(
            change.Present
                ? "INSERT OR IGNORE INTO reactions VALUES (@HighlightId, @PersonId, @Kind, @At)"
                : """
                DELETE FROM reactions
                WHERE "HighlightId" = @HighlightId AND "PersonId" = @PersonId AND "Kind" = @Kind
                """,
            row
        );
        if (altered == 0)
            return false;
        connection.Execute(
            """
            INSERT INTO reaction_counts VALUES (@HighlightId, @Kind, @Step)
            ON CONFLICT DO UPDATE SET "Count" = "Count" + @Step
            """,
            row
        );
        return true;
    }

    private static ReactionOutcome Outcome(SqliteConnection connection, ReactionChange change, bool changed) =>
        new(
            Counts.Of(
                connection.Query<(ReactionKind, int)>(
                    """SELECT "Kind", "Count" FROM reaction_counts WHERE "HighlightId" = @HighlightId""",
                    new { change.HighlightId }
                )
            ),
            connection
                .Query<ReactionKind>(
                    """
                    SELECT "Kind" FROM reactions
                    WHERE "HighlightId" = @HighlightId AND "PersonId" = @PersonId ORDER BY "Kind"
                    """,
                    new { change.HighlightId, change.PersonId }
                )
                .AsList(),
            changed
        );
}
