using System.Net;
using Microsoft.Extensions.DependencyInjection;
using RecognitionFeed.Operations;
using RecognitionFeed.Tests.Comments;
using RecognitionFeed.Tests.Live;

namespace RecognitionFeed.Tests.Faults;

/// <summary>The machine's clock is set while people work: an hour of it never was, or comes twice.</summary>
public sealed class ClockJumpTests : IAsyncLifetime, IDisposable
{
    private readonly FeedApp app = new();
    private LiveClient screen = null!;

    public async Task InitializeAsync()
    {
        await app.InitializeAsync();
        screen = await LiveClient.ConnectAsync(app);
    }

    public async Task DisposeAsync()
    {
        await screen.DisposeAsync();
        await app.DisposeAsync();
    }

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Forwards_what_was_scheduled_comes_once_and_all_goes_on()
    {
        var (id, _) = await app.A_scheduled_highlight(TimeSpan.FromHours(2));
        using var staff = await app.SignedInAsync("staff");
        var before = await staff.SequenceAsync();

        app.Clock.Advance(TimeSpan.FromHours(3));

        await screen.MessageAsync("highlightPublished", id);
        await AllGoesOn(before, published: id);
    }

    [Fact]
    public async Task Backwards_nothing_comes_twice_and_all_goes_on()
    {
        var published = await app.A_published_highlight();
        await screen.MessageAsync("highlightPublished", published);
        using var staff = await app.SignedInAsync("staff");
        var before = await staff.SequenceAsync();

        app.Clock.Advance(-TimeSpan.FromDays(2));

        var (scheduled, _) = await app.A_scheduled_highlight(TimeSpan.FromHours(1));
        await AllGoesOn(before);
        Assert.DoesNotContain(scheduled, await staff.FeedAsync());

        app.Clock.Advance(TimeSpan.FromDays(2)); // as it should have been all the time
        await screen.MessageAsync("highlightPublished", scheduled);
        Assert.Contains(published, await staff.FeedAsync());
        await AllGoesOn(before, published: scheduled);
    }

    [Fact]
    public async Task A_session_ends_by_the_clock_and_a_new_one_holds_wherever_it_goes()
    {
        using var staff = await app.SignedInAsync("staff");

        app.Clock.Advance(TimeSpan.FromDays(400));
        await staff.GetAsync("/api/me").IsProblem(HttpStatusCode.Unauthorized, "not-signed-in");
        await staff.SignInAsync("staff");
        await staff.GetAsync("/api/me").HasStatus(HttpStatusCode.OK);

        app.Clock.Advance(-TimeSpan.FromDays(400));
        await staff.SignInAsync("staff");
        await staff.GetAsync("/api/me").HasStatus(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Work_that_was_done_while_the_clock_stood_in_the_future_is_due_again()
    {
        var turns = app.Services.GetRequiredService<PeriodicTurns>();
        var done = 0;
        app.Clock.Advance(TimeSpan.FromDays(400));
        await RunAsync();
        await RunAsync();
        Assert.Equal(1, done);

        app.Clock.Advance(-TimeSpan.FromDays(400));
        await RunAsync();
        await RunAsync();
        Assert.Equal(2, done);

        Task RunAsync() =>
            turns.RunAsync(
                "a test's work",
                isWanted: false,
                _ =>
                {
                    done++;
                    return Task.FromResult(TimeSpan.FromHours(1));
                },
                default
            );
    }

    /// <summary>Writing, reading and listening; and the log tells each thing once, in order.</summary>
    private async Task AllGoesOn(long before, Guid? published = null)
    {
        using var staff = await app.SignedInAsync("staff");
        var id = await app.A_published_highlight();
        await screen.MessageAsync("highlightPublished", id);
        await app.A_comment(id);
        await staff.PutAsync($"/api/highlights/{id}/reactions/heart").HasStatus(HttpStatusCode.OK);
        Assert.Contains(id, await staff.FeedAsync());
        var events = await staff.EventsAsync(before);
        Assert.Equal(
            Enumerable.Range(1, events.Count).Select(number => before + number),
            events.Select(entry => entry.At<long>("sequence"))
        );
        foreach (var once in new[] { id, published }.OfType<Guid>())
            Assert.Single(
                events,
                entry => entry.Text("type") == "highlightPublished" && entry.At<Guid>("data.highlight.id") == once
            );
    }
}
