using System.Net;
using static RecognitionFeed.Tests.Comments.GivenComments;

namespace RecognitionFeed.Tests.Comments;

public sealed class CommentAllowanceTests
{
    [Fact]
    public async Task Who_writes_too_much_is_asked_to_wait_and_nobody_else_is()
    {
        await using var app = await FeedApp.StartAsync(app =>
            app.With("Comments:AtOnce", "3").With("Comments:Every", "01:00:00")
        );
        var highlight = await app.A_published_highlight();
        using var staff = await app.SignedInAsync("staff");
        var first = new { id = Guid.CreateVersion7(), text = "1" };
        var id = (await staff.PostAsync(Url(highlight), first).Read()).Id();
        await staff.PostAsync(Url(highlight), new { text = "2" }).Read();
        await staff.PutAsync($"/api/comments/{id}", new { text = "3" }).Read();

        var refused = await staff.PostAsync(Url(highlight), new { text = "4" });

        await refused.IsProblem(HttpStatusCode.TooManyRequests, "too-many-comments");
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 3600);
        await staff
            .PutAsync($"/api/comments/{id}", new { text = "5" })
            .IsProblem(HttpStatusCode.TooManyRequests, "too-many-comments");
        await staff.PostAsync(Url(highlight), first).HasStatus(HttpStatusCode.OK); // a repeat is no further one
        await staff.DeleteAsync($"/api/comments/{id}").HasStatus(HttpStatusCode.NoContent);
        using var manager = await app.SignedInAsync("manager");
        await manager.PostAsync(Url(highlight), new { text = "Grattis" }).Read();
        Assert.Equal(2, await manager.CommentsAsync(highlight));
    }

    [Fact]
    public async Task After_a_while_one_may_write_again()
    {
        await using var app = await FeedApp.StartAsync(app =>
            app.With("Comments:AtOnce", "1").With("Comments:Every", "00:00:00.200")
        );
        var highlight = await app.A_published_highlight();
        using var staff = await app.SignedInAsync("staff");
        await staff.PostAsync(Url(highlight), new { text = "Först" }).Read();

        await Eventually.Holds(
            "a second congratulation is taken",
            async () =>
                (await staff.PostAsync(Url(highlight), new { text = "Sedan" })).StatusCode == HttpStatusCode.Created
        );
    }

    [Theory]
    [InlineData("Comments:AtOnce", "0")]
    [InlineData("Comments:Every", "00:00:00")]
    public async Task A_setting_that_cannot_be_right_stops_the_start(string name, string value) =>
        await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(async () =>
            await FeedApp.StartAsync(app => app.With(name, value))
        );
}
