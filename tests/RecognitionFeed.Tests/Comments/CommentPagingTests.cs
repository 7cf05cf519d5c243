using System.Text.Json.Nodes;
using static RecognitionFeed.Tests.Comments.GivenComments;

namespace RecognitionFeed.Tests.Comments;

public sealed class CommentPagingTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Fact]
    public async Task Thousands_are_read_page_by_page_newest_first_each_once()
    {
        const int Many = 2_000;
        var highlight = await app.A_published_highlight();
        await app.Has_comments(highlight, Many);
        using var staff = await app.SignedInAsync("staff");
        Assert.Equal(Many, await staff.CommentsAsync(highlight));

        var texts = new List<string>();
        var pages = 0;
        for (string? next = ""; next is not null; pages++)
        {
            var page = await staff.GetJsonAsync(next.Length == 0 ? Url(highlight) : $"{Url(highlight)}?before={next}");
            texts.AddRange(page["items"]!.AsArray().Select(item => item.Text("text")));
            next = page["next"]?.GetValue<string>();
            if (pages == 3)
                await app.A_comment(highlight, "Kom under läsningen.", by: "manager"); // moves nothing
        }

        Assert.Equal(Enumerable.Range(1, Many).Reverse().Select(number => $"Grattis {number}"), texts);
        Assert.Equal((Many + 29) / 30, pages);
    }

    [Fact]
    public async Task A_cursor_that_is_none_is_refused()
    {
        using var staff = await app.SignedInAsync("staff");
        var url = Url(await app.A_published_highlight());
        await staff.GetAsync($"{url}?before=nonsense").IsProblem(System.Net.HttpStatusCode.BadRequest, "invalid");
    }

    [Fact]
    public async Task The_number_of_comments_follows_on_the_feeds_page_without_it_being_made_for_each()
    {
        var highlight = await app.A_published_highlight();
        using var staff = await app.SignedInAsync("staff");
        Assert.Equal(0, (await CardAsync(staff, highlight)).At<int>("comments"));

        await app.A_comment(highlight);
        await app.A_comment(highlight, by: "manager");

        await Eventually.Holds(
            "the feed's page tells two comments",
            async () => (await CardAsync(staff, highlight)).At<int>("comments") == 2
        );
    }

    private static async Task<JsonNode> CardAsync(Browser browser, Guid highlight) =>
        (await browser.GetItemsAsync("/api/highlights")).Single(item => item.Id() == highlight)!;
}
