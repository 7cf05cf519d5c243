using System.Net;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Tests.Operations;

namespace RecognitionFeed.Tests.Identity;

/// <summary>How long somebody stays signed in.</summary>
public sealed class SessionTests : IAsyncLifetime, IDisposable
{
    private readonly FeedApp app = new FeedApp()
        .With("SignIn:SessionLifetime", "10.00:00:00")
        .With("SignIn:IdleLifetime", "4.00:00:00");

    [Fact]
    public async Task Who_comes_now_and_then_stays_signed_in_until_the_session_is_too_old()
    {
        using var browser = await app.SignedInAsync("staff");
        for (var day = 3; day <= 9; day += 3)
        {
            app.Clock.Advance(TimeSpan.FromDays(3));
            var answer = await browser.GetAsync("/api/me");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            browser.Cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie")).Split(';')[0]; // renewed
            await using var db = app.OpenDb();
            var session = await db.Sessions.SingleAsync();
            Assert.InRange(session.SeenAt - session.StartedAt, TimeSpan.FromDays(day), TimeSpan.FromDays(day + 0.1));
        }

        app.Clock.Advance(TimeSpan.FromDays(2));

        await browser.GetAsync("/api/me").IsProblem(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    [Fact]
    public async Task Who_does_not_come_is_signed_out_before_that()
    {
        using var browser = await app.SignedInAsync("staff");
        app.Clock.Advance(TimeSpan.FromDays(5));
        await browser.GetAsync("/api/me").IsProblem(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    [Fact]
    public async Task Signing_out_in_one_browser_leaves_the_other_and_shuts_out_a_stolen_cookie()
    {
        using var phone = await app.SignedInAsync("staff");
        using var desk = new Browser(app.Anonymous());
        await desk.SignInAsync("staff");

        Assert.Equal("/sign-in", (await phone.PostAsync("/api/sign-out").Read()).Text("next"));

        await phone.GetAsync("/api/me").IsProblem(HttpStatusCode.Unauthorized, "not-signed-in");
        await desk.GetJsonAsync("/api/me");
    }

    [Fact]
    public async Task An_ended_session_stays_ended_after_a_restart_and_its_row_goes_when_no_cookie_can_refer_to_it()
    {
        var before = await FeedApp.StartAsync();
        using var browser = await before.SignedInAsync("staff");
        await browser.PostAsync("/api/sign-out").HasStatus(HttpStatusCode.OK);
        var after = await before.RestartAsync();
        using var later = new Browser(after.Anonymous()) { Cookie = browser.Cookie };
        await later.GetAsync("/api/me").IsProblem(HttpStatusCode.Unauthorized, "not-signed-in");
        Assert.Equal(1, await CountAsync(after));

        await after.HasHadTurnAsync("session-retention");
        after.Clock.Advance(TimeSpan.FromDays(32));
        await using var old = await after.RestartAsync();

        await Eventually.Holds("its row is gone", async () => await CountAsync(old) == 0);
    }

    private static async Task<int> CountAsync(FeedApp app)
    {
        await using var db = app.OpenDb();
        return await db.Sessions.CountAsync();
    }

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync().AsTask();

    public void Dispose() => app.Dispose();
}
