using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Comments;
using RecognitionFeed.Highlights;
using RecognitionFeed.Tests.Comments;

namespace RecognitionFeed.Tests.Storage;

/// <summary>How PostgreSQL reads the comments of a highlight that has very many.</summary>
[Trait("Database", "PostgreSql")]
public sealed class PostgresCommentPlanTests
{
    [Fact]
    public async Task A_page_deep_among_the_comments_is_a_range_of_an_index()
    {
        var database = new PostgresTestDatabase(PostgresServer.Shared); // goes with the application
        await using var app = new FeedApp(database);
        await app.InitializeAsync();
        var (many, few) = (await app.A_published_highlight(), await app.A_published_highlight());
        await app.Has_comments(many, 9_000);
        await app.Has_comments(few, 1_000);
        database.Execute("ANALYZE");
        await using var db = app.OpenDb();
        var middle = await db.Comments.SingleAsync(comment =>
            comment.HighlightId == many && comment.Text == "Grattis 4500"
        );

        var page = CommentPages.Query(db, many, new FeedCursor(middle.At, middle.Id));

        Assert.Equal("Grattis 4499", (await page.FirstAsync()).Text);
        var plan = await ExplainAsync(db, page);
        Assert.True(
            plan.Contains("Index Scan Backward using \"IX_comments_highlight\"", StringComparison.Ordinal),
            plan
        );
        Assert.Matches("Index Cond: .*\"At\" <= ", plan);
        Assert.DoesNotContain("Sort", plan, StringComparison.Ordinal);
    }

    private static async Task<string> ExplainAsync(DbContext db, IQueryable<Comment> query)
    {
        await using var command = query.CreateDbCommand();
        command.CommandText = $"EXPLAIN {command.CommandText}";
        await db.Database.OpenConnectionAsync();
        await using var rows = await command.ExecuteReaderAsync();
        var plan = new List<string>();
        while (await rows.ReadAsync())
            plan.Add(rows.GetString(0));
        return string.Join('\n', plan);
    }
}
