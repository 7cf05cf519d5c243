using System.Net;

namespace RecognitionFeed.Tests.Highlights;

public sealed class ScheduleTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Fact]
    public async Task A_scheduled_highlight_waits_among_the_drafts_and_nobody_else_sees_it()
    {
        var (id, at) = await app.A_scheduled_highlight(TimeSpan.FromDays(3));
        using var director = await app.SignedInAsync("director");
        using var staff = await app.SignedInAsync("staff");

        var drafts = await director.GetItemsAsync("/api/highlights?state=draft");

        var waiting = drafts.Single(draft => draft.Id() == id);
        Assert.Equal("scheduled", waiting.Text("state"));
        Assert.Equal(at, waiting.At<DateTimeOffset>("scheduledFor"), TimeSpan.FromMicroseconds(1));
        Assert.Null(waiting!["publishedAt"]);
        Assert.DoesNotContain(id, await director.FeedAsync());
        Assert.Equal("scheduled", (await director.GetJsonAsync($"/api/highlights/{id}")).Text("state"));
        await staff.GetAsync($"/api/highlights/{id}").IsProblem(HttpStatusCode.NotFound, "not-found");
        await staff.PutAsync($"/api/highlights/{id}/reactions/heart").IsProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Theory]
    [InlineData("2027-10-31T02:30:00+02:00", "2027-10-31T00:30:00Z")] // the hour that comes twice: the first time,
    [InlineData("2027-10-31T02:30:00+01:00", "2027-10-31T01:30:00Z")] // and the second
    [InlineData("2027-03-28T01:59:59+01:00", "2027-03-28T00:59:59Z")] // one second before the hour that never comes,
    [InlineData("2027-03-28T03:00:00+02:00", "2027-03-28T01:00:00Z")] // and one after
    [InlineData("2027-05-01T08:00:00.5-07:30", "2027-05-01T15:30:00.5Z")]
    [InlineData("2027-05-01t08:00:00z", "2027-05-01T08:00:00Z")]
    public async Task A_time_is_the_same_moment_whatever_its_offset(string at, string moment)
    {
        var id = await app.A_draft();
        using var director = await app.SignedInAsync("director");
        var wanted = DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(wanted, app.Clock.GetUtcNow(), app.Clock.GetUtcNow().AddDays(366));

        var answer = await director.PostAsync($"/api/highlights/{id}/publication", new { at }).Read();

        Assert.Equal("scheduled", answer.Text("state"));
        Assert.Equal(wanted, answer.At<DateTimeOffset>("scheduledFor"));
        await using var db = app.OpenDb();
        Assert.Equal(wanted, (await db.Highlights.FindAsync(id))!.ScheduledFor);
    }

    [Theory]
    [InlineData("2027-05-01T08:00:00")]
    [InlineData("2027-05-01 08:00:00Z")]
    [InlineData("2027-05-01T08:00Z")]
    [InlineData("2027-02-30T08:00:00Z")]
    [InlineData("2027-05-01T24:00:00Z")]
    [InlineData("2027-05-01T08:00:00+25:00")]
    [InlineData("tomorrow")]
    [InlineData("")]
    public async Task A_time_that_could_be_misunderstood_is_refused(string at)
    {
        var id = await app.A_draft();
        using var director = await app.SignedInAsync("director");

        var problem = await director
            .PostAsync($"/api/highlights/{id}/publication", new { at })
            .IsProblem(HttpStatusCode.BadRequest, "invalid");

        Assert.Equal(["at"], problem.Fields());
        Assert.Equal("draft", (await director.GetJsonAsync($"/api/highlights/{id}")).Text("state"));
    }

    [Fact]
    public async Task What_has_passed_or_is_more_than_a_year_ahead_is_refused()
    {
        var id = await app.A_draft();
        using var director = await app.SignedInAsync("director");
        var url = $"/api/highlights/{id}/publication";
        var now = app.Clock.GetUtcNow();

        await director
            .PostAsync(url, new { at = now.AddSeconds(-1) })
            .IsProblem(HttpStatusCode.UnprocessableEntity, "schedule-in-past");
        await director
            .PostAsync(url, new { at = now.AddDays(367) })
            .IsProblem(HttpStatusCode.UnprocessableEntity, "schedule-too-far");
        Assert.Equal("draft", (await director.GetJsonAsync($"/api/highlights/{id}")).Text("state"));
        await director.PostAsync(url, new { at = now.AddDays(365) }).Read();
    }

    [Fact]
    public async Task What_lacks_something_is_not_scheduled_and_what_is_scheduled_cannot_lose_it()
    {
        using var director = await app.SignedInAsync("director");
        var empty = (await director.PostAsync("/api/highlights", new { }).Read()).Id();
        var at = app.Clock.GetUtcNow().AddDays(1);
        await director
            .PostAsync($"/api/highlights/{empty}/publication", new { at })
            .IsProblem(HttpStatusCode.UnprocessableEntity, "not-publishable");

        var (id, _) = await app.A_scheduled_highlight(TimeSpan.FromDays(1));
        var version = (await director.GetJsonAsync($"/api/highlights/{id}")).At<int>("version");
        await director
            .PutAsync($"/api/highlights/{id}", Given.Draft(), $"\"{version}\"")
            .IsProblem(HttpStatusCode.UnprocessableEntity, "not-publishable");
    }

    [Fact]
    public async Task It_can_be_changed_while_it_waits_and_waits_on()
    {
        var photo = await app.A_photo();
        var text = Given.Draft("Första orden.") with { Photos = [new(photo, "Bild")] };
        var (id, at) = await app.A_scheduled_highlight(TimeSpan.FromDays(2), text);
        using var editor = await app.SignedInAsync("editor");
        var url = $"/api/highlights/{id}";
        var version = (await editor.GetJsonAsync(url)).At<int>("version");
        await editor.PutAsync(url, text).IsProblem(HttpStatusCode.PreconditionRequired, "version-required");

        var changed = await editor
            .PutAsync(url, text with { Story = new("Sista orden.", "") }, $"\"{version}\"")
            .Read();

        Assert.Equal("scheduled", changed.Text("state"));
        Assert.Equal(at, changed.At<DateTimeOffset>("scheduledFor"), TimeSpan.FromMicroseconds(1));
        await editor
            .PutAsync(url, text, $"\"{version}\"")
            .IsProblem(HttpStatusCode.PreconditionFailed, "stale-version");
    }

    [Fact]
    public async Task Its_time_is_changed_given_up_or_now()
    {
        var (id, at) = await app.A_scheduled_highlight(TimeSpan.FromDays(2));
        using var director = await app.SignedInAsync("director");
        var url = $"/api/highlights/{id}/publication";

        var later = await director.PostAsync(url, new { at = at.AddDays(1) }).Read();
        Assert.Equal(at.AddDays(1), later.At<DateTimeOffset>("scheduledFor"), TimeSpan.FromMicroseconds(1));
        var again = await director.PostAsync(url, new { at = later.Text("scheduledFor") }).Read();
        Assert.Equal(later.At<int>("version"), again.At<int>("version"));

        await director.DeleteAsync(url).HasStatus(HttpStatusCode.NoContent);
        var draft = await director.GetJsonAsync($"/api/highlights/{id}");
        Assert.Equal("draft", draft.Text("state"));
        Assert.Null(draft["scheduledFor"]);

        await director.PostAsync(url, new { at }).Read();
        var now = await director.PostAsync(url).Read();
        Assert.Equal("published", now.Text("state"));
        Assert.Null(now["scheduledFor"]);
        Assert.True(now.At<DateTimeOffset>("publishedAt") < at.AddDays(-1));
        await director.PostAsync(url, new { at }).IsProblem(HttpStatusCode.Conflict, "already-published");
    }

    [Fact]
    public async Task It_is_discarded_without_a_reason_as_nobody_has_seen_it()
    {
        var photo = await app.A_photo();
        var (id, _) = await app.A_scheduled_highlight(
            TimeSpan.FromDays(2),
            Given.Draft() with
            {
                Photos = [new(photo, "Bild")],
            }
        );
        using var director = await app.SignedInAsync("director");

        await director.DeleteAsync($"/api/highlights/{id}", new { reason = "" }).HasStatus(HttpStatusCode.NoContent);

        await director.GetAsync($"/api/highlights/{id}").IsProblem(HttpStatusCode.NotFound, "not-found");
        Assert.True(await app.Is_taken_down(photo));
    }

    [Theory]
    [InlineData("staff")]
    [InlineData("manager")]
    [InlineData("admin")]
    public async Task Only_authors_schedule(string person)
    {
        var id = await app.A_draft();
        using var other = await app.SignedInAsync(person);
        var at = app.Clock.GetUtcNow().AddDays(1);

        await other
            .PostAsync($"/api/highlights/{id}/publication", new { at })
            .IsProblem(HttpStatusCode.Forbidden, "forbidden");
    }
}
