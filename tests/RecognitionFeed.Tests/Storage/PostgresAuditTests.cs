using Microsoft.Extensions.DependencyInjection;
using RecognitionFeed.Audit;
using RecognitionFeed.Live;
using RecognitionFeed.Tests.Audit;

namespace RecognitionFeed.Tests.Storage;

[Trait("Database", "PostgreSql")]
public sealed class PostgresAuditTests(TwoInstances instances) : IClassFixture<TwoInstances>
{
    private const int Writers = 8;
    private const int Each = 20;

    [Fact]
    public async Task Writers_at_each_of_two_instances_leave_one_chain_and_never_block_each_other_for_good()
    {
        var before = await instances.First.EndAsync();
        var expected = before + (2 * Writers * Each);

        await Task.WhenAll(
            Enumerable.Range(0, Writers).SelectMany(_ => new[] { instances.First, instances.Second }).Select(WriteAsync)
        );

        var verdict = await instances.Second.VerifyAsync();
        Assert.Null(verdict.Problem);
        Assert.Equal(expected, verdict.Count);
    }

    /// <summary>With an event, without one, and every third comes to nothing at the last moment.</summary>
    private static async Task WriteAsync(FeedApp instance)
    {
        var audit = instance.Services.GetRequiredService<AuditLog>();
        var log = instance.Services.GetRequiredService<EventLog>();
        for (var number = 0; number < Each; number++)
        {
            var deed = new AuditDeed(TestCity.Director, AuditAction.HighlightChanged, Guid.NewGuid(), new { number });
            await using var db = instance.OpenDb();
            if (number % 2 == 0)
                await audit.SaveAsync(db, deed, CancellationToken.None);
            else
                await log.CommitAsync(
                    db,
                    "tested",
                    Guid.NewGuid(),
                    async () =>
                    {
                        await audit.AppendAsync(db, deed, CancellationToken.None);
                        return new { number };
                    }
                );
            if (number % 3 != 0)
                continue;
            await using var undone = instance.OpenDb();
            await using var transaction = await undone.Database.BeginTransactionAsync();
            await audit.AppendAsync(undone, deed, CancellationToken.None);
        }
    }
}
