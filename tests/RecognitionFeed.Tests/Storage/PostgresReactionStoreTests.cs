using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RecognitionFeed.Reactions;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Tests.Storage;

[Trait("Database", "PostgreSql")]
public sealed class PostgresReactionStoreTests(TwoInstances instances) : IClassFixture<TwoInstances>
{
    private static readonly DateTimeOffset Now = new(2026, 2, 3, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task The_same_batches_have_the_same_outcomes_as_on_sqlite(int seed)
    {
        await using var sqlite = new FeedApp(DatabaseProvider.Sqlite);
        await sqlite.InitializeAsync();
        var published = new List<Guid>();
        foreach (var _ in Enumerable.Range(0, 3))
        {
            var text = Given.Draft() with { Id = Guid.CreateVersion7() };
            published.Add(await instances.First.A_published_highlight(text));
            await sqlite.A_published_highlight(text);
        }
        var draft = Given.Draft() with { Id = Guid.CreateVersion7() };
        await instances.First.A_draft(draft);
        await sqlite.A_draft(draft);
        List<Guid> highlights = [.. published, draft.Id.Value, Guid.CreateVersion7()];

        var random = new Random(seed);
        for (var batch = 0; batch < 40; batch++)
        {
            var changes = Enumerable.Range(0, 25).Select(_ => Change(random, highlights, people: 4)).ToList();

            var expected = await Store(sqlite).ApplyAsync(changes, default);
            var actual = await Store(instances.First).ApplyAsync(changes, default);

            Assert.Equal(Describe(expected), Describe(actual));
        }
        Assert.Equal(await RowsAsync(sqlite, published), await RowsAsync(instances.First, published));
    }

    [Fact]
    public async Task Contradictory_changes_are_all_answered_and_the_last_one_wins()
    {
        var id = await instances.First.A_published_highlight();
        ReactionChange Heart(bool present) => new(id, TestCity.Staff, ReactionKind.Heart, present, Now);

        var outcomes = await Store(instances.First).ApplyAsync([Heart(true), Heart(false), Heart(true)], default);

        Assert.Equal(3, outcomes.Count);
        Assert.All(outcomes, outcome => Assert.Equal(new Counts(1, 0, 0, 0), outcome!.Counts));
        Assert.All(outcomes, outcome => Assert.True(outcome!.Changed));
        Assert.All(outcomes, outcome => Assert.Equal([ReactionKind.Heart], outcome!.Mine));
    }

    [Fact]
    public async Task Two_instances_that_write_the_same_reactions_in_opposite_order_neither_block_nor_miscount()
    {
        var highlights = new List<Guid>();
        while (highlights.Count < 8)
            highlights.Add(await instances.First.A_published_highlight());

        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(async writer =>
                {
                    var store = Store(writer % 2 == 0 ? instances.First : instances.Second);
                    var random = new Random(writer);
                    for (var batch = 0; batch < 25; batch++)
                    {
                        var changes = Enumerable.Range(0, 100).Select(_ => Change(random, highlights, people: 50));
                        // Sorted one way or the other, which deadlocks a store that takes them as they come.
                        var sorted = changes.OrderBy(x => x.HighlightId).ThenBy(x => x.PersonId).ToList();
                        if (writer % 2 == 0)
                            sorted.Reverse();
                        await store.ApplyAsync(sorted, default);
                    }
                })
        );

        await using var db = instances.First.OpenDb();
        Assert.Equal(0, await DeadlocksAsync(db));
        foreach (var id in highlights)
        {
            foreach (var kind in Enum.GetValues<ReactionKind>())
            {
                var rows = await db.Reactions.CountAsync(x => x.HighlightId == id && x.Kind == kind);
                var count = await db.ReactionCounts.SingleAsync(x => x.HighlightId == id && x.Kind == kind);
                Assert.Equal(rows, count.Count);
            }
        }
    }

    [Fact]
    public async Task No_reaction_is_taken_once_a_highlight_is_down_and_a_storm_does_not_hold_the_take_down_up()
    {
        var id = await instances.First.A_published_highlight();
        using var down = new CancellationTokenSource();
        var storm = Enumerable.Range(0, 8).Select(StormAsync).ToList();
        using var director = await instances.First.SignedInAsync("director");

        var answer = await director.DeleteAsync($"/api/highlights/{id}", new { reason = "Fel bild." });

        var afterwards = await Store(instances.Second).ApplyAsync([Change(Random.Shared, [id], 50)], default);
        await down.CancelAsync();
        answer.EnsureSuccessStatusCode();
        Assert.Equal([null], afterwards);
        Assert.True((await Task.WhenAll(storm)).Sum() > 0);

        async Task<int> StormAsync(int writer)
        {
            var store = Store(writer % 2 == 0 ? instances.First : instances.Second);
            var random = new Random(writer);
            var taken = 0;
            while (!down.IsCancellationRequested)
            {
                var changes = Enumerable.Range(0, 50).Select(_ => Change(random, [id], people: 50)).ToList();
                taken += (await store.ApplyAsync(changes, default)).Count(outcome => outcome is not null);
            }
            return taken;
        }
    }

    private static IReactionStore Store(FeedApp instance) => instance.Services.GetRequiredService<IReactionStore>();

    private static ReactionChange Change(Random random, List<Guid> highlights, int people) =>
        new(
            highlights[random.Next(highlights.Count)],
            new Guid(random.Next(people), 0, 0, new byte[8]),
            (ReactionKind)random.Next(4),
            random.Next(2) == 0,
            Now
        );

    private static IEnumerable<string> Describe(IEnumerable<ReactionOutcome?> outcomes) =>
        outcomes.Select(outcome =>
            outcome is null ? "" : $"{outcome.Counts} {string.Join(',', outcome.Mine)} {outcome.Changed}"
        );

    private static async Task<List<(Guid, Guid, ReactionKind)>> RowsAsync(FeedApp app, List<Guid> highlights)
    {
        await using var db = app.OpenDb();
        var rows = await db.Reactions.AsNoTracking().Where(x => highlights.Contains(x.HighlightId)).ToListAsync();
        return [.. rows.Select(x => (x.HighlightId, x.PersonId, x.Kind)).Order()];
    }

    private static async Task<long> DeadlocksAsync(FeedDb db) =>
        (
            await db
                .Database.SqlQuery<long>(
                    $"SELECT deadlocks AS \"Value\" FROM pg_stat_database WHERE datname = current_database()"
                )
                .ToListAsync()
        )[0];
}
