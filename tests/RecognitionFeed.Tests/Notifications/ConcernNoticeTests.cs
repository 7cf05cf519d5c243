using System.Net;
using System.Text.Json.Nodes;
using RecognitionFeed.Tests.Comments;
using RecognitionFeed.Tests.Nominations;
using RecognitionFeed.Tests.Photos;

namespace RecognitionFeed.Tests.Notifications;

/// <summary>What others do that concerns one: congratulations, nominations, units that one follows.</summary>
public sealed class ConcernNoticeTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Fact]
    public async Task Congratulations_are_one_notice_to_who_is_in_the_highlight_and_who_wrote_it()
    {
        var id = await app.A_published_highlight(Given.Draft() with { People = [TestCity.Asa] });

        await app.A_comment(id);
        var second = await app.A_comment(id, by: "manager");

        foreach (var person in new[] { TestCity.Asa, TestCity.Director })
        {
            var notice = await NoticeAsync(person, "commentOnYours", id);
            Assert.Equal(2, notice!.At<int>("count"));
            Assert.Equal(id, notice.At<Guid>("highlight.id"));
        }
        Assert.Null(await NoticeAsync(TestCity.Staff, "commentOnYours", id));

        using var manager = await app.SignedInAsync("manager");
        Assert.Equal(HttpStatusCode.NoContent, (await manager.DeleteAsync($"/api/comments/{second}")).StatusCode);
        Assert.Equal(1, (await NoticeAsync(TestCity.Asa, "commentOnYours", id))!.At<int>("count"));
    }

    [Fact]
    public async Task Who_is_mentioned_is_told_once_until_the_congratulation_is_gone()
    {
        var id = await app.A_published_highlight(Given.Draft() with { People = [TestCity.Asa] });

        var comment = await app.A_comment(
            id,
            "Heja @Åsa Öberg och @Alva Administratör!",
            "staff",
            TestCity.Asa,
            TestCity.Admin
        );

        foreach (var person in new[] { TestCity.Asa, TestCity.Admin })
            Assert.Equal(id, (await NoticeAsync(person, "mention", comment))!.At<Guid>("highlight.id"));
        Assert.Null(await NoticeAsync(TestCity.Asa, "commentOnYours", id)); // told already

        using var staff = await app.SignedInAsync("staff");
        await staff
            .PutAsync($"/api/comments/{comment}", new { text = "Heja @Åsa Öberg!", mentions = new[] { TestCity.Asa } })
            .Read();
        Assert.Null(await NoticeAsync(TestCity.Admin, "mention", comment));
        Assert.Equal(1, (await NoticeAsync(TestCity.Asa, "mention", comment))!.At<int>("count"));

        await staff.DeleteAsync($"/api/comments/{comment}");
        Assert.Null(await NoticeAsync(TestCity.Asa, "mention", comment));
    }

    [Fact]
    public async Task The_nominators_are_told_of_each_step_of_support_and_of_the_highlight()
    {
        var photo = (await app.A_sent_photo("manager")).Id();
        var nomination = await app.A_nomination(
            GivenNominations.Words() with
            {
                Photos = [new(photo, "Två kollegor")],
            }
        );
        var id = nomination.Id();
        var other = await app.Another_manager();
        using var supporter = await app.SignedInAsync(other.ToString());
        await supporter.PutAsync($"/api/nominations/{id}/supporters/me", new { text = "Jag med." }).Read();
        Assert.NotNull(await NoticeAsync(TestCity.Manager, "nominationSupported", id));
        Assert.Null(await NoticeAsync(other, "nominationSupported", id));

        using var editor = await app.SignedInAsync("editor");
        await editor.DecideAsync(nomination, "shortlisted", "Fint!").Read();
        foreach (var nominator in new[] { TestCity.Manager, other })
            Assert.Equal("shortlisted", (await NoticeAsync(nominator, "nominationStep", id))!.Text("detail"));

        var draft = await editor.PostAsync($"/api/nominations/{id}/draft").Read();
        Assert.Equal("accepted", (await NoticeAsync(other, "nominationStep", id))!.Text("detail"));
        await editor.PostAsync($"/api/highlights/{draft.Id()}/publication").Read();
        Assert.Equal(
            draft.Id(),
            (await NoticeAsync(TestCity.Manager, "nominationPublished", id))!.At<Guid>("highlight.id")
        );

        await editor.DeleteAsync($"/api/highlights/{draft.Id()}", new { reason = "Fel bild." });
        Assert.Null(await NoticeAsync(TestCity.Manager, "nominationPublished", id));
    }

    [Fact]
    public async Task Who_follows_a_unit_is_told_of_it_and_of_those_below_and_the_team_is_told_once()
    {
        foreach (var follower in new[] { TestCity.Asa, TestCity.Staff })
        {
            using var browser = await app.SignedInAsync(follower.ToString());
            await browser.PutAsync($"/api/my/units/{TestCity.Care}");
        }

        var id = await app.A_published_highlight(Given.Draft() with { Units = [TestCity.HomeCareSouth] });

        Assert.Equal(["followedUnit"], await app.KindsAsync(TestCity.Asa, id));
        Assert.Equal(["teamInHighlight"], await app.KindsAsync(TestCity.Staff, id));
    }

    private async Task<JsonNode?> NoticeAsync(Guid person, string kind, Guid about) =>
        (await app.NoticesAsync(person)).SingleOrDefault(notice =>
            notice!.Text("kind") == kind && notice.At<Guid>("about") == about
        );
}
