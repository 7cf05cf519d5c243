using System.Net;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Tests.Storage;

/// <summary>On a server of their own, which they may stop.</summary>
[Trait("Database", "PostgreSql")]
public sealed class PostgresOutageTests : IAsyncLifetime, IDisposable
{
    private readonly PostgresServer server = new();
    private PostgresTestDatabase database = null!;
    private FeedApp first = null!;
    private FeedApp second = null!;

    public async Task InitializeAsync()
    {
        database = new PostgresTestDatabase(server);
        first = new FeedApp(database);
        await first.InitializeAsync();
        second = await first.AnotherInstance();
    }

    public async Task DisposeAsync()
    {
        await second.DisposeAsync();
        await ((IAsyncLifetime)first).DisposeAsync();
    }

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task Nothing_is_missed_when_every_session_is_killed_or_the_server_restarts()
    {
        var drafts = await DraftsAsync(9);
        using var director = await first.SignedInAsync("director");
        await using var live = await LiveBrowser.ConnectAsync(second, director);
        var last = (await director.GetJsonAsync("/api/highlights"))["sequence"]!.GetValue<long>();

        for (var i = 0; i < drafts.Count; i++)
        {
            if (i % 3 == 1)
                KillSessions("true");
            if (i % 3 == 2)
                server.Restart();
            await PublishAsync(director, drafts[i]);

            var heard = await live.NextAsync("highlightPublished");
            Assert.Equal(drafts[i], heard["highlight"]!["id"]!.GetValue<Guid>());
            Assert.Equal(++last, heard["sequence"]!.GetValue<long>());
        }
    }

    [Fact]
    public async Task A_killed_listener_listens_again()
    {
        var drafts = await DraftsAsync(10);
        using var director = await first.SignedInAsync("director");
        await using var live = await LiveBrowser.ConnectAsync(second, director);
        var before = await ListenersAsync();
        Assert.Equal(2, before.Count);

        KillSessions("application_name = 'RecognitionFeed listener'");

        while ((await ListenersAsync()).Except(before).Count() < 2) { }
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var draft in drafts)
        {
            await PublishAsync(director, draft);
            await live.NextAsync("highlightPublished");
        }
        // Without the wake-up, each would have waited for the poll of every other second.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(drafts.Count), $"It took {watch.Elapsed}");
    }

    [Fact]
    public async Task A_reaction_outlives_killed_sessions_and_a_restart_and_is_counted_everywhere()
    {
        var id = await first.A_published_highlight();
        using var staff = await first.SignedInAsync("staff");
        using var colleague = await second.SignedInAsync(TestCity.Asa.ToString());
        await using var live = await LiveBrowser.ConnectAsync(second, staff);

        KillSessions("true");
        var heart = await staff.PutAsync($"/api/highlights/{id}/reactions/heart");
        server.Restart();
        var thanks = await colleague.PutAsync($"/api/highlights/{id}/reactions/thanks");

        Assert.Equal(HttpStatusCode.OK, heart.StatusCode);
        Assert.Equal(HttpStatusCode.OK, thanks.StatusCode);
        while (true)
        {
            var counts = (await live.NextAsync("reactionsCounted"))["counts"]![id.ToString()]!;
            if (counts["heart"]!.GetValue<int>() == 1 && counts["thanks"]!.GetValue<int>() == 1)
                break;
        }
    }

    [Fact]
    public async Task Whatever_is_asked_of_a_transaction_whose_session_broke_is_told_as_the_database_being_away()
    {
        await using var db = first.OpenDb();
        var transaction = await db.Database.BeginTransactionAsync();
        KillSessions("true");

        Exception?[] failures =
        [
            await Record.ExceptionAsync(() => db.Database.ExecuteSqlAsync($"SELECT 1")),
            await Record.ExceptionAsync(() => db.Database.ExecuteSqlAsync($"SELECT 1")),
            await Record.ExceptionAsync(() => transaction.CommitAsync()),
        ];

        Assert.All(failures, failure => Assert.True(failure?.IsDatabaseAway(), $"{failure}"));
        await Record.ExceptionAsync(async () => await transaction.DisposeAsync());
    }

    /// <summary>Made beforehand, so that the outage meets only the publication.</summary>
    private async Task<IReadOnlyList<Guid>> DraftsAsync(int count)
    {
        var drafts = new List<Guid>();
        while (drafts.Count < count)
            drafts.Add(await first.A_draft());
        return drafts;
    }

    /// <summary>As a client does: asks again while the answer is that the database is away.</summary>
    private static async Task PublishAsync(Browser director, Guid draft)
    {
        while (true)
        {
            var answer = await director.PostAsync($"/api/highlights/{draft}/publication");
            if (answer.StatusCode == HttpStatusCode.OK)
                return;
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        }
    }

    private void KillSessions(string which) =>
        database.Execute(
            $"""
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid() AND {which}
            """
        );

    private async Task<List<int>> ListenersAsync()
    {
        await using var db = first.OpenDb();
        return await db
            .Database.SqlQuery<int>(
                $"SELECT pid AS \"Value\" FROM pg_stat_activity WHERE application_name = 'RecognitionFeed listener'"
            )
            .ToListAsync();
    }
}
