using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RecognitionFeed.Tests.Abuse;

/// <summary>What any answer must be, whatever was asked.</summary>
internal static class Decency
{
    /// <summary>How the server is made; nobody outside is told.</summary>
    private static readonly string[] Insides =
    [
        "   at ",
        "Exception",
        "StackTrace",
        "System.",
        "Microsoft.",
        "RecognitionFeed.",
        "Npgsql",
        "SQLite",
        "sqlite",
        "SQLSTATE",
        "SELECT ",
        "INSERT ",
        "UNIQUE constraint",
        "foreign key",
        ".cs:",
        "/tmp/",
        "/home/",
        "/usr/",
        "feed.db",
    ];

    /// <summary>Fails unless the answer is one that a server in good health gives to anything at all.</summary>
    /// <param name="said">What was asked: its echo is no leak.</param>
    /// <param name="secrets">What the asker may not learn.</param>
    public static async Task IsDecent(this HttpResponseMessage answer, string said, params string[] secrets)
    {
        var text = await answer.Content.ReadAsStringAsync();
        var status = (int)answer.StatusCode;
        Assert.True(status < 500, $"{status}: {text}");
        foreach (var secret in secrets)
            Assert.False(text.Contains(secret, StringComparison.Ordinal), $"{status} tells \"{secret}\": {text}");
        if (status >= 400)
            IsProblem(answer, status, text, said);
        else if (answer.Content.Headers.ContentType?.MediaType == "application/json" && text.Length > 0)
            JsonNode.Parse(text);
    }

    private static void IsProblem(HttpResponseMessage answer, int status, string text, string said)
    {
        foreach (var inside in Insides)
            Assert.False(
                text.Contains(inside, StringComparison.Ordinal) && !said.Contains(inside, StringComparison.Ordinal),
                $"{status} tells \"{inside}\": {text}"
            );
        if (status == 429)
            Assert.True(answer.Headers.RetryAfter is not null, "429 without Retry-After");
        if (answer.RequestMessage?.Method == HttpMethod.Head)
            return;
        // What is no HTTP is refused before there is an application to ask.
        if (text.Length == 0 && !answer.Headers.Contains("X-Content-Type-Options"))
            return;
        Assert.True(
            answer.Content.Headers.ContentType?.MediaType == "application/problem+json",
            $"{status} as {answer.Content.Headers.ContentType}: {text}"
        );
        JsonNode problem;
        try
        {
            problem = JsonNode.Parse(text)!;
        }
        catch (JsonException)
        {
            Assert.Fail($"{status} is no JSON: {text}");
            return;
        }
        Assert.True(
            problem["type"]?.ToString().StartsWith("/problems/", StringComparison.Ordinal) == true
                && problem["status"]?.GetValue<int>() == status
                && problem["title"]?.ToString().Length > 0
                && problem["detail"]?.ToString().Length > 0
                && problem["traceId"] is null
                && problem["exception"] is null,
            $"{status} is not of the house's form: {text}"
        );
    }

    /// <summary>It answers as ever: ready, the feed, and who one is.</summary>
    public static async Task IsHealthy(this FeedApp app)
    {
        using var anonymous = new Browser(app.Anonymous());
        await anonymous.GetAsync("/health/ready").HasStatus(HttpStatusCode.OK);
        using var staff = new Browser(app.Anonymous());
        await staff.SignInAsync("staff");
        await staff.GetAsync("/api/highlights").HasStatus(HttpStatusCode.OK);
        await staff.GetAsync("/api/me").HasStatus(HttpStatusCode.OK);
    }
}
