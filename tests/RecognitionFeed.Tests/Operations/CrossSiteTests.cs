using System.Net;
using System.Net.Http.Json;

namespace RecognitionFeed.Tests.Operations;

public sealed class CrossSiteTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Theory]
    [InlineData("cross-site", null, false)]
    [InlineData("same-site", null, false)]
    [InlineData("cross-site", "own", false)]
    [InlineData(null, "https://other.example", false)]
    [InlineData(null, "null", false)]
    [InlineData(null, "own", true)]
    [InlineData("same-origin", "own", true)]
    [InlineData("same-origin", null, true)]
    [InlineData("none", null, true)]
    [InlineData(null, null, true)]
    public async Task A_write_comes_from_the_own_site_or_from_a_program(string? site, string? origin, bool isAllowed)
    {
        using var director = await app.SignedInAsync("director");
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/highlights")
        {
            Content = JsonContent.Create(new { }),
        };
        Say(request, site, origin);

        var answer = await director.Http.SendAsync(request);

        if (isAllowed)
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        else
            await answer.IsProblem(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task Another_site_cannot_sign_anybody_in()
    {
        using var browser = app.Anonymous();
        var request = new HttpRequestMessage(HttpMethod.Post, "/dev/sign-in")
        {
            Content = JsonContent.Create(new { person = "staff" }),
        };
        Say(request, "cross-site", null);
        var answer = await browser.SendAsync(request);
        await answer.IsProblem(HttpStatusCode.Forbidden, "forbidden");
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_link_from_another_site_may_be_followed()
    {
        using var staff = await app.SignedInAsync("staff");
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/highlights");
        Say(request, "cross-site", null);
        var answer = await staff.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    private void Say(HttpRequestMessage request, string? site, string? origin)
    {
        if (site is not null)
            request.Headers.Add("Sec-Fetch-Site", site);
        if (origin is not null)
            request.Headers.Add("Origin", origin == "own" ? app.Address.GetLeftPart(UriPartial.Authority) : origin);
    }
}
