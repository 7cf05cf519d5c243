using System.Net;
using Microsoft.EntityFrameworkCore;

namespace RecognitionFeed.Tests.Operations;

public sealed class HealthTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Fact]
    public async Task It_is_alive_and_ready()
    {
        using var anonymous = app.Anonymous();
        Assert.Equal("Healthy", await anonymous.GetStringAsync("/health/live"));
        Assert.Equal("Healthy", await anonymous.GetStringAsync("/health/ready"));
    }

    [Fact]
    public async Task Without_its_database_it_is_alive_but_not_ready_and_says_no_more()
    {
        await using var failing = await FeedApp.StartAsync(app => app.With("Logging:LogLevel:Default", "None"));
        await using (var db = failing.OpenDb())
            await db.Database.ExecuteSqlRawAsync("DROP TABLE event_head");
        using var anonymous = failing.Anonymous();

        var ready = await anonymous.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("Unhealthy", await ready.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, (await anonymous.GetAsync("/health/live")).StatusCode);
    }

    [Fact]
    public async Task Every_answer_says_how_browsers_must_treat_it()
    {
        using var staff = await app.SignedInAsync("staff");
        var answer = await staff.GetAsync("/api/me");
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.StartsWith(
            "default-src 'none'",
            Assert.Single(answer.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal
        );
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.False(answer.Headers.Contains("Server"));
    }
}
