namespace RecognitionFeed.Tests.Identity.OpenIdConnect;

/// <summary>Outside Development, behind a proxy that speaks https.</summary>
public sealed class HttpsCookieTests
{
    [Fact]
    public async Task Cookies_go_by_https_to_this_host_alone()
    {
        var city = new OidcApp();
        city.App.With("Environment", "Production");
        await city.InitializeAsync();
        try
        {
            var https = new UriBuilder(city.App.Address) { Scheme = "https" }.Uri;
            await city.Provider.RegisterAsync(city.Client, https);
            using var visitor = new OidcVisitor(https, new HttpClient(new TlsProxy()));
            await city.Provider.TellsAsync(city.Client);

            var start = await visitor.GetAsync("/sign-in/start?returnUrl=%2F");
            var answer = await visitor.AnswerAsync("staff");
            var arrival = await visitor.GetAsync(answer);

            IsHostCookie(Assert.Single(start.Headers.GetValues("Set-Cookie")), "__Host-lyft-sign-in.");
            var session = arrival
                .Headers.GetValues("Set-Cookie")
                .Single(cookie => cookie.StartsWith("__Host-lyft=", StringComparison.Ordinal));
            IsHostCookie(session, "__Host-lyft=");
            using var browser = new Browser(city.App.Anonymous()) { Cookie = visitor.CookieHeader };
            Assert.Equal("Adam Medarbetare", (await browser.GetJsonAsync("/api/me")).Text("name"));
        }
        finally
        {
            await city.DisposeAsync();
        }
    }

    private static void IsHostCookie(string cookie, string name)
    {
        Assert.StartsWith(name, cookie, StringComparison.Ordinal);
        var attributes = cookie.Split("; ").Skip(1).Select(attribute => attribute.ToLowerInvariant()).ToList();
        Assert.Contains("secure", attributes);
        Assert.Contains("httponly", attributes);
        Assert.Contains("samesite=lax", attributes);
        Assert.Contains("path=/", attributes);
        Assert.DoesNotContain(attributes, attribute => attribute.StartsWith("domain", StringComparison.Ordinal));
    }

    /// <summary>What nginx does: https outside, http to the application.</summary>
    private sealed class TlsProxy()
        : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            if (request.RequestUri!.Scheme == "https")
            {
                request.Headers.Add("X-Forwarded-Proto", "https");
                request.RequestUri = new UriBuilder(request.RequestUri) { Scheme = "http" }.Uri;
            }
            return base.SendAsync(request, cancellationToken);
        }
    }
}
