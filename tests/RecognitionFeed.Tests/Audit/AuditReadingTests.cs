using System.Net;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Audit;
using RecognitionFeed.Tests.Comments;
using RecognitionFeed.Tests.Nominations;
using RecognitionFeed.Tests.People.Import;

namespace RecognitionFeed.Tests.Audit;

/// <summary>What an administrator reads in the audit log.</summary>
public sealed class AuditReadingTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Theory]
    [InlineData("staff")]
    [InlineData("manager")]
    [InlineData("editor")]
    [InlineData("director")]
    public async Task Only_an_administrator_reads_it(string role)
    {
        using var person = await app.SignedInAsync(role);
        await person.GetAsync("/api/audit").IsProblem(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task A_highlights_whole_life_is_told_with_the_reason_and_who_decided()
    {
        var (id, at) = await app.A_scheduled_highlight(TimeSpan.FromHours(1));
        using var editor = await app.SignedInAsync("editor");
        await editor.DeleteAsync($"/api/highlights/{id}/publication").HasStatus(HttpStatusCode.NoContent);
        await editor.PostAsync($"/api/highlights/{id}/publication").Read();
        var shown = (await app.AuditedAsync($"?subject={id}&action=highlightPublished"))[0];
        await editor
            .DeleteAsync($"/api/highlights/{id}", new { reason = "En kollega vill inte vara med." })
            .HasStatus(HttpStatusCode.NoContent);

        Assert.Equal(
            [
                "highlightDrafted",
                "highlightScheduled",
                "highlightUnscheduled",
                "highlightPublished",
                "highlightTakenDown",
            ],
            await app.Deeds_to(id)
        );
        var taken = (await app.AuditedAsync($"?subject={id}"))[0];
        Assert.Equal("Edvin Redaktör", taken.Text("person.name"));
        Assert.Equal("En kollega vill inte vara med.", taken.Text("details.reason"));
        Assert.Equal("De stannade kvar hela natten.", shown.Text("subject.name"));
        Assert.Null(taken.Node("subject.name")); // what is taken down is not read here either
        var scheduled = (await app.AuditedAsync($"?subject={id}&action=highlightScheduled"))[0];
        Assert.Equal(
            at.ToUnixTimeMilliseconds(),
            scheduled.At<DateTimeOffset>("details.scheduledFor").ToUnixTimeMilliseconds()
        );
        Assert.Equal("Diana Direktör", scheduled.Text("person.name"));
    }

    [Fact]
    public async Task What_the_clock_publishes_nobody_did()
    {
        await using var own = await FeedApp.StartAsync();
        var (id, _) = await own.A_scheduled_highlight(TimeSpan.FromMinutes(5));
        own.Clock.Advance(TimeSpan.FromMinutes(6));
        await Eventually.Holds(
            "the clock has published it",
            async () => (await own.AuditedAsync($"?subject={id}&action=highlightPublished&person=system")).Count == 1
        );
        Assert.Empty(await own.AuditedAsync($"?subject={id}&action=highlightPublished&person={TestCity.Director}"));
    }

    [Fact]
    public async Task What_one_removes_and_what_editors_hide_differ()
    {
        var highlight = await app.A_published_highlight();
        var (mine, theirs) = (await app.A_comment(highlight, "Min"), await app.A_comment(highlight, "Din"));
        using var staff = await app.SignedInAsync("staff");
        using var editor = await app.SignedInAsync("editor");
        await staff.DeleteAsync($"/api/comments/{mine}").HasStatus(HttpStatusCode.NoContent);
        await editor
            .DeleteAsync($"/api/comments/{theirs}", new { reason = "Osant." })
            .HasStatus(HttpStatusCode.NoContent);

        Assert.Equal(["commentDeleted"], await app.Deeds_to(mine));
        Assert.Equal(["commentHidden"], await app.Deeds_to(theirs));
        Assert.Equal("Osant.", (await app.AuditedAsync($"?subject={theirs}"))[0].Text("details.reason"));
    }

    [Fact]
    public async Task An_assignment_names_to_whom()
    {
        var id = (await app.A_nomination()).Id();
        using var director = await app.SignedInAsync("director");
        await director
            .PutAsync($"/api/nominations/{id}/assignee", new { person = TestCity.Editor })
            .HasStatus(HttpStatusCode.OK);
        Assert.Equal("Edvin Redaktör", (await app.AuditedAsync($"?subject={id}"))[0].Text("assignee.name"));
    }

    [Fact]
    public async Task An_import_leaves_one_entry_and_one_for_each_change_of_roles_or_protection()
    {
        const string Bo = "b1,Bo Ek,Lärare,Skola,,";
        await app.Has_imported($"{Bo},,\na1,Eva Alm,Lärare,Skola,,,,\n");
        var bo = (await app.Person("b1")).Id;
        Assert.Empty(await app.AuditedAsync($"?subject={bo}"));

        await app.Has_imported($"{Bo},editor,yes\na1,Eva Alm,Lärare,Skola,,,,\n");

        var entries = await app.AuditedAsync($"?subject={bo}");
        Assert.Equal(["rolesChanged", "identityProtected"], await app.Deeds_to(bo));
        Assert.Equal("none", entries[1].Text("details.from"));
        Assert.Equal("editor", entries[1].Text("details.to"));
        Assert.All(entries, entry => Assert.Null(entry.Node("person")));
        Assert.All(entries, entry => Assert.Null(entry.Node("subject.name"))); // protected from now on
        var import = (await app.AuditedAsync("?action=peopleImported"))[0];
        Assert.Equal(2, import.At<int>("details.rows"));
        Assert.Equal(1, import.At<int>("details.changes.personChanged"));
        Assert.Equal(64, import.Text("details.sha256").Length);
        Assert.DoesNotContain("Bo", import!.ToJsonString(), StringComparison.Ordinal);
        Assert.Null((await app.VerifyAsync()).Problem);
    }

    [Fact]
    public async Task An_import_that_only_looks_leaves_nothing()
    {
        var before = await app.EndAsync();
        await app.ImportAsync(Importing.Header + "x1,Nils Nyman,Lärare,Skola,,,editor,\n");
        Assert.Equal(before, await app.EndAsync());
    }

    [Fact]
    public async Task Who_has_a_protected_identity_is_never_named()
    {
        using var browser = new Browser(app.Anonymous());
        await browser.SignInAsync($"{TestCity.Protected}");

        var entry = (await app.AuditedAsync($"?person={TestCity.Protected}"))[0];

        Assert.Equal(TestCity.Protected, entry.At<Guid>("person.id"));
        Assert.Null(entry.Node("person.name"));
        Assert.Null(entry.Node("subject.name"));
        await using var db = app.OpenDb();
        Assert.DoesNotContain(
            await db.AuditEntries.Select(x => x.Details).ToListAsync(),
            details => details.Contains("Skyddad", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Pages_follow_one_another_without_a_gap_while_more_is_done()
    {
        var (person, others) = ((await app.A_crowd(1))[0], await app.A_crowd(1));
        for (var i = 0; i < 60; i++)
            await EnterAsync(person);
        using var admin = await app.SignedInAsync("admin");

        var first = await admin.GetJsonAsync($"/api/audit?person={person}");
        await EnterAsync(person);
        var second = await admin.GetJsonAsync($"/api/audit?person={person}&before={first.Text("next")}");

        Assert.Equal(50, first["items"]!.AsArray().Count);
        Assert.Equal(10, second["items"]!.AsArray().Count);
        Assert.Null(second["next"]);
        var read = first["items"]!
            .AsArray()
            .Concat(second["items"]!.AsArray())
            .Select(x => x.At<long>("sequence"))
            .ToList();
        Assert.Equal(read.OrderDescending().Distinct(), read);
        Assert.Empty(await app.AuditedAsync($"?person={others[0]}"));
    }

    [Fact]
    public async Task Times_bound_what_is_read()
    {
        var person = (await app.A_crowd(1))[0];
        await EnterAsync(person);
        var at = (await app.AuditedAsync($"?person={person}"))[0].At<DateTimeOffset>("at");
        string Time(double seconds) => Uri.EscapeDataString(at.AddSeconds(seconds).ToString("O"));

        Assert.Single(await app.AuditedAsync($"?person={person}&from={Time(0)}&to={Time(1)}"));
        Assert.Empty(await app.AuditedAsync($"?person={person}&to={Time(0)}"));
        Assert.Empty(await app.AuditedAsync($"?person={person}&from={Time(1)}"));
    }

    [Theory]
    [InlineData("person=nobody")]
    [InlineData("action=highlightEaten")]
    [InlineData("action=%00")]
    [InlineData("before=x")]
    [InlineData("subject=7")]
    [InlineData("from=yesterday")]
    public async Task A_request_that_makes_no_sense_is_refused(string query)
    {
        using var admin = await app.SignedInAsync("admin");
        await admin.GetAsync($"/api/audit?{query}").IsProblem(HttpStatusCode.BadRequest, "invalid");
    }

    [Fact]
    public void The_page_has_a_sentence_for_every_action()
    {
        var sentences = File.ReadAllText(GivenAudit.SentencesFile());
        Assert.All(AuditAction.Names, name => Assert.Equal(2, sentences.Split($"  {name}: ").Length - 1));
    }

    private async Task EnterAsync(Guid person)
    {
        await using var db = app.OpenDb();
        var log = new AuditLog(app.Clock);
        await log.SaveAsync(db, new AuditDeed(person, AuditAction.SignedIn, person), CancellationToken.None);
    }
}
