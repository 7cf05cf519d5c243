using System.Net;

namespace RecognitionFeed.Tests.Highlights;

public sealed class FirstPageShortcutTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Fact]
    public async Task The_shortcut_to_the_first_page_answers_as_the_endpoint_does()
    {
        await app.A_published_highlight();
        using var staff = await app.SignedInAsync("staff");

        using var quick = await staff.GetAsync("/api/highlights");
        using var slow = await staff.GetAsync("/api/highlights?unknown=1");

        Assert.Equal(await slow.Content.ReadAsStringAsync(), await quick.Content.ReadAsStringAsync());
        Assert.Equal(Headers(slow), Headers(quick));
    }

    [Fact]
    public async Task Who_has_not_signed_in_does_not_get_the_first_page()
    {
        await app.A_published_highlight();
        using var staff = await app.SignedInAsync("staff");
        using var known = await staff.GetAsync("/api/highlights");
        using var anonymous = new Browser(app.Anonymous());
        anonymous.Http.DefaultRequestHeaders.Add("If-None-Match", known.Headers.ETag!.ToString());

        await anonymous.GetAsync("/api/highlights").IsProblem(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    private static IEnumerable<string> Headers(HttpResponseMessage answer) =>
        answer
            .Headers.Concat(answer.Content.Headers)
            .Where(header => header.Key != "Date")
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
            .Order();
}
