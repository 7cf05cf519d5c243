using System.Net;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Tests.Storage;

[Trait("Database", "PostgreSql")]
public sealed class PostgresStartTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Three_instances_may_start_at_once_on_an_empty_database(int round)
    {
        await using var first = new FeedApp(DatabaseProvider.PostgreSql);
        await using var second = first.NotYetStarted();
        await using var third = first.NotYetStarted();
        FeedApp[] instances = [first, second, third];

        await Task.WhenAll(instances.Select(instance => Task.Run(instance.StartServer)));

        foreach (var instance in instances)
        {
            using var client = instance.Anonymous();
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/ready")).StatusCode);
        }
        await using var db = instances[round % 3].OpenDb();
        Assert.Equal(1, await db.EventHeads.CountAsync());
        Assert.Equal(1, await db.DataProtectionKeys.CountAsync());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }
}
