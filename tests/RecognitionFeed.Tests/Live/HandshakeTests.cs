using System.Net;

namespace RecognitionFeed.Tests.Live;

public sealed class HandshakeTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Fact]
    public async Task Who_has_not_signed_in_hears_nothing() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await LiveClient.AnswerAsync(app));

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://other.example")]
    [InlineData("Origin", "null")]
    public async Task Another_site_cannot_listen_with_somebodys_cookie(string header, string value)
    {
        Assert.Equal(HttpStatusCode.Forbidden, await AnswerAsync((header, value)));

        using var staff = await app.SignedInAsync("staff");
        var negotiation = new HttpRequestMessage(HttpMethod.Post, "/live/negotiate?negotiateVersion=1");
        negotiation.Headers.Add(header, value);
        await staff.Http.SendAsync(negotiation).IsProblem(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task The_own_site_listens()
    {
        var own = app.Address.GetLeftPart(UriPartial.Authority);
        Assert.Equal(HttpStatusCode.SwitchingProtocols, await AnswerAsync(("Origin", own)));
        Assert.Equal(HttpStatusCode.SwitchingProtocols, await AnswerAsync(("Sec-Fetch-Site", "same-origin")));
        Assert.Equal(HttpStatusCode.SwitchingProtocols, await AnswerAsync());
    }

    private async Task<HttpStatusCode> AnswerAsync(params (string Name, string Value)[] headers)
    {
        using var staff = await app.SignedInAsync("staff");
        return await LiveClient.AnswerAsync(app, [("Cookie", staff.Cookie), .. headers]);
    }
}
