using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;

namespace RecognitionFeed.Tests.Highlights;

/// <summary>The feed's first page is kept in memory, and is never behind what has been answered.</summary>
public sealed class FirstPageTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Fact]
    public async Task The_first_page_follows_publish_change_undo_and_take_down_at_once()
    {
        using var director = await app.SignedInAsync("director");
        using var staff = await app.SignedInAsync("staff");
        for (var round = 0; round < 10; round++)
        {
            var photo = await app.A_photo();
            var text = Given.Draft() with { Photos = [new(photo, "Bild")] };
            var id = await app.A_draft(text);
            Assert.DoesNotContain(id, await staff.FeedAsync());

            await director.PostAsync($"/api/highlights/{id}/publication").Read();
            Assert.Equal(id, (await staff.FeedAsync())[0]);

            await director
                .PutAsync($"/api/highlights/{id}", text with { Story = new($"Ändring {round}.", "") }, "\"2\"")
                .Read();
            Assert.Equal($"Ändring {round}.", (await staff.GetItemsAsync("/api/highlights"))[0].Text("story.happened"));

            await director.DeleteAsync($"/api/highlights/{id}/publication").HasStatus(HttpStatusCode.NoContent);
            Assert.DoesNotContain(id, await staff.FeedAsync());

            await director.PostAsync($"/api/highlights/{id}/publication").Read();
            await director
                .DeleteAsync($"/api/highlights/{id}", new { reason = "Prov" })
                .HasStatus(HttpStatusCode.NoContent);
            Assert.DoesNotContain(id, await staff.FeedAsync());
        }
    }

    [Fact]
    public async Task The_first_page_shows_the_counts_that_open_screens_are_told()
    {
        var id = await app.A_published_highlight();
        using var staff = await app.SignedInAsync("staff");
        Assert.Equal(0, (await staff.GetItemsAsync("/api/highlights"))[0].At<int>("counts.heart"));

        await staff.PutAsync($"/api/highlights/{id}/reactions/heart").Read();

        await Eventually.Holds(
            "the first page shows the heart",
            async () => (await staff.GetItemsAsync("/api/highlights"))[0].At<int>("counts.heart") == 1
        );
    }

    [Fact]
    public async Task The_pages_sequence_is_where_to_follow_the_log_from()
    {
        using var staff = await app.SignedInAsync("staff");
        var id = await app.A_published_highlight();
        var page = await staff.GetJsonAsync("/api/highlights");
        Assert.Equal(id, page.Node("items.0").Id());

        Assert.Empty(await staff.EventsAsync(page.At<long>("sequence")));
        var next = await app.A_published_highlight();
        var told = Assert.Single(await staff.EventsAsync(page.At<long>("sequence")));
        Assert.Equal(next, told.At<Guid>("data.highlight.id"));
    }

    [Fact]
    public async Task A_page_that_is_known_is_not_sent_again_until_it_changes()
    {
        await app.A_published_highlight();
        using var staff = await app.SignedInAsync("staff");
        var first = await staff.GetAsync("/api/highlights");
        var tag = first.Headers.ETag!.ToString();
        Assert.True(first.Headers.CacheControl!.Private && first.Headers.CacheControl.NoCache);

        foreach (var known in new[] { tag, $"\"other\", {tag}", tag.Replace("W/", "", StringComparison.Ordinal), "*" })
        {
            var again = await AskAsync(staff, ("If-None-Match", known));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Equal(tag, again.Headers.ETag!.ToString());
            Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        }

        await app.A_published_highlight();
        var changed = await AskAsync(staff, ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(tag, changed.Headers.ETag!.ToString());
    }

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", null)]
    [InlineData("", null)]
    public async Task The_page_comes_in_the_encoding_that_the_browser_takes(string accepted, string? encoding)
    {
        var id = await app.A_published_highlight();
        using var staff = await app.SignedInAsync("staff");

        var answer = await AskAsync(staff, ("Accept-Encoding", accepted));

        Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        await using var content = await answer.Content.ReadAsStreamAsync();
        await using Stream plain = encoding switch
        {
            "br" => new BrotliStream(content, CompressionMode.Decompress),
            "gzip" => new GZipStream(content, CompressionMode.Decompress),
            _ => content,
        };
        var page = await JsonNode.ParseAsync(plain);
        Assert.Equal(id, page.Node("items.0").Id());
    }

    [Fact]
    public async Task A_thousand_who_ask_at_once_are_answered_alike()
    {
        await app.A_published_highlight();
        using var staff = await app.SignedInAsync("staff");
        var tags = await Task.WhenAll(
            Enumerable.Range(0, 1000).Select(async _ => (await staff.GetAsync("/api/highlights")).Headers.ETag!.Tag)
        );
        Assert.Single(tags.Distinct());
    }

    private static Task<HttpResponseMessage> AskAsync(Browser browser, (string Name, string Value) header)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/highlights");
        request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        return browser.Http.SendAsync(request);
    }
}
