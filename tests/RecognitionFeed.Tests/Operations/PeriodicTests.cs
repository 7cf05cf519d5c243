using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RecognitionFeed.Operations;

namespace RecognitionFeed.Tests.Operations;

public sealed class PeriodicTests : IAsyncLifetime, IDisposable
{
    private readonly FeedApp first = new();
    private FeedApp second = null!;

    [Fact]
    public async Task Of_two_instances_one_does_it_each_time_it_is_due()
    {
        var done = 0;
        Task<TimeSpan> Work(CancellationToken _)
        {
            Interlocked.Increment(ref done);
            return Task.FromResult(TimeSpan.FromHours(1));
        }

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => RunAsync(i % 2 == 0 ? first : second, Work)));
        Assert.Equal(1, done);

        first.Clock.Advance(TimeSpan.FromMinutes(61));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => RunAsync(i % 2 == 0 ? first : second, Work)));
        Assert.Equal(2, done);
    }

    [Fact]
    public async Task While_one_is_at_it_the_other_waits_even_if_it_is_wanted()
    {
        var begun = new TaskCompletionSource();
        var enough = new TaskCompletionSource();
        var working = RunAsync(
            first,
            async _ =>
            {
                begun.SetResult();
                await enough.Task;
                return TimeSpan.FromHours(1);
            }
        );
        await begun.Task;

        var isDone = false;
        var wait = await RunAsync(second, Note, isWanted: true);
        Assert.False(isDone);
        Assert.InRange(wait, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(2));

        enough.SetResult();
        Assert.Equal(TimeSpan.FromHours(1), await working);
        await RunAsync(second, Note, isWanted: true);
        Assert.True(isDone);

        Task<TimeSpan> Note(CancellationToken _)
        {
            isDone = true;
            return Task.FromResult(TimeSpan.FromHours(1));
        }
    }

    [Fact]
    public async Task What_fails_is_due_again_in_a_minute_and_what_is_stopped_at_once()
    {
        var wait = await RunAsync(first, _ => throw new InvalidOperationException("Out of luck"));
        Assert.Equal(TimeSpan.FromMinutes(1), wait);
        Assert.InRange(await RunAsync(second, Never), TimeSpan.FromSeconds(50), TimeSpan.FromMinutes(1));

        first.Clock.Advance(TimeSpan.FromMinutes(2));
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Turns(first)
                .RunAsync(
                    "test",
                    false,
                    async cancellation =>
                    {
                        await stop.CancelAsync();
                        cancellation.ThrowIfCancellationRequested();
                        return TimeSpan.FromHours(1);
                    },
                    stop.Token
                )
        );
        Assert.Equal(TimeSpan.FromHours(7), await RunAsync(second, _ => Task.FromResult(TimeSpan.FromHours(7))));
    }

    [Fact]
    public async Task Whoever_died_at_it_holds_it_for_two_minutes()
    {
        await RunAsync(first, _ => Task.FromResult(TimeSpan.Zero));
        await using (var db = first.OpenDb())
            await db
                .PeriodicWork.Where(work => work.Name == "test")
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(work => work.HeldUntil, first.Clock.GetUtcNow().AddMinutes(2))
                );
        Assert.InRange(await RunAsync(second, Never), TimeSpan.FromSeconds(100), TimeSpan.FromMinutes(2));

        first.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(TimeSpan.FromHours(7), await RunAsync(second, _ => Task.FromResult(TimeSpan.FromHours(7))));
    }

    [Fact]
    public async Task What_recurs_in_the_application_takes_its_turns()
    {
        await using var db = first.OpenDb();
        string[] expected =
        [
            "audit-check",
            "event-retention",
            "notification-retention",
            "photos",
            "reaction-notices",
            "session-retention",
            "unknown-blobs",
        ];
        await Eventually.Holds(
            "each has had a turn",
            async () =>
            {
                var now = first.Clock.GetUtcNow();
                var done = await db
                    .PeriodicWork.AsNoTracking()
                    .Where(work => work.DueAt > now)
                    .Select(work => work.Name)
                    .ToListAsync();
                return expected.All(done.Contains);
            }
        );
    }

    private static Task<TimeSpan> Never(CancellationToken _) => throw new InvalidOperationException("It is not due");

    private static PeriodicTurns Turns(FeedApp app) => app.Services.GetRequiredService<PeriodicTurns>();

    private static Task<TimeSpan> RunAsync(
        FeedApp app,
        Func<CancellationToken, Task<TimeSpan>> work,
        bool isWanted = false
    ) => Turns(app).RunAsync("test", isWanted, work, CancellationToken.None);

    public async Task InitializeAsync()
    {
        first.With("Logging:LogLevel:RecognitionFeed.Operations", "None"); // failing is part of it
        await first.InitializeAsync();
        second = await first.AnotherInstance();
    }

    public async Task DisposeAsync()
    {
        await second.DisposeAsync();
        await ((IAsyncLifetime)first).DisposeAsync();
    }

    public void Dispose() => first.Dispose();
}
