using System.Net;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Comments;
using static RecognitionFeed.Tests.Comments.GivenComments;

namespace RecognitionFeed.Tests.Comments;

public sealed class ModerationTests : IClassFixture<CommentTests.PlentyApp>
{
    private readonly FeedApp app;

    public ModerationTests(CommentTests.PlentyApp plenty) => app = plenty.App;

    [Fact]
    public async Task What_somebody_reports_waits_for_the_editors_once_a_person()
    {
        var highlight = await app.A_published_highlight(Given.Draft("En berättelse."));
        var id = await app.A_comment(highlight, "Inte så snällt.", by: "manager");
        using var staff = await app.SignedInAsync("staff");
        using var admin = await app.SignedInAsync("admin");
        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    staff
                        .PostAsync($"/api/comments/{id}/reports", new { reason = " Det sårar. " })
                        .HasStatus(HttpStatusCode.NoContent)
                )
        );
        await admin.PostAsync($"/api/comments/{id}/reports").HasStatus(HttpStatusCode.NoContent);

        using var editor = await app.SignedInAsync("editor");
        var reported = await ReportedAsync(editor, id);

        Assert.Equal("Inte så snällt.", reported!.Text("comment.text"));
        Assert.Equal("En berättelse.", reported.Text("story"));
        var reasons = reported.Node("reports")!.AsArray().Select(report => report.Text("reason"));
        Assert.Equal(["Det sårar.", ""], reasons);
        Assert.DoesNotContain(TestCity.Staff.ToString(), reported!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Inte så snällt.", await staff.TextsAsync(highlight)); // until an editor has looked
    }

    [Fact]
    public async Task What_is_fine_as_it_is_leaves_the_list_until_somebody_new_reports_it()
    {
        var id = await app.A_comment(await app.A_published_highlight());
        using var manager = await app.SignedInAsync("manager");
        using var editor = await app.SignedInAsync("editor");
        await manager.PostAsync($"/api/comments/{id}/reports").HasStatus(HttpStatusCode.NoContent);
        Assert.NotNull(await ReportedAsync(editor, id));

        await editor.DeleteAsync($"/api/comments/{id}/reports").HasStatus(HttpStatusCode.NoContent);

        Assert.Null(await ReportedAsync(editor, id));
        await manager.PostAsync($"/api/comments/{id}/reports").HasStatus(HttpStatusCode.NoContent);
        Assert.Null(await ReportedAsync(editor, id));
        using var admin = await app.SignedInAsync("admin");
        await admin.PostAsync($"/api/comments/{id}/reports").HasStatus(HttpStatusCode.NoContent);
        Assert.Single((await ReportedAsync(editor, id))!["reports"]!.AsArray());
    }

    [Fact]
    public async Task An_editor_hides_with_a_reason_that_is_kept()
    {
        var highlight = await app.A_published_highlight();
        using var editor = await app.SignedInAsync("editor");
        using var staff = await app.SignedInAsync("staff");
        var before = await staff.SequenceAsync();
        var id = await app.A_comment(highlight, "Skulle inte ha sagts.", by: "manager");
        await staff.PostAsync($"/api/comments/{id}/reports").HasStatus(HttpStatusCode.NoContent);
        var problem = await editor
            .DeleteAsync($"/api/comments/{id}", new { reason = " " })
            .IsProblem(HttpStatusCode.BadRequest, "invalid");
        Assert.Equal(["reason"], problem.Fields());

        await editor
            .DeleteAsync($"/api/comments/{id}", new { reason = " Sårande. " })
            .HasStatus(HttpStatusCode.NoContent);

        Assert.Empty(await staff.TextsAsync(highlight));
        Assert.Equal(0, await staff.CommentsAsync(highlight));
        Assert.Null(await ReportedAsync(editor, id));
        var log = (await staff.EventsAsync(before)).ToJsonString();
        Assert.DoesNotContain("Skulle inte", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Sårande", log, StringComparison.Ordinal);
        await using var db = app.OpenDb();
        var row = (await db.Comments.FindAsync(id))!;
        Assert.Equal(
            (CommentState.Hidden, "Sårande.", "Skulle inte ha sagts.", (Guid?)TestCity.Editor),
            (row.State, row.Reason, row.Text, row.RemovedById)
        );
    }

    [Fact]
    public async Task Where_comments_are_locked_nobody_writes_and_what_stands_there_stays()
    {
        var highlight = await app.A_published_highlight();
        var id = await app.A_comment(highlight);
        using var editor = await app.SignedInAsync("editor");
        using var staff = await app.SignedInAsync("staff");
        var version = (await staff.GetJsonAsync($"/api/highlights/{highlight}")).At<int>("version");
        var url = $"/api/highlights/{highlight}/comment-lock";
        var before = await staff.SequenceAsync();

        await editor.PutAsync(url).HasStatus(HttpStatusCode.NoContent);
        await editor.PutAsync(url).HasStatus(HttpStatusCode.NoContent);

        await staff
            .PostAsync(Url(highlight), new { text = "Hej" })
            .IsProblem(HttpStatusCode.Conflict, "comments-locked");
        await staff
            .PutAsync($"/api/comments/{id}", new { text = "Hej" })
            .IsProblem(HttpStatusCode.Conflict, "comments-locked");
        Assert.Equal(["Grattis!"], await staff.TextsAsync(highlight));
        var told = Assert.Single(await staff.EventsAsync(before));
        Assert.Equal("highlightChanged", told.Text("type"));
        Assert.True(told.At<bool>("data.highlight.commentsLocked"));
        Assert.Equal(version, told.At<int>("data.highlight.version"));

        await editor.DeleteAsync(url).HasStatus(HttpStatusCode.NoContent);
        await editor.DeleteAsync(url).HasStatus(HttpStatusCode.NoContent);
        await staff.PostAsync(Url(highlight), new { text = "Nu går det" }).Read();
        Assert.Equal(2, (await staff.EventsAsync(before)).Count(x => x.Text("type") == "highlightChanged"));
        await editor.PutAsync($"/api/highlights/{await app.A_draft()}/comment-lock").HasStatus(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_text_that_is_changed_while_it_is_hidden_does_not_come_back()
    {
        using var editor = await app.SignedInAsync("editor");
        using var staff = await app.SignedInAsync("staff");
        for (var round = 0; round < 10; round++)
        {
            var highlight = await app.A_published_highlight();
            var before = await staff.SequenceAsync();
            var id = await app.A_comment(highlight, "Borta, förhoppningsvis.");

            var answers = await Task.WhenAll(
                staff.PutAsync($"/api/comments/{id}", new { text = "Borta, hoppas vi." }),
                editor.DeleteAsync($"/api/comments/{id}", new { reason = "Prov" })
            );

            Assert.All(answers, answer => Assert.InRange((int)answer.StatusCode, 200, 499));
            if (answers[1].IsSuccessStatusCode)
                Assert.DoesNotContain(
                    "Borta",
                    (await staff.EventsAsync(before)).ToJsonString(),
                    StringComparison.Ordinal
                );
            Assert.Equal((await staff.TextsAsync(highlight)).Count, await staff.CommentsAsync(highlight));
        }
    }

    [Fact]
    public async Task Nothing_written_is_left_in_the_log_when_its_highlight_is_taken_down_meanwhile()
    {
        using var director = await app.SignedInAsync("director");
        var crowd = await app.A_crowd(6);
        var before = await director.SequenceAsync();
        var highlight = await app.A_published_highlight();
        await app.A_comment(highlight, "Hemligt före.");

        await Task.WhenAll(
            crowd
                .Select(async person =>
                {
                    using var browser = await app.SignedInAsync(person.ToString());
                    for (var i = 0; i < 4; i++)
                    {
                        var answer = await browser.PostAsync(Url(highlight), new { text = "Hemligt under." });
                        Assert.InRange((int)answer.StatusCode, 201, 404);
                    }
                })
                .Append(
                    director
                        .DeleteAsync($"/api/highlights/{highlight}", new { reason = "Prov" })
                        .HasStatus(HttpStatusCode.NoContent)
                )
        );

        var events = await director.EventsAsync(before);
        Assert.DoesNotContain("Hemligt", events.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(events, entry => entry.Text("type") == "commentAdded");
        await using var db = app.OpenDb();
        var row = (await db.Highlights.FindAsync(highlight))!;
        Assert.Equal(await db.Comments.CountAsync(x => x.HighlightId == highlight), row.CommentCount);
    }

    private static async Task<System.Text.Json.Nodes.JsonNode?> ReportedAsync(Browser editor, Guid comment) =>
        (await editor.GetItemsAsync("/api/reported-comments")).SingleOrDefault(x => x.Node("comment").Id() == comment);
}
