using System.Net;
using Microsoft.Extensions.Options;
using RecognitionFeed.Operations.Limits;
using RecognitionFeed.Tests.Identity;
using RecognitionFeed.Tests.Nominations;
using static RecognitionFeed.Tests.Comments.GivenComments;

namespace RecognitionFeed.Tests.Operations;

/// <summary>Who does very much in a short time is asked to wait, and nobody else is.</summary>
public sealed class LimitTests(LimitTests.StrictCity city) : IClassFixture<LimitTests.StrictCity>
{
    /// <summary>Here each may do three of a kind.</summary>
    public sealed class StrictCity : IAsyncLifetime
    {
        public FeedApp App { get; } = new();

        public async Task InitializeAsync()
        {
            foreach (var limit in Enum.GetNames<Limit>())
                App.With($"Limits:{limit}:AtOnce", "3").With($"Limits:{limit}:Every", "01:00:00");
            await ((IAsyncLifetime)App).InitializeAsync();
        }

        public Task DisposeAsync() => ((IAsyncLifetime)App).DisposeAsync();
    }

    private readonly FeedApp app = city.App;

    [Theory]
    [InlineData("POST /api/photos", Limit.Photos)]
    [InlineData("POST /api/highlights/{id}/comments", Limit.Comments)]
    [InlineData("PUT /api/comments/{id}", Limit.Comments)]
    [InlineData("POST /api/comments/{id}/reports", Limit.Comments)]
    [InlineData("POST /api/nominations", Limit.Nominations)]
    [InlineData("PUT /api/nominations/{id}", Limit.Nominations)]
    [InlineData("PUT /api/nominations/{id}/supporters/me", Limit.Nominations)]
    [InlineData("POST /api/nominations/similar", Limit.Search)]
    [InlineData("GET /api/nominations", Limit.Search, "q")]
    [InlineData("GET /api/highlights", Limit.Search, "q")]
    [InlineData("GET /api/people", Limit.Search)]
    [InlineData("GET /api/units", Limit.Search, "q")]
    [InlineData("GET /sign-in", Limit.SignIn)]
    [InlineData("GET /dev/people", Limit.SignIn)]
    [InlineData("POST /dev/sign-in", Limit.SignIn)]
    public void What_is_limited(string route, Limit limit, string? query = null)
    {
        var limited = app.Routes().Single(mapped => mapped.Name == route).Limited;
        Assert.Equal(new Limited(limit, query), limited);
    }

    [Fact]
    public async Task Who_writes_too_much_is_asked_to_wait_and_nobody_else_is()
    {
        var highlight = await app.A_published_highlight();
        using var staff = await app.SignedInAsync("staff");
        var id = (await staff.PostAsync(Url(highlight), new { text = "1" }).Read()).Id();
        await staff.PostAsync(Url(highlight), new { text = "2" }).Read();
        await staff.PutAsync($"/api/comments/{id}", new { text = "3" }).Read();

        var refused = await staff.PostAsync(Url(highlight), new { text = "4" });

        await refused.IsProblem(HttpStatusCode.TooManyRequests, "too-many-requests");
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 3600);
        Assert.Equal("nosniff", Assert.Single(refused.Headers.GetValues("X-Content-Type-Options")));
        await staff
            .PutAsync($"/api/comments/{id}", new { text = "5" })
            .IsProblem(HttpStatusCode.TooManyRequests, "too-many-requests");
        await staff.DeleteAsync($"/api/comments/{id}").HasStatus(HttpStatusCode.NoContent);
        using var manager = await app.SignedInAsync("manager");
        await manager.PostAsync(Url(highlight), new { text = "Grattis" }).Read();
        Assert.Equal(2, await manager.CommentsAsync(highlight));
        await app.A_nomination(); // counts for itself
    }

    [Fact]
    public async Task Reading_without_a_search_is_not_limited()
    {
        using var admin = await app.SignedInAsync("admin");
        for (var time = 0; time < 3; time++)
            await admin.GetAsync("/api/highlights?q=hem").HasStatus(HttpStatusCode.OK);
        await admin.GetAsync("/api/people?q=adam").HasStatus(HttpStatusCode.TooManyRequests);
        for (var time = 0; time < 5; time++)
            await admin.GetAsync("/api/highlights?behaviour=samarbetar").HasStatus(HttpStatusCode.OK);
    }

    [Fact]
    public async Task After_a_while_one_may_write_again()
    {
        await using var quick = await FeedApp.StartAsync(app =>
            app.With("Limits:Comments:AtOnce", "1").With("Limits:Comments:Every", "00:00:00.200")
        );
        var highlight = await quick.A_published_highlight();
        using var staff = await quick.SignedInAsync("staff");
        await staff.PostAsync(Url(highlight), new { text = "Först" }).Read();

        await Eventually.Holds(
            "a second congratulation is taken",
            async () =>
                (await staff.PostAsync(Url(highlight), new { text = "Sedan" })).StatusCode == HttpStatusCode.Created
        );
    }

    [Fact]
    public async Task An_address_stands_for_many_people_but_not_for_any_number()
    {
        await using var narrow = await FeedApp.StartAsync(app =>
            app.With("Limits:SignIn:AtOnce", "2")
                .With("Limits:SignIn:Every", "01:00:00")
                .With("Limits:PeopleAtAnAddress", "2")
        );
        for (var time = 0; time < 4; time++)
            Assert.Equal(HttpStatusCode.OK, await SignInPageAsync("192.0.2.1"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await SignInPageAsync("192.0.2.1"));
        Assert.Equal(HttpStatusCode.OK, await SignInPageAsync("192.0.2.2"));

        for (var host = 1; host <= 4; host++)
            Assert.Equal(HttpStatusCode.OK, await SignInPageAsync($"2001:db8:1:1::{host}"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await SignInPageAsync("2001:db8:1:1::5")); // the same network
        Assert.Equal(HttpStatusCode.OK, await SignInPageAsync("2001:db8:1:2::1"));

        async Task<HttpStatusCode> SignInPageAsync(string address)
        {
            using var browser = narrow.Anonymous();
            browser.DefaultRequestHeaders.Add("X-Forwarded-For", address);
            return (await browser.GetAsync("/sign-in")).StatusCode;
        }
    }

    [Fact]
    public async Task One_person_cannot_hold_all_the_places_for_photos()
    {
        await using var app = await FeedApp.StartAsync(app => app.With("Limits:Photos:AtTheSameTime", "1"));
        using var manager = await app.SignedInAsync("manager");
        UnfinishedBody unfinished = null!;
        Task<HttpResponseMessage> first = null!;
        HttpResponseMessage second = null!;
        await Eventually.Holds(
            "the second has to wait for the first",
            async () =>
            {
                unfinished = new UnfinishedBody();
                first = manager.Http.PostAsync("/api/photos", unfinished);
                await unfinished.Begun;
                second = await manager.Http.PostAsync("/api/photos", new ByteArrayContent([1]));
                if (second.StatusCode == HttpStatusCode.TooManyRequests)
                    return true;
                unfinished.Finish(); // it was overtaken on its way
                await Task.WhenAny(first);
                return false;
            }
        );
        await second.IsProblem(HttpStatusCode.TooManyRequests, "too-many-requests");
        using var director = await app.SignedInAsync("director");
        await director
            .Http.PostAsync("/api/photos", new ByteArrayContent([1]))
            .HasStatus(HttpStatusCode.UnsupportedMediaType);

        unfinished.Finish();
        await first.HasStatus(HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("Limits:Comments:AtOnce", "0")]
    [InlineData("Limits:Comments:Every", "00:00:00")]
    [InlineData("Limits:Photos:AtTheSameTime", "-1")]
    [InlineData("Limits:PeopleAtAnAddress", "0")]
    [InlineData("Limits:HeadersWithin", "00:00:00")]
    [InlineData("Limits:BodyGrace", "00:00:00")]
    public async Task A_setting_that_cannot_be_right_stops_the_start(string name, string value) =>
        await Assert.ThrowsAsync<OptionsValidationException>(async () =>
            await FeedApp.StartAsync(app => app.With(name, value))
        );

    /// <summary>A body whose first byte is sent, and whose end comes when the test says so.</summary>
    private sealed class UnfinishedBody : HttpContent
    {
        private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource finish = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Begun => begun.Task;

        public void Finish() => finish.SetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(new byte[] { 1 });
            await stream.FlushAsync();
            begun.TrySetResult();
            await finish.Task;
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
