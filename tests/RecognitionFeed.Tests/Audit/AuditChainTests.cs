using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RecognitionFeed.Audit;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Tests.Audit;

/// <summary>The chain holds whoever writes, and a deed and its entry are one.</summary>
public sealed class AuditChainTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Fact]
    public async Task Eight_writers_at_once_leave_a_chain_without_a_gap()
    {
        var before = await app.EndAsync();
        using var director = await app.SignedInAsync("director");
        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(async _ =>
                {
                    var id = await app.A_published_highlight();
                    await director.DeleteAsync($"/api/highlights/{id}/publication").HasStatus(HttpStatusCode.NoContent);
                })
        );

        var verdict = await app.VerifyAsync();

        Assert.Null(verdict.Problem);
        Assert.InRange(verdict.Count, before + 24, long.MaxValue);
        Assert.Equal(await app.EndAsync(), verdict.Count);
    }

    [Fact]
    public async Task What_is_refused_leaves_no_entry()
    {
        var id = await app.A_published_highlight();
        using var director = await app.SignedInAsync("director");
        using var staff = await app.SignedInAsync("staff");
        var before = await app.EndAsync();

        await director
            .DeleteAsync($"/api/highlights/{id}", new { reason = " " })
            .IsProblem(HttpStatusCode.BadRequest, "invalid");
        await staff
            .DeleteAsync($"/api/highlights/{id}", new { reason = "Nej" })
            .IsProblem(HttpStatusCode.Forbidden, "forbidden");
        await director
            .PutAsync($"/api/highlights/{id}", Given.Draft(), "\"99\"")
            .HasStatus(HttpStatusCode.PreconditionFailed);

        Assert.Equal(before, await app.EndAsync());
    }

    [Fact]
    public async Task A_deed_that_fails_after_its_entry_leaves_none()
    {
        var before = await app.EndAsync();
        await using var db = app.OpenDb();
        await using (await db.Database.BeginTransactionAsync())
            await Log.AppendAsync(db, Signing(TestCity.Staff), CancellationToken.None); // and never commits

        Assert.Equal(before, await app.EndAsync());
        Assert.Null((await app.VerifyAsync()).Problem);
    }

    [Fact]
    public async Task Without_its_entry_nothing_is_done()
    {
        await using var own = await FeedApp.StartAsync();
        var id = await own.A_published_highlight();
        var draft = await own.A_draft();
        using var director = await own.SignedInAsync("director");
        var feed = await director.FeedAsync();
        await using (var db = own.OpenDb())
            await db.Database.ExecuteSqlRawAsync("""ALTER TABLE audit_entries RENAME TO audit_away""");

        foreach (
            var refused in new[]
            {
                director.DeleteAsync($"/api/highlights/{id}", new { reason = "Fel bild." }),
                director.PostAsync($"/api/highlights/{draft}/publication"),
                director.PostAsync("/api/highlights", Given.Draft()),
                director.PutAsync($"/api/highlights/{id}/comment-lock"),
                director.PostAsync("/dev/sign-in", new { person = "staff" }),
            }
        )
        {
            var answer = await refused;
            Assert.InRange((int)answer.StatusCode, 500, 503);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }

        Assert.Equal(feed, await director.FeedAsync());
        Assert.False((await director.GetJsonAsync($"/api/highlights/{id}")).At<bool>("commentsLocked"));
        Assert.Single(await director.FeedAsync("?state=draft"));
    }

    [Theory]
    [InlineData("UPDATE audit_entries SET \"Details\" = '' WHERE \"Sequence\" = 1")]
    [InlineData("DELETE FROM audit_entries WHERE \"Sequence\" = 1")]
    [InlineData("DELETE FROM audit_entries")]
    [InlineData("DELETE FROM audit_head")]
    [InlineData("INSERT OR REPLACE INTO audit_entries SELECT * FROM audit_entries", DatabaseProvider.Sqlite)]
    [InlineData("TRUNCATE audit_entries", DatabaseProvider.PostgreSql)]
    public async Task The_database_refuses_to_change_or_remove_an_entry(string sql, DatabaseProvider? only = null)
    {
        if (only is not null && only != app.Database)
            return;
        await app.A_draft();
        await using var db = app.OpenDb();

        var refusal = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
            db.Database.ExecuteSqlRawAsync(sql)
        );

        Assert.Contains("append-only", refusal.Message, StringComparison.Ordinal);
        Assert.Null((await app.VerifyAsync()).Problem);
    }

    [Fact]
    public void The_hash_is_what_its_description_says()
    {
        // Computed by: printf '%s' "$(printf '0%.0s' {1..64})[1,1770110100000000,null,\"backupStarted\",\"system\",null,\"{}\"]" | sha256sum
        var hash = AuditChain.Hash(
            AuditChain.Beginning,
            1,
            new DateTimeOffset(2026, 2, 3, 9, 15, 0, TimeSpan.Zero),
            null,
            "backupStarted",
            "system",
            null,
            "{}"
        );
        Assert.Equal("93ddd6b16f56344f09bedfe3a3e409b3ea2f2e29fcb67750b458ceb1cb4d6830", hash);
    }

    private AuditLog Log => app.Services.GetRequiredService<AuditLog>();

    private static AuditDeed Signing(Guid person) => new(person, AuditAction.SignedIn, person);
}
