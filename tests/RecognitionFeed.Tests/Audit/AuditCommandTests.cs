using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RecognitionFeed.Audit;
using RecognitionFeed.Tests.Operations;
using RecognitionFeed.Tests.Operations.Commands;

namespace RecognitionFeed.Tests.Audit;

/// <summary>The command as an operator types it, beside the running application.</summary>
public sealed partial class AuditCommandTests : IAsyncLifetime, IDisposable
{
    private readonly FeedApp app = new();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync().AsTask();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task It_tells_the_end_fits_that_anchor_later_and_finds_what_was_tampered_with()
    {
        await app.A_published_highlight();
        var (code, text) = await RunAsync("verify");
        Assert.True(code == 0, text);
        var anchor = Anchor().Match(text).Value;
        Assert.NotEmpty(anchor);

        await app.A_published_highlight();
        (code, text) = await RunAsync("verify", "--anchor", anchor);
        Assert.True(code == 0, text);

        await using (var db = await app.Tampered_with("""DELETE FROM audit_entries WHERE "Sequence" = 2"""))
            await db.Database.CommitTransactionAsync();
        (code, text) = await RunAsync("verify", "--anchor", anchor);
        Assert.Equal(1, code);
        Assert.Contains("broken at entry 2: it is missing", text, StringComparison.Ordinal);

        // Whoever is on call learns of it within a day.
        await app.HasHadTurnAsync("audit-check");
        app.Clock.Advance(TimeSpan.FromHours(25));
        await using var tomorrow = await app.RestartAsync();
        using var metrics = tomorrow.Anonymous();
        await Eventually.Holds(
            "the daily check has found it",
            async () => (await metrics.GetStringAsync("/metrics")).Split('\n').Any(line => BrokenMetric().IsMatch(line))
        );
    }

    [Fact]
    public async Task What_is_exported_can_be_verified_by_anybody()
    {
        await app.A_published_highlight();
        var file = Path.Combine(app.Folder, "audit.jsonl");

        var (code, text) = await RunAsync("export", file);

        Assert.True(code == 0, text);
        var lines = await File.ReadAllLinesAsync(file);
        Assert.Equal(await app.EndAsync(), lines.Length);
        var hash = AuditChain.Beginning;
        foreach (var entry in lines.Select(line => JsonNode.Parse(line)))
        {
            hash = AuditChain.Hash(
                hash,
                entry.At<long>("sequence"),
                entry.At<DateTimeOffset>("at"),
                entry!["personId"]?.GetValue<Guid>(),
                entry.Text("action"),
                entry.Text("subjectType"),
                entry["subjectId"]?.GetValue<Guid>(),
                entry.Text("details")
            );
            Assert.Equal(hash, entry.Text("hash"));
        }
        Assert.Equal(1, (await RunAsync("export", file)).Code); // it is there
        var none = Path.Combine(app.Folder, "none.jsonl");
        await RunAsync("export", none, "--from", "2099-01-01T00:00:00Z", "--to", "2099-02-01T00:00:00+01:00");
        Assert.Empty(await File.ReadAllTextAsync(none));
    }

    [Theory]
    [InlineData(2, "verify|--anchor|7")]
    [InlineData(2, "export")]
    [InlineData(0, "verify|--help")]
    public async Task What_is_not_understood_is_answered_with_help(int expected, string words)
    {
        var (code, text) = await CommandRun.ToEndAsync(["audit", .. words.Split('|')]);
        Assert.Equal(expected, code);
        Assert.Contains("Exit codes", text, StringComparison.Ordinal);
    }

    private Task<(int Code, string Text)> RunAsync(params string[] words) =>
        CommandRun.ToEndAsync([
            "audit",
            .. words,
            $"--Database:Provider={app.Database}",
            $"--ConnectionStrings:Feed={app.Connection}",
        ]);

    [GeneratedRegex("[0-9]+:[0-9a-f]{64}")]
    private static partial Regex Anchor();

    [GeneratedRegex("^feed_audit_broken(\\{.*\\})? 1( |$)")]
    private static partial Regex BrokenMetric();
}
