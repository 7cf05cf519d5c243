using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using RecognitionFeed.Live;
using RecognitionFeed.Tests.Live;

namespace RecognitionFeed.Tests.Identity.OpenIdConnect;

/// <summary>Signing out here, at the provider, and by the provider: at every instance within a minute.</summary>
public sealed class ProviderSignOutTests(OidcApp city) : IClassFixture<OidcApp>
{
    private const string Event = "http://schemas.openid.net/event/backchannel-logout";

    [Fact]
    public async Task Signing_out_ends_the_session_and_leads_to_the_provider()
    {
        using var browser = await city.SignedInAsync();
        var kept = browser.Cookie;

        var next = new Uri((await browser.PostAsync("/api/sign-out").Read()).Text("next"));

        Assert.Equal($"{city.Provider.Issuer}/session/end", next.GetLeftPart(UriPartial.Path));
        var query = QueryHelpers.ParseQuery(next.Query);
        Assert.Equal(city.Client, query["client_id"]);
        Assert.Equal(new Uri(city.App.Address, "/sign-in").ToString(), query["post_logout_redirect_uri"]);
        using var thief = new Browser(city.App.Anonymous()) { Cookie = kept };
        await thief.GetAsync("/api/me").IsProblem(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    [Fact]
    public async Task The_provider_ends_one_session_at_every_instance_and_its_open_connection()
    {
        await using var second = await city.App.AnotherInstance();
        using var phone = await city.SignedInAsync();
        using var desk = await city.SignedInAsync();
        var session = (await city.SessionsAsync(TestCity.Staff))[1];
        using var elsewhere = new Browser(second.Anonymous()) { Cookie = phone.Cookie };
        await elsewhere.GetJsonAsync("/api/me");
        await using var open = await LiveClient.ConnectAsync(second, phone);
        await using var stays = await LiveClient.ConnectAsync(second, desk);

        await LogoutAsync(new { sid = session.ProviderSession, sub = "staff" }).HasStatus(HttpStatusCode.OK);

        await phone.GetAsync("/api/me").IsProblem(HttpStatusCode.Unauthorized, "not-signed-in");
        await desk.GetJsonAsync("/api/me");
        city.App.Clock.Advance(TimeSpan.FromMinutes(1));
        await elsewhere.GetAsync("/api/highlights").IsProblem(HttpStatusCode.Unauthorized, "not-signed-in");
        await second.Services.GetRequiredService<Departures>().CloseAsync();
        await open.Ended.WaitAsync(TimeSpan.FromSeconds(15));
        Assert.False(stays.Ended.IsCompleted);
    }

    [Fact]
    public async Task The_provider_ends_all_sessions_of_a_person_and_of_nobody_else()
    {
        using var phone = await city.SignedInAsync("manager");
        using var desk = await city.SignedInAsync("manager");
        using var other = await city.SignedInAsync("editor");

        await LogoutAsync(new { sub = "manager" }).HasStatus(HttpStatusCode.OK);

        await phone.GetAsync("/api/me").IsProblem(HttpStatusCode.Unauthorized, "not-signed-in");
        await desk.GetAsync("/api/me").IsProblem(HttpStatusCode.Unauthorized, "not-signed-in");
        await other.GetJsonAsync("/api/me");
        using var again = await city.SignedInAsync("manager");
        await again.GetJsonAsync("/api/me");
    }

    [Fact]
    public async Task A_logout_token_is_obeyed_once()
    {
        using (await city.SignedInAsync("asa")) { }
        var token = await TokenAsync(new { sub = "asa" });
        await SendAsync(token).HasStatus(HttpStatusCode.OK);
        using var later = await city.SignedInAsync("asa");

        await SendAsync(token).IsProblem(HttpStatusCode.BadRequest, "sign-out-refused");

        await later.GetJsonAsync("/api/me");
    }

    public static TheoryData<string, object, object?, string> Lies =>
        new()
        {
            { "another issuer", new { iss = "https://example.org" }, null, "current" },
            { "for somebody else", new { aud = "another" }, null, "current" },
            { "of an hour ago", new { iat = Seconds(-3600) }, null, "current" },
            { "of tomorrow", new { iat = Seconds(86400), exp = Seconds(86500) }, null, "current" },
            { "expired", new { exp = Seconds(-7200) }, null, "current" },
            { "good for ever", new { exp = (long?)null }, null, "current" },
            { "of no event", new { events = (object?)null }, null, "current" },
            { "of another event", new { events = new { something = new { } } }, null, "current" },
            { "of an event that is a word", new { events = Event }, null, "current" },
            { "an id token", new { nonce = "n" }, null, "current" },
            { "about nobody", new { sub = (string?)null }, null, "current" },
            { "without an id", new { jti = (string?)null }, null, "current" },
            { "not signed", new { }, new { alg = "none" }, "current" },
            { "signed with the public key as a secret", new { }, new { alg = "HS256" }, "current" },
            { "signed by a stranger", new { }, null, "stranger" },
        };

    [Theory]
    [MemberData(nameof(Lies), DisableDiscoveryEnumeration = true)]
    public async Task A_logout_token_that_is_not_to_be_believed_ends_nothing(
        string _,
        object claims,
        object? header,
        string key
    )
    {
        using var browser = await city.SignedInAsync("director");

        var answer = await SendAsync(await TokenAsync(new { sub = "director" }, claims, header, key));

        await answer.IsProblem(HttpStatusCode.BadRequest, "sign-out-refused");
        await browser.GetJsonAsync("/api/me");
    }

    [Fact]
    public async Task What_is_no_logout_token_is_refused()
    {
        using var anyone = new Browser(city.App.Anonymous());
        await SendAsync("").IsProblem(HttpStatusCode.BadRequest, "sign-out-refused");
        await SendAsync("a.b.c").IsProblem(HttpStatusCode.BadRequest, "sign-out-refused");
        await anyone
            .PostAsync("/sign-in/back-channel", new { logout_token = "a" })
            .IsProblem(HttpStatusCode.BadRequest, "sign-out-refused");
    }

    [Fact]
    public async Task A_frame_of_the_provider_ends_its_session()
    {
        using var browser = await city.SignedInAsync("editor");
        var sid = (await city.SessionsAsync(TestCity.Editor))[0].ProviderSession!;
        using var frame = city.Visitor();

        await FrameAsync("https://example.org", sid).IsProblem(HttpStatusCode.BadRequest, "sign-out-refused");
        await FrameAsync(city.Provider.Issuer, "").IsProblem(HttpStatusCode.BadRequest, "sign-out-refused");
        await FrameAsync(city.Provider.Issuer, "of nobody").HasStatus(HttpStatusCode.OK);
        await browser.GetJsonAsync("/api/me");

        var answer = await FrameAsync(city.Provider.Issuer, sid);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Contains(
            $"frame-ancestors {city.Provider.Issuer};",
            Assert.Single(answer.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal
        );
        await browser.GetAsync("/api/me").IsProblem(HttpStatusCode.Unauthorized, "not-signed-in");

        Task<HttpResponseMessage> FrameAsync(string issuer, string session) =>
            frame.GetAsync($"/sign-in/front-channel?iss={Uri.EscapeDataString(issuer)}&sid={session}");
    }

    private async Task<HttpResponseMessage> LogoutAsync(object about) => await SendAsync(await TokenAsync(about));

    private Task<string> TokenAsync(object about, object? claims = null, object? header = null, string key = "current")
    {
        var now = city.App.Clock.GetUtcNow();
        var all = new Dictionary<string, object?>
        {
            ["aud"] = city.Client,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.AddMinutes(2).ToUnixTimeSeconds(),
            ["jti"] = Guid.NewGuid(),
            ["events"] = new Dictionary<string, object> { [Event] = new { } },
        };
        foreach (var change in new[] { about, claims ?? new { } })
        {
            foreach (var property in change.GetType().GetProperties())
                all[property.Name] = property.GetValue(change);
        }
        return city.Provider.SignAsync(all.Where(claim => claim.Value is not null).ToDictionary(), header, key);
    }

    private async Task<HttpResponseMessage> SendAsync(string token)
    {
        using var provider = city.App.Anonymous();
        return await provider.PostAsync(
            "/sign-in/back-channel",
            new FormUrlEncodedContent(new Dictionary<string, string> { ["logout_token"] = token })
        );
    }

    private static long Seconds(int fromNow) => DateTimeOffset.UtcNow.AddSeconds(fromNow).ToUnixTimeSeconds();
}
