using Microsoft.Extensions.DependencyInjection;
using RecognitionFeed.Live;

namespace RecognitionFeed.Tests.Storage;

[Trait("Database", "PostgreSql")]
public sealed class PostgresEventLogTests(TwoInstances instances) : IClassFixture<TwoInstances>
{
    private const int Writers = 16;
    private const int Each = 20;

    [Fact]
    public async Task Sixteen_writers_at_each_of_two_instances_leave_no_gap_and_every_browser_hears_all_in_order()
    {
        using var staff = await instances.First.SignedInAsync("staff");
        await using var first = await LiveBrowser.ConnectAsync(instances.First, staff);
        await using var second = await LiveBrowser.ConnectAsync(instances.Second, staff);
        var before = (await staff.GetJsonAsync("/api/highlights"))["sequence"]!.GetValue<long>();
        var expected = Enumerable.Range(1, 2 * Writers * Each).Select(number => before + number).ToList();

        var hearing = Task.WhenAll(HearAsync(first, expected.Count), HearAsync(second, expected.Count));
        await Task.WhenAll(
            Enumerable.Range(0, Writers).SelectMany(_ => new[] { instances.First, instances.Second }).Select(WriteAsync)
        );

        Assert.Equal(expected, await LoggedAsync(staff, before));
        Assert.All(await hearing, heard => Assert.Equal(expected, heard));
    }

    /// <summary>Every third transaction comes to nothing at the last moment.</summary>
    private static async Task WriteAsync(FeedApp instance)
    {
        var log = instance.Services.GetRequiredService<EventLog>();
        for (var number = 0; number < Each; number++)
        {
            await using var db = instance.OpenDb();
            await log.CommitAsync(db, "tested", Guid.NewGuid(), () => Task.FromResult<object>(new { number }));
            if (number % 3 != 0)
                continue;
            await using var undone = instance.OpenDb();
            await Assert.ThrowsAsync<InvalidDataException>(() =>
                log.CommitAsync(undone, "tested", Guid.NewGuid(), () => throw new InvalidDataException())
            );
        }
    }

    private static async Task<List<long>> HearAsync(LiveBrowser live, int count)
    {
        var sequences = new List<long>();
        while (sequences.Count < count)
            sequences.Add((await live.NextAsync("tested"))["sequence"]!.GetValue<long>());
        return sequences;
    }

    private static async Task<List<long>> LoggedAsync(Browser browser, long after)
    {
        var sequences = new List<long>();
        while (true)
        {
            var page = await browser.GetJsonAsync($"/api/events?after={after}");
            sequences.AddRange(page["events"]!.AsArray().Select(entry => entry!["sequence"]!.GetValue<long>()));
            if (sequences.LastOrDefault(after) == page["last"]!.GetValue<long>())
                return sequences;
            after = sequences[^1];
        }
    }
}
