using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using RecognitionFeed.Highlights;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Tests.Storage;

/// <summary>How PostgreSQL reads the feed when it is large.</summary>
[Trait("Database", "PostgreSql")]
public sealed class PostgresPlanTests(LargeFeed feed) : IClassFixture<LargeFeed>
{
    [Fact]
    public async Task A_page_deep_in_the_feed_is_a_range_of_an_index()
    {
        var (page, plan) = await ReadAsync(
            new FeedFilter { Before = new FeedCursor(LargeFeed.First.AddMinutes(25_001), LargeFeed.Id(25_001)) }
        );

        Assert.Equal(LargeFeed.Id(25_000), page.Items[0].Id);
        Assert.Equal(FeedPages.Size, page.Items.Count);
        Assert.Contains("Index Scan Backward using \"IX_highlights_feed\"", plan, StringComparison.Ordinal);
        Assert.Matches("Index Cond: .*\"PublishedAt\" <= ", plan);
        Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_deep_in_a_filtered_feed_is_a_range_of_an_index()
    {
        var before = new FeedCursor(LargeFeed.First.AddMinutes(25_001), LargeFeed.Id(25_001));
        var (page, plan) = await ReadAsync(new FeedFilter { Behaviour = "testar-och-lar", Before = before });

        Assert.Equal(LargeFeed.Id(25_000), page.Items[0].Id);
        Assert.Equal(LargeFeed.Id(24_990), page.Items[1].Id);
        Assert.True(plan.Contains("using \"PK_highlight_tags\"", StringComparison.Ordinal), plan);
        Assert.Matches("Index Cond: .*\"PublishedAt\" <= ", plan);
        Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rare_word_is_found_by_its_trigrams()
    {
        var (page, plan) = await ReadAsync(new FeedFilter { Q = "Snöstorm" });

        Assert.Equal(LargeFeed.Id(LargeFeed.Rare), Assert.Single(page.Items).Id);
        Assert.Contains("IX_highlight_texts_trigrams", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_LIKE_would_take_for_an_escape_or_a_wildcard_is_only_a_sign()
    {
        Assert.Empty((await ReadAsync(new FeedFilter { Q = """hjältar\""" })).Page.Items);
        Assert.Empty((await ReadAsync(new FeedFilter { Q = """\hjältar""" })).Page.Items);
    }

    /// <summary>The page, and how the database read the highlights for it.</summary>
    private async Task<(FeedPage Page, string Plan)> ReadAsync(FeedFilter filter)
    {
        var plans = new Plans(feed.Connection);
        var options = new DbContextOptionsBuilder<FeedDb>().UseNpgsql(feed.Connection).AddInterceptors(plans);
        await using var db = new FeedDb(options.Options);
        var pages = feed.Services.GetRequiredService<FeedPages>();
        var page = await pages.PublishedAsync(db, filter, CancellationToken.None);
        return (page, plans.OfHighlights);
    }

    private sealed class Plans(string connection) : DbCommandInterceptor
    {
        public string OfHighlights { get; private set; } = "";

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            if (command.CommandText.Contains("LIMIT", StringComparison.Ordinal) && OfHighlights.Length == 0)
                OfHighlights = await ExplainAsync(command, cancellationToken);
            return result;
        }

        private async Task<string> ExplainAsync(DbCommand command, CancellationToken cancellation)
        {
            if (!command.CommandText.Contains("highlights", StringComparison.Ordinal))
                return "";
            await using var session = new NpgsqlConnection(connection);
            await session.OpenAsync(cancellation);
            await using var explain = new NpgsqlCommand($"EXPLAIN {command.CommandText}", session);
            foreach (NpgsqlParameter parameter in command.Parameters)
                explain.Parameters.Add(parameter.Clone());
            await using var rows = await explain.ExecuteReaderAsync(cancellation);
            var plan = new List<string>();
            while (await rows.ReadAsync(cancellation))
                plan.Add(rows.GetString(0));
            return string.Join('\n', plan);
        }
    }
}
