using System.Net;
using System.Text;

namespace RecognitionFeed.Tests.Identity;

/// <summary>Walks over every route of the API's own description, so that a new one cannot be forgotten.</summary>
public sealed class RouteTests(FeedApp app) : IClassFixture<FeedApp>
{
    /// <summary>Open to who has not signed in: choosing who one is, in Development.</summary>
    private static readonly string[] Open = ["GET /dev/people", "POST /dev/sign-in"];

    private static readonly string[] ForEverybody =
    [
        "POST /api/sign-out",
        "POST /dev/sign-in",
        "PUT /api/highlights/{id}/reactions/{kind}",
        "DELETE /api/highlights/{id}/reactions/{kind}",
        "POST /api/highlights/{id}/comments",
        "PUT /api/comments/{id}",
        "DELETE /api/comments/{id}",
        "POST /api/comments/{id}/reports",
        "PUT /api/my/units/{id}",
        "DELETE /api/my/units/{id}",
        "PUT /api/my/notifications/seen",
        "PUT /api/my/notification-settings",
    ];

    private static readonly string[] ForManagers =
    [
        "POST /api/photos",
        "POST /api/photos/{id}/edits",
        "POST /api/nominations",
        "PUT /api/nominations/{id}",
        "POST /api/nominations/similar",
        "PUT /api/nominations/{id}/supporters/me",
    ];

    [Fact]
    public async Task Who_has_not_signed_in_is_told_so_everywhere()
    {
        using var anonymous = app.Anonymous();
        var routes = (await RoutesAsync()).Where(route => !Open.Contains(route.Name)).ToList();
        Assert.InRange(routes.Count, 15, 200);
        foreach (var route in routes)
        {
            var answer = await anonymous.SendAsync(route.Request());
            Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{route.Name}: {(int)answer.StatusCode}");
            if (route.Method != "HEAD")
                await answer.IsProblem(HttpStatusCode.Unauthorized, "not-signed-in");
        }
    }

    [Theory]
    [InlineData("staff", false)]
    [InlineData("admin", false)]
    [InlineData("manager", true)]
    public async Task Who_does_not_write_the_feed_may_only_react_and_congratulate(string role, bool nominates)
    {
        using var person = await app.SignedInAsync(role);
        var writes = (await RoutesAsync()).Where(route => !route.IsRead);
        var allowed = nominates ? [.. ForEverybody, .. ForManagers] : ForEverybody;
        foreach (var route in writes.Where(route => !allowed.Contains(route.Name)))
        {
            var answer = await person.Http.SendAsync(route.Request());
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{route.Name}: {(int)answer.StatusCode}");
            await answer.IsProblem(HttpStatusCode.Forbidden, "forbidden");
        }
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/metrics")]
    [InlineData("/openapi/v1.json")]
    public async Task Operations_ask_without_signing_in(string url)
    {
        using var anonymous = app.Anonymous();
        Assert.Equal(HttpStatusCode.OK, (await anonymous.GetAsync(url)).StatusCode);
    }

    private async Task<IReadOnlyList<Route>> RoutesAsync()
    {
        using var browser = new Browser(app.Anonymous());
        var document = await browser.GetJsonAsync("/openapi/v1.json");
        return
        [
            .. document["paths"]!
                .AsObject()
                .SelectMany(path =>
                    path.Value!.AsObject()
                        .Where(operation => operation.Key != "parameters")
                        .Select(operation => new Route(
                            operation.Key.ToUpperInvariant(),
                            path.Key,
                            operation.Value!["requestBody"]?["content"]?.AsObject().First().Key
                        ))
                ),
        ];
    }

    private sealed record Route(string Method, string Path, string? ContentType)
    {
        public string Name => $"{Method} {Path}";
        public bool IsRead => Method is "GET" or "HEAD";

        public HttpRequestMessage Request()
        {
            var url = Path.Replace("{id}", Guid.CreateVersion7().ToString(), StringComparison.Ordinal)
                .Replace("{kind}", "heart", StringComparison.Ordinal)
                .Replace("{width}", "640", StringComparison.Ordinal)
                .Replace("{format}", "jpg", StringComparison.Ordinal);
            Assert.DoesNotContain("{", url, StringComparison.Ordinal);
            var request = new HttpRequestMessage(new HttpMethod(Method), url);
            if (ContentType is not null)
            {
                request.Content = new StringContent("{}", Encoding.UTF8);
                request.Content.Headers.ContentType = new(ContentType.Replace("*", "jpeg", StringComparison.Ordinal));
            }
            return request;
        }
    }
}
