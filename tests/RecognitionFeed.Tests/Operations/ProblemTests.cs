using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace RecognitionFeed.Tests.Operations;

/// <summary>Every refusal is a problem with a stable type, and no answer tells how the server is made.</summary>
public sealed class ProblemTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Theory]
    [InlineData("GET", "/api/nothing")]
    [InlineData("GET", "/api/highlights/not-an-id")]
    [InlineData("GET", "/api")]
    [InlineData("GET", "/photos/nothing")]
    [InlineData("GET", "/nothing.png")]
    public async Task What_is_not_there_is_not_found(string method, string url) =>
        await SendAsync(method, url).IsProblem(HttpStatusCode.NotFound, "not-found");

    [Theory]
    [InlineData("DELETE", "/api/highlights")]
    [InlineData("POST", "/api/people")]
    [InlineData("PATCH", "/api/me")]
    public async Task A_wrong_method_is_told(string method, string url) =>
        await SendAsync(method, url).IsProblem(HttpStatusCode.MethodNotAllowed, "method-not-allowed");

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task A_wrong_kind_of_content_is_told(string contentType) =>
        await SendAsync("POST", "/api/highlights", "{}", contentType)
            .IsProblem(HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");

    [Fact]
    public async Task Too_much_is_refused()
    {
        var story = new string('a', 150_000);
        await SendAsync("POST", "/api/highlights", "{\"story\":{\"happened\":\"" + story + "\"}}")
            .IsProblem(HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("image/png")]
    [InlineData("nonsense")]
    public async Task A_refusal_is_told_whatever_the_client_would_rather_have(string accepted)
    {
        using var anonymous = app.Anonymous();
        foreach (var (method, url) in new[] { ("POST", "/api/highlights"), ("GET", "/api/nothing") })
        {
            var request = new HttpRequestMessage(new HttpMethod(method), url);
            request.Headers.TryAddWithoutValidation("Accept", accepted);
            var answer = await anonymous.SendAsync(request);
            Assert.InRange((int)answer.StatusCode, 401, 404);
            await answer.IsProblem(answer.StatusCode, method == "POST" ? "not-signed-in" : "not-found");
        }
    }

    [Fact]
    public async Task A_failing_database_is_told_as_unavailable_and_nothing_more()
    {
        await using var failing = await FeedApp.StartAsync(app => app.With("Logging:LogLevel:Default", "None"));
        using var director = await failing.SignedInAsync("director");
        await using (var db = failing.OpenDb())
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(
                db.Database,
                "DROP TABLE highlight_texts; DROP TABLE highlight_tags; DROP TABLE reactions;"
            );
        var id = await failing.A_draft();

        foreach (
            var answer in new[]
            {
                await director.GetAsync("/api/highlights?behaviour=samarbetar"),
                await director.PostAsync($"/api/highlights/{id}/publication"),
                await director.GetAsync($"/api/my/reactions?highlights={id}"),
            }
        )
        {
            var text = (await answer.IsProblem(HttpStatusCode.ServiceUnavailable, "unavailable")).ToJsonString();
            Assert.NotNull(answer.Headers.RetryAfter);
            Assert.DoesNotContain("highlight_t", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("sql", text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Content_in_an_unknown_alphabet_is_refused_as_such()
    {
        using var director = await app.SignedInAsync("director");
        using var content = new StringContent("{}");
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json; charset=nonsense");

        var answer = await director.Http.PostAsync("/api/highlights", content);

        await answer.IsProblem(HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
    }

    [Fact]
    public async Task A_refusal_has_one_form_whatever_the_client_says_it_wants()
    {
        using var director = await app.SignedInAsync("director");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/highlights")
        {
            Content = System.Net.Http.Json.JsonContent.Create(
                new { visit = new { place = new string('a', 300), date = "2026-11-20" } }
            ),
        };
        request.Headers.Add("Accept", "text/html");

        var problem = await director.Http.SendAsync(request).IsProblem(HttpStatusCode.BadRequest, "invalid");

        Assert.Equal(["visit.place"], problem.Fields());
    }

    [Fact]
    public async Task A_description_that_is_not_there_is_not_found_as_all_else()
    {
        var answer = await SendAsync("GET", "/openapi/v2.json");

        await answer.IsProblem(HttpStatusCode.NotFound, "not-found");
    }

    private async Task<HttpResponseMessage> SendAsync(
        string method,
        string url,
        string? content = null,
        string contentType = "application/json"
    )
    {
        using var director = await app.SignedInAsync("director");
        var request = new HttpRequestMessage(new HttpMethod(method), url);
        if (content is not null)
            request.Content = new StringContent(content, Encoding.UTF8, new MediaTypeHeaderValue(contentType));
        return await director.Http.SendAsync(request);
    }
}
