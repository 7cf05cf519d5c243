using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RecognitionFeed.Tests.Operations;

namespace RecognitionFeed.Tests.Live;

public sealed class RestartTests
{
    [Fact]
    public async Task A_restarted_application_goes_on_from_the_same_sequence()
    {
        var before = await FeedApp.StartAsync();
        var first = await before.A_published_highlight();
        await before.A_published_highlight();

        await using var after = await before.RestartAsync();

        await using var screen = await LiveClient.ConnectAsync(after);
        using var staff = await after.SignedInAsync("staff");
        Assert.Equal(2, await staff.SequenceAsync());
        Assert.Equal(first, (await staff.EventsAsync(0))[0].At<Guid>("data.highlight.id"));
        var next = await after.A_published_highlight();
        Assert.Equal(3, (await screen.MessageAsync("highlightPublished", next)).Sequence);
        Assert.Equal([3], screen.Sequences);
    }

    [Fact]
    public async Task Events_older_than_the_log_keeps_are_gone_and_who_needs_them_reloads()
    {
        var before = await FeedApp.StartAsync(app => app.With("Live:EventRetention", "01:00:00"));
        await before.A_published_highlight();
        await before.A_published_highlight();
        await before.HasHadTurnAsync("event-retention");
        before.Clock.Advance(TimeSpan.FromHours(2));
        await before.A_published_highlight();

        await using var after = await before.RestartAsync();

        using var staff = await after.SignedInAsync("staff");
        await Eventually.Holds(
            "the old events are removed",
            async () => (await staff.GetAsync("/api/events?after=0")).StatusCode == HttpStatusCode.Gone
        );
        await staff.GetAsync("/api/events?after=1").IsProblem(HttpStatusCode.Gone, "events-gone");
        Assert.Equal(3, Assert.Single(await staff.EventsAsync(2)).At<long>("sequence"));
        Assert.Empty(await staff.EventsAsync(3));
        Assert.Equal(3, (await staff.FeedAsync()).Count);
    }

    [Fact]
    public async Task A_screen_is_told_that_the_application_stops()
    {
        var before = await FeedApp.StartAsync();
        await using var screen = await LiveClient.ConnectAsync(before);

        await using var after = await before.RestartAsync();

        await Task.WhenAny(screen.Ended).WaitAsync(TimeSpan.FromSeconds(15));
        Assert.True(screen.Ended.IsCompleted);
    }

    [Fact]
    public async Task Whoever_comes_back_while_the_application_stops_is_asked_to_come_later()
    {
        await using var app = await FeedApp.StartAsync();
        using var staff = await app.SignedInAsync("staff");
        var (isStopping, mayStop) = (new TaskCompletionSource(), new ManualResetEventSlim());
        app.Services.GetRequiredService<IHostApplicationLifetime>()
            .ApplicationStopping.Register(() =>
            {
                isStopping.SetResult();
                mayStop.Wait();
            });

        var stopping = Task.Run(async () => await app.StopAsync());
        await isStopping.Task;
        var answer = await LiveClient.AnswerAsync(app, ("Cookie", staff.Cookie));
        mayStop.Set();
        await stopping;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer);
    }
}
