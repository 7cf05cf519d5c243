using System.Net;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.People;

namespace RecognitionFeed.Tests.Notifications;

public sealed class HighlightNoticeTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Fact]
    public async Task Whoever_is_in_a_highlight_is_told_with_its_photo_and_first_words()
    {
        var id = await app.A_published_highlight(Given.Draft("Åsa stannade kvar.") with { People = [TestCity.Asa] });

        var notice = (await app.NoticesAsync(TestCity.Asa))[0]!;

        Assert.Equal("inHighlight", notice.Text("kind"));
        Assert.Equal(id, notice.At<Guid>("highlight.id"));
        Assert.Equal("Åsa stannade kvar.", notice.Text("highlight.happened"));
        Assert.False(notice.At<bool>("highlight.yours"));
        Assert.NotEmpty(notice.Text("highlight.photo.renditions.0.url"));
        Assert.False(notice.At<bool>("seen"));
        Assert.Equal("Diana Direktör", notice.Text("actor.name"));
        Assert.Empty(await app.KindsAsync("admin", id));
        Assert.Empty(await app.KindsAsync("director", id));
    }

    [Fact]
    public async Task A_team_is_everybody_in_the_unit_and_below_and_their_managers_and_nobody_else()
    {
        await app.Manages(TestCity.Admin, TestCity.Staff);

        var id = await app.A_published_highlight(Given.Draft() with { Units = [TestCity.HomeCare] });

        foreach (var member in new[] { TestCity.Staff, TestCity.Manager, TestCity.Admin })
            Assert.Equal(["teamInHighlight"], await app.KindsAsync(member, id));
        Assert.Equal("Hemtjänst", (await app.NoticesAsync(TestCity.Staff))[0]!.Text("unit.name"));
        foreach (var other in new[] { TestCity.Director, TestCity.Editor, TestCity.Asa, TestCity.Protected })
            Assert.Empty(await app.KindsAsync(other, id)); // above it, beside it, and the author
    }

    [Fact]
    public async Task Whoever_is_named_and_in_several_of_the_units_is_told_once()
    {
        var text = Given.Draft() with
        {
            Units = [TestCity.Care, TestCity.HomeCare, TestCity.HomeCareSouth, TestCity.School],
            People = [TestCity.Staff],
        };
        await app.Manages(TestCity.Manager, TestCity.Asa);

        var id = await app.A_published_highlight(text);

        Assert.Equal(["inHighlight"], await app.KindsAsync(TestCity.Staff, id));
        Assert.Equal(["teamInHighlight"], await app.KindsAsync(TestCity.Manager, id)); // of two förvaltningar
        Assert.Equal(["teamInHighlight"], await app.KindsAsync(TestCity.Editor, id));
    }

    [Fact]
    public async Task A_whole_forvaltning_costs_one_row()
    {
        var crowd = await app.A_crowd(300);
        var id = await app.A_published_highlight(Given.Draft() with { Units = [TestCity.School] });

        await using var db = app.OpenDb();
        Assert.Equal(1, await db.Notifications.CountAsync(notice => notice.HighlightId == id));
        Assert.Equal(["teamInHighlight"], await app.KindsAsync(crowd[0], id));
        Assert.Equal(["teamInHighlight"], await app.KindsAsync(crowd[^1], id));
    }

    [Fact]
    public async Task Who_moves_to_another_unit_reads_its_notices_from_then_on()
    {
        var mover = (await app.A_crowd(1))[0];
        var id = await app.A_published_highlight(Given.Draft() with { Units = [TestCity.School] });
        Assert.Equal(["teamInHighlight"], await app.KindsAsync(mover, id));

        await using var db = app.OpenDb();
        await db
            .People.Where(person => person.Id == mover)
            .ExecuteUpdateAsync(set => set.SetProperty(person => person.UnitId, TestCity.HomeCareSouth));

        Assert.Empty(await app.KindsAsync(mover, id));
    }

    [Fact]
    public async Task A_change_tells_who_is_new_in_it_and_takes_back_from_who_is_not()
    {
        var photo = await app.A_photo();
        var before = Given.Draft() with
        {
            Photos = [new(photo, "Bild")],
            People = [TestCity.Asa],
            Units = [TestCity.HomeCareSouth],
        };
        var id = await app.A_published_highlight(before);
        var first = (await app.NoticesAsync(TestCity.Manager))[0]!.Text("at");
        using var director = await app.SignedInAsync("director");

        await director.PutAsync($"/api/highlights/{id}", before with { People = [TestCity.Staff] }, "\"2\"").Read();

        Assert.Empty(await app.KindsAsync(TestCity.Asa, id));
        Assert.Equal(["inHighlight"], await app.KindsAsync(TestCity.Staff, id));
        Assert.Equal(first, (await app.NoticesAsync(TestCity.Manager))[0]!.Text("at"));
    }

    [Fact]
    public async Task What_is_taken_down_or_undone_nobody_is_told_of()
    {
        var text = Given.Draft() with { People = [TestCity.Asa], Units = [TestCity.HomeCareSouth] };
        var down = await app.A_published_highlight(text);
        var undone = await app.A_published_highlight(text);
        Assert.Equal(["inHighlight"], await app.KindsAsync(TestCity.Asa, down));
        using var director = await app.SignedInAsync("director");

        await director.DeleteAsync($"/api/highlights/{down}", new { reason = "Fel." });
        await director.DeleteAsync($"/api/highlights/{undone}/publication").HasStatus(HttpStatusCode.NoContent);

        foreach (var id in new[] { down, undone })
        {
            Assert.Empty(await app.KindsAsync(TestCity.Asa, id));
            Assert.Empty(await app.KindsAsync(TestCity.Staff, id));
            await using var db = app.OpenDb();
            Assert.Equal(0, await db.Notifications.CountAsync(notice => notice.HighlightId == id));
        }
    }

    [Fact]
    public async Task An_author_whose_identity_is_protected_is_not_named()
    {
        await using (var db = app.OpenDb())
        {
            var hidden = TestCity.Person(Guid.CreateVersion7(), "Ines Hemlig", TestCity.Care, Roles.Editor, true);
            db.People.Add(hidden);
            await db.SaveChangesAsync();
            using var editor = await app.SignedInAsync(hidden.Id.ToString());
            var text = Given.Draft() with { People = [TestCity.Asa], Photos = [new(await app.A_photo(), "Bild")] };
            var id = (await editor.PostAsync("/api/highlights", text).Read()).Id();
            await editor.PostAsync($"/api/highlights/{id}/publication").Read();
        }

        var notice = (await app.NoticesAsync(TestCity.Asa))[0]!;

        Assert.Null(notice["actor"]);
        Assert.DoesNotContain("Ines", notice.ToJsonString(), StringComparison.Ordinal);
    }
}
