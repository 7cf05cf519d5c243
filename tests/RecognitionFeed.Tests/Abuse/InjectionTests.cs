using System.Net;
using RecognitionFeed.Tests.Comments;

namespace RecognitionFeed.Tests.Abuse;

[Collection(AbusedApp.Name)]
public sealed class InjectionTests(AbusedApp abused)
{
    public static TheoryData<string> Texts =>
        [
            "'; DROP TABLE highlights; --",
            "\" UNION SELECT \"Name\" FROM people --",
            "$$; SELECT pg_sleep(9); $$",
            "% _ \\ %%",
            "{0} %s ${name}",
            "=HYPERLINK(\"http://a.example\";\"b\")",
            "<script>alert(1)</script><img src=x onerror=alert(1)>",
            "👩‍👩‍👧‍👦 🏳️‍🌈 Z͑ͫ̓A̴̵̜̰͔ͫ",
            "שלום abc",
            "ﬀ İ ß Å Å",
        ];

    [Theory, MemberData(nameof(Texts))]
    public async Task A_text_is_only_text_and_comes_back_as_it_was_written(string text)
    {
        var id = await abused.App.A_published_highlight(Given.Draft(text));
        using var staff = await abused.App.SignedInAsync("staff");

        Assert.Equal(text, (await staff.GetJsonAsync($"/api/highlights/{id}")).Text("story.happened"));
        var comment = await staff.PostAsync(
            GivenComments.Url(id),
            new { text = $"a {text} b", mentions = Array.Empty<Guid>() }
        );
        await comment.IsDecent(text);
        if (comment.IsSuccessStatusCode) // a comment is stricter with what cannot be seen
            Assert.Equal([$"a {text} b"], await staff.TextsAsync(id));
        foreach (var url in (string[])["/api/highlights?q=", "/api/people?q=", "/dev/people?q="])
        {
            var answer = await staff.GetAsync(url + Uri.EscapeDataString(text));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
        await abused.App.IsHealthy();
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("____")]
    [InlineData("*")]
    [InlineData("' OR '1'='1")]
    [InlineData("\" OR \"\"=\"")]
    [InlineData(".*")]
    public async Task No_search_is_a_pattern(string q)
    {
        using var staff = await abused.App.SignedInAsync("staff");
        await abused.App.A_published_highlight(Given.Draft("Ett lyft med vanliga ord."));

        foreach (var url in (string[])["/api/people", "/dev/people"])
        {
            var found = await staff.GetItemsAsync($"{url}?q={Uri.EscapeDataString(q)}");
            Assert.True(found.Count == 0, $"{url} {q}: {found.ToJsonString()}");
        }
    }

    [Theory]
    [InlineData("\\u0000")]
    [InlineData("a\\u0000b")]
    [InlineData("\\ud800")]
    [InlineData("\\udc00\\ud800")]
    public async Task What_is_no_text_is_refused_or_mended_on_every_database(string json)
    {
        using var director = await abused.App.SignedInAsync("director");
        var body =
            $$"""{"story": {"happened": "{{json}}", "meant": ""}, "visit": {"place": "{{json}}", "date": "2026-11-20"} }""";

        var answer = await director.Http.PostAsync(
            "/api/highlights",
            new StringContent(body, System.Text.Encoding.UTF8, "application/json")
        );

        Assert.True(
            answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Created,
            $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}"
        );
        await answer.IsDecent(body);
    }
}
