using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using RecognitionFeed.Operations;
using RecognitionFeed.Tests.Identity;

namespace RecognitionFeed.Tests.Operations;

/// <summary>What browsers are told and asked, on every route there is.</summary>
public sealed class BrowserDefenceTests(FeedApp app) : IClassFixture<FeedApp>
{
    private static readonly (string Name, string Value)[] OfOtherSites =
    [
        ("Sec-Fetch-Site", "cross-site"),
        ("Sec-Fetch-Site", "same-site"),
        ("Sec-Fetch-Site", "something"),
        ("Origin", "https://other.example"),
        ("Origin", "null"),
        ("Origin", "http://localhost.other.example"),
    ];

    [Fact]
    public async Task No_other_site_makes_a_browser_write_anything_or_listen()
    {
        using var director = await app.SignedInAsync("director");
        var writes = app.Routes().Where(route => !route.IsRead).ToList();
        Assert.InRange(writes.Count, 20, 300);
        foreach (var route in writes.Where(route => !route.Path.StartsWith("/health/", StringComparison.Ordinal)))
        foreach (var (name, value) in OfOtherSites)
        {
            var request = route.Request();
            request.Headers.Add(name, value);
            var answer = await director.Http.SendAsync(request);
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{route.Name}, {name}: {value}");
            await answer.IsProblem(HttpStatusCode.Forbidden, "forbidden");
        }
    }

    [Theory]
    [InlineData("director")]
    [InlineData("anonymous")]
    public async Task No_shared_cache_keeps_an_answer_and_every_answer_is_confined(string person)
    {
        using var director = await app.SignedInAsync("director");
        using var anonymous = new Browser(app.Anonymous());
        var browser = person == "anonymous" ? anonymous : director;
        foreach (var route in app.Routes().Where(route => route.Path != "/api/sign-out"))
        {
            var answer = await browser.Http.SendAsync(route.Request());
            var cache = $"{answer.Headers.CacheControl}";
            var isFile = route.Name == "the client's files"; // the same for everybody, and nobody's
            Assert.True(
                isFile
                    || cache.Contains("private", StringComparison.Ordinal)
                    || cache.Contains("no-store", StringComparison.Ordinal),
                $"{route.Name}, {(int)answer.StatusCode}: Cache-Control: {cache}"
            );
            Confined(answer, route.Name);
            if (route.Path != "/dev/sign-in")
                Assert.False(answer.Headers.Contains("Set-Cookie"), route.Name);
        }
    }

    [Theory]
    [InlineData("GET", "/nothing.png", null)]
    [InlineData("PUT", "/api/me", null)]
    [InlineData("POST", "/api/highlights", "{")]
    [InlineData("POST", "/api/highlights", "{\"story\":null}")]
    public async Task So_is_every_refusal(string method, string url, string? body)
    {
        using var director = await app.SignedInAsync("director");
        var request = new HttpRequestMessage(new HttpMethod(method), url);
        if (body is not null)
            request.Content = new StringContent(body, null, "application/json");
        var answer = await director.Http.SendAsync(request);
        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.Contains("no-store", $"{answer.Headers.CacheControl}", StringComparison.Ordinal);
        Confined(answer, url);
    }

    [Fact]
    public async Task A_page_runs_nothing_that_is_not_the_applications_own()
    {
        using var staff = await app.SignedInAsync("staff");
        foreach (var page in new[] { "/", "/sign-in", "/?q=hem", "/some/page" })
        {
            var answer = await staff.GetAsync(page);
            var policy = Assert
                .Single(answer.Headers.GetValues("Content-Security-Policy"))
                .Split("; ")
                .ToDictionary(rule => rule.Split(' ')[0], rule => string.Join(' ', rule.Split(' ').Skip(1)));
            Assert.Equal("'none'", policy["default-src"]);
            Assert.Equal("'self'", policy["script-src"]);
            Assert.Equal("'self'", policy["connect-src"]);
            Assert.Equal("'none'", policy["frame-ancestors"]);
            Assert.Equal("'none'", policy["base-uri"]);
            Assert.Equal("'self'", policy["form-action"]);
            Assert.Equal("'script'", policy["require-trusted-types-for"]);
            Assert.DoesNotContain(policy.Values, rule => rule.Contains("unsafe", StringComparison.Ordinal));
            Assert.DoesNotContain(policy.Values, rule => rule.Contains("http", StringComparison.Ordinal));
            Assert.DoesNotContain("*", string.Join(' ', policy.Values), StringComparison.Ordinal);
            Assert.DoesNotContain("//", Sources(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Production", "https", true)]
    [InlineData("Production", "http", false)]
    [InlineData("Development", "https", false)]
    public async Task Browsers_keep_to_https_where_the_application_is_meant_to_stay(
        string environment,
        string scheme,
        bool isSaid
    )
    {
        var http = new DefaultHttpContext { Request = { Scheme = scheme } };
        await new SecurityHeaders(_ => Task.CompletedTask, new Place(environment)).InvokeAsync(http);
        string? said = http.Response.Headers.StrictTransportSecurity;
        Assert.Equal(isSaid ? "max-age=31536000; includeSubDomains" : null, said);
    }

    private static void Confined(HttpResponseMessage answer, string where)
    {
        var headers = answer.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value));
        Assert.True(headers.GetValueOrDefault("X-Content-Type-Options") == "nosniff", where);
        Assert.Equal("same-origin", headers["Referrer-Policy"]);
        Assert.Equal("same-origin", headers["Cross-Origin-Opener-Policy"]);
        Assert.Equal("same-origin", headers["Cross-Origin-Resource-Policy"]);
        Assert.StartsWith("default-src 'none'", headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Contains("camera=()", headers["Permissions-Policy"], StringComparison.Ordinal);
        Assert.DoesNotContain(headers.Keys, name => name.StartsWith("Access-Control-", StringComparison.Ordinal));
        Assert.DoesNotContain("Server", headers.Keys);
    }

    /// <summary>What a page names to be fetched.</summary>
    private static string Sources(string html) =>
        string.Join(
            ' ',
            System
                .Text.RegularExpressions.Regex.Matches(html, """(?:src|href|srcset)="(?<url>[^"]*)""")
                .Select(match => match.Groups["url"].Value)
        );

    private sealed class Place(string environment) : IWebHostEnvironment
    {
        public string EnvironmentName { get; set; } = environment;
        public string ApplicationName { get; set; } = "";
        public string WebRootPath { get; set; } = "";
        public string ContentRootPath { get; set; } = "";
        public IFileProvider WebRootFileProvider { get; set; } = new NullFileProvider();
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
