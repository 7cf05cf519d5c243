using System.Net;
using RecognitionFeed.Comments;
using static RecognitionFeed.Tests.Comments.GivenComments;

namespace RecognitionFeed.Tests.Comments;

public sealed class CommentTextTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("\u200b\u202e\u0000")]
    public async Task An_empty_one_is_refused(string text)
    {
        using var staff = await app.SignedInAsync("staff");
        var problem = await staff
            .PostAsync(Url(await app.A_published_highlight()), new { text })
            .IsProblem(HttpStatusCode.BadRequest, "invalid");
        Assert.Equal(["text"], problem.Fields());
    }

    [Fact]
    public async Task A_thousand_characters_are_taken_and_no_more()
    {
        var highlight = await app.A_published_highlight();
        using var staff = await app.SignedInAsync("staff");

        await staff.PostAsync(Url(highlight), new { text = $" {new string('å', 1000)} " }).Read();
        foreach (var length in new[] { 1001, 20_000 })
        {
            var problem = await staff
                .PostAsync(Url(highlight), new { text = new string('å', length) })
                .IsProblem(HttpStatusCode.BadRequest, "invalid");
            Assert.Equal(["text"], problem.Fields());
        }
        await staff
            .PostAsync(Url(highlight), new { text = (string?)null })
            .IsProblem(HttpStatusCode.BadRequest, "invalid");
        Assert.Single(await staff.TextsAsync(highlight));
    }

    [Theory]
    [InlineData("Bra\u0000 \u0007jobbat\u001b[31m", "Bra jobbat[31m")]
    [InlineData("Läs \u202egod\u202c \u2066nu\u2069", "Läs god nu")]
    [InlineData("Gr\u200bat\ufefftis", "Grattis")]
    [InlineData("a\r\n\r\n\r\n\r\nb\tc\u2028d", "a\n\nb c\nd")]
    [InlineData("👩‍👩‍👧 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🎉", "👩‍👩‍👧 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🎉")]
    [InlineData("<b>https://example.org</b>", "<b>https://example.org</b>")]
    public void Plain_text_is_what_is_left(string text, string left) => Assert.Equal(left, CommentText.Clean(text));

    [Fact]
    public async Task People_are_mentioned_who_stand_in_the_text()
    {
        var highlight = await app.A_published_highlight();
        using var staff = await app.SignedInAsync("staff");

        var comment = await staff
            .PostAsync(
                Url(highlight),
                new { text = "Heja @Åsa Öberg och laget!", mentions = new[] { TestCity.Asa, TestCity.Manager } }
            )
            .Read();

        Assert.Equal(TestCity.Asa, Assert.Single(comment["mentions"]!.AsArray()).Id());
        Assert.Equal("Åsa Öberg", comment.Text("mentions.0.name"));
    }

    [Fact]
    public async Task No_message_reveals_why_a_person_cannot_be_mentioned()
    {
        var highlight = await app.A_published_highlight();
        using var staff = await app.SignedInAsync("staff");
        var unknown = await Refused(Guid.CreateVersion7());
        Assert.Equal(["mentions"], unknown.Fields());
        Assert.Equal(unknown.ToJsonString(), (await Refused(TestCity.Protected)).ToJsonString());
        Assert.Equal(unknown.ToJsonString(), (await Refused(TestCity.Left)).ToJsonString());

        Task<System.Text.Json.Nodes.JsonNode> Refused(Guid person) =>
            staff
                .PostAsync(Url(highlight), new { text = "Heja @Pia Skyddad", mentions = new[] { person } })
                .IsProblem(HttpStatusCode.BadRequest, "invalid");
    }

    [Fact]
    public async Task Who_has_since_been_protected_is_named_nowhere_and_still_knows_ones_own()
    {
        var highlight = await app.A_published_highlight();
        var person = Guid.CreateVersion7();
        await using (var db = app.OpenDb())
        {
            db.People.Add(TestCity.Person(person, "Sara Snart", TestCity.School));
            await db.SaveChangesAsync();
        }
        await app.A_comment(highlight, "Heja @Sara Snart!", "staff", person);
        await app.A_comment(highlight, "Tack!", person.ToString());
        await using (var db = app.OpenDb())
        {
            (await db.People.FindAsync(person))!.ProtectedIdentity = true;
            await db.SaveChangesAsync();
        }

        using var manager = await app.SignedInAsync("manager");
        var page = await manager.GetJsonAsync(Url(highlight));
        Assert.DoesNotContain("Sara", page.ToJsonString(), StringComparison.Ordinal);
        Assert.Null(page.Node("items.0.author"));
        Assert.Equal("Heja @…!", page.Text("items.1.text"));
        Assert.Empty(page.Node("items.1.mentions")!.AsArray());
        using var own = await app.SignedInAsync(person.ToString());
        var mine = await own.GetJsonAsync(Url(highlight));
        Assert.Equal(mine.Node("items.0").Id(), mine.At<Guid>("mine.0"));
    }
}
