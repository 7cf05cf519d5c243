using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Audit;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Tests.Audit;

/// <summary>Whoever has the database can drop its guard and write; the hashes tell where.</summary>
public sealed class AuditTamperingTests(FeedApp app) : IClassFixture<FeedApp>, IAsyncLifetime
{
    private AuditAnchor end = null!;

    public async Task InitializeAsync()
    {
        while (await app.EndAsync() < 9)
            await app.A_published_highlight();
        end = (await app.VerifyAsync()).End;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("a changed action", 4, """UPDATE audit_entries SET "Action" = 'signedOut' WHERE "Sequence" = 4""")]
    [InlineData("another person", 3, """UPDATE audit_entries SET "PersonId" = NULL WHERE "Sequence" = 3""")]
    [InlineData("another reason", 5, """UPDATE audit_entries SET "Details" = "Details" || ' ' WHERE "Sequence" = 5""")]
    [InlineData("a changed hash", 6, """UPDATE audit_entries SET "Hash" = 'x' WHERE "Sequence" = 6""")]
    [InlineData("one removed", 4, """DELETE FROM audit_entries WHERE "Sequence" = 4""")]
    [InlineData("the first removed", 1, """DELETE FROM audit_entries WHERE "Sequence" = 1""")]
    [InlineData(
        "one removed and the rest moved up",
        4,
        """
            DELETE FROM audit_entries WHERE "Sequence" = 4;
            UPDATE audit_entries SET "Sequence" = "Sequence" - 1000 WHERE "Sequence" > 4;
            UPDATE audit_entries SET "Sequence" = "Sequence" + 999 WHERE "Sequence" < 0
            """
    )]
    [InlineData(
        "two in another order",
        4,
        """
            UPDATE audit_entries SET "Sequence" = -4 WHERE "Sequence" = 4;
            UPDATE audit_entries SET "Sequence" = 4 WHERE "Sequence" = 5;
            UPDATE audit_entries SET "Sequence" = 5 WHERE "Sequence" = -4
            """
    )]
    [InlineData("the end cut off", 7, """DELETE FROM audit_entries WHERE "Sequence" > 6""")]
    [InlineData("all removed", 1, "DELETE FROM audit_entries")]
    public async Task The_first_entry_that_is_not_as_it_was_is_named(string what, long sequence, string sql)
    {
        await using var db = await app.Tampered_with(sql);

        var verdict = await VerifyAsync(db);

        Assert.True(verdict.BrokenAt == sequence, $"{what}: {verdict}");
        Assert.NotNull(verdict.Problem);
        Assert.Equal(sequence - 1, verdict.Count);
    }

    [Fact]
    public async Task An_end_that_was_cut_off_with_its_traces_is_missed_by_the_anchor_alone()
    {
        await using var db = await app.Tampered_with(
            """
            DELETE FROM audit_entries WHERE "Sequence" > 6;
            UPDATE audit_head SET "Sequence" = 6, "Hash" = (SELECT "Hash" FROM audit_entries WHERE "Sequence" = 6)
            """
        );

        Assert.Null((await VerifyAsync(db)).BrokenAt);
        Assert.Equal(7, (await VerifyAsync(db, end)).BrokenAt);
    }

    [Fact]
    public async Task A_chain_that_was_written_anew_does_not_fit_the_anchor()
    {
        await using var db = await app.Tampered_with(
            """UPDATE audit_entries SET "Action" = 'signedOut' WHERE "Sequence" = 3"""
        );
        var hash = AuditChain.Beginning;
        foreach (var entry in await db.AuditEntries.AsNoTracking().OrderBy(x => x.Sequence).ToListAsync())
        {
            hash = AuditChain.Hash(hash, entry);
            await db
                .AuditEntries.Where(x => x.Sequence == entry.Sequence)
                .ExecuteUpdateAsync(set => set.SetProperty(x => x.Hash, hash));
        }
        await db.AuditHeads.ExecuteUpdateAsync(set => set.SetProperty(x => x.Hash, hash));

        Assert.Null((await VerifyAsync(db)).BrokenAt);
        Assert.Equal(end.Sequence, (await VerifyAsync(db, end)).BrokenAt);
    }

    [Fact]
    public async Task An_entry_that_nobody_entered_is_named()
    {
        await using var db = await app.Tampered_with("SELECT 1");
        var last = await db.AuditEntries.AsNoTracking().SingleAsync(x => x.Sequence == end.Sequence);
        var next = last.Sequence + 1;
        db.AuditEntries.Add(
            new AuditEntry
            {
                Sequence = next,
                At = last.At,
                Action = last.Action,
                SubjectType = last.SubjectType,
                Details = "{}",
                Hash = AuditChain.Hash(last.Hash, next, last.At, null, last.Action, last.SubjectType, null, "{}"),
            }
        );
        await db.SaveChangesAsync();

        Assert.Equal(next, (await VerifyAsync(db)).BrokenAt);
    }

    [Fact]
    public async Task The_chain_in_order_fits_any_anchor_of_the_past_and_goes_on()
    {
        await app.A_published_highlight();
        var verdict = await app.VerifyAsync(end);
        Assert.Null(verdict.Problem);
        Assert.InRange(verdict.Count, end.Sequence + 2, long.MaxValue);
    }

    private static Task<AuditVerdict> VerifyAsync(FeedDb db, AuditAnchor? anchor = null) =>
        AuditVerification.RunAsync(db, anchor, step: null, CancellationToken.None);
}
