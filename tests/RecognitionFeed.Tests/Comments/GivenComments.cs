using System.Text.Json.Nodes;

namespace RecognitionFeed.Tests.Comments;

internal static class GivenComments
{
    /// <summary>A congratulation by <paramref name="by"/>; its id.</summary>
    public static async Task<Guid> A_comment(
        this FeedApp app,
        Guid highlight,
        string text = "Grattis!",
        string by = "staff",
        params Guid[] mentions
    )
    {
        using var author = await app.SignedInAsync(by);
        return (await author.PostAsync(Url(highlight), new { text, mentions }).Read()).Id();
    }

    public static string Url(Guid highlight) => $"/api/highlights/{highlight}/comments";

    /// <summary>The texts of the highlight's first page of comments, newest first.</summary>
    public static async Task<IReadOnlyList<string>> TextsAsync(this Browser browser, Guid highlight) =>
        [.. (await browser.GetItemsAsync(Url(highlight))).Select(comment => comment.Text("text"))];

    /// <summary>The number of comments that the highlight itself tells.</summary>
    public static async Task<int> CommentsAsync(this Browser browser, Guid highlight) =>
        (await browser.GetJsonAsync($"/api/highlights/{highlight}")).At<int>("comments");

    /// <summary>The events after a sequence that are about comments of this highlight.</summary>
    public static async Task<IReadOnlyList<JsonNode>> CommentEventsAsync(this Browser browser, long after) =>
        [
            .. (await browser.EventsAsync(after))
                .OfType<JsonNode>()
                .Where(entry => entry.Text("type").StartsWith("comment", StringComparison.Ordinal)),
        ];
}
