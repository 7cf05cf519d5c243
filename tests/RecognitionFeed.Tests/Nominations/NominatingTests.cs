using System.Net;

namespace RecognitionFeed.Tests.Nominations;

public sealed class NominatingTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Fact]
    public async Task A_nomination_keeps_what_was_written_and_tells_where_it_is()
    {
        using var manager = await app.SignedInAsync("manager");

        var answer = await manager.PostAsync("/api/nominations", GivenNominations.Words("  Åsa & <b>\n\nhjälpte 😀  "));

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("\"1\"", answer.Headers.ETag!.Tag);
        var nomination = await Browser.ReadAsync(answer);
        Assert.Equal($"/api/nominations/{nomination.Id()}", answer.Headers.Location!.ToString());
        Assert.Equal("new", nomination.Text("state"));
        Assert.Equal("Åsa & <b>\n\nhjälpte 😀", nomination.Text("story.happened"));
        Assert.Equal("Ingen behövde vänta ensam.", nomination.Text("story.meant"));
        Assert.Equal(["Åsa Öberg"], nomination["people"].Names());
        Assert.Equal(["Hemtjänsten Söder"], nomination["units"].Names());
        Assert.Equal("samarbetar", nomination.Text("behaviours.0.id"));
        Assert.Equal(["Maria Chef"], nomination["nominators"].Names());
        Assert.Equal(["new"], nomination.States());
        Assert.True(nomination.At<bool>("mine"));
    }

    [Fact]
    public async Task A_request_repeated_on_a_poor_network_makes_one_nomination()
    {
        using var manager = await app.SignedInAsync("manager");
        for (var round = 0; round < 3; round++)
        {
            var words = GivenNominations.Words() with { Id = Guid.CreateVersion7() };

            var answers = await Task.WhenAll(
                Enumerable.Range(0, 6).Select(_ => manager.PostAsync("/api/nominations", words))
            );

            Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
            Assert.Equal(5, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
            var mine = await manager.GetItemsAsync("/api/my/nominations");
            Assert.Single(mine.Ids(), id => id == words.Id);
        }
    }

    [Fact]
    public async Task Anothers_id_is_taken()
    {
        var id = (await app.A_nomination()).Id();
        using var editor = await app.SignedInAsync("editor");

        await editor
            .PostAsync("/api/nominations", GivenNominations.Words() with { Id = id })
            .IsProblem(HttpStatusCode.Conflict, "id-taken");
    }

    [Fact]
    public async Task Only_nominators_and_reviewers_see_a_nomination()
    {
        var nomination = await app.A_nomination();
        var url = $"/api/nominations/{nomination.Id()}";
        var other = await app.Another_manager();
        foreach (var person in (string[])["staff", "admin", other.ToString(), TestCity.Asa.ToString()])
        {
            using var browser = await app.SignedInAsync(person);
            await browser.GetAsync(url).IsProblem(HttpStatusCode.NotFound, "not-found");
            Assert.DoesNotContain(nomination.Id(), (await browser.GetItemsAsync("/api/my/nominations")).Ids());
        }
        foreach (var person in (string[])["manager", "director", "editor"])
        {
            using var browser = await app.SignedInAsync(person);
            Assert.Equal("\"1\"", (await browser.GetAsync(url)).Headers.ETag!.Tag);
        }
    }

    [Fact]
    public async Task A_new_nomination_is_changed_by_who_wrote_it_alone()
    {
        var nomination = await app.A_nomination();
        var url = $"/api/nominations/{nomination.Id()}";
        var changed = GivenNominations.Words("Rättat.") with { People = [], Units = [TestCity.School] };
        using var other = await app.SignedInAsync((await app.Another_manager()).ToString());
        using var editor = await app.SignedInAsync("editor");
        using var manager = await app.SignedInAsync("manager");

        await other.PutAsync(url, changed, "\"1\"").IsProblem(HttpStatusCode.NotFound, "not-found");
        await editor.PutAsync(url, changed, "\"1\"").IsProblem(HttpStatusCode.NotFound, "not-found");
        await manager.PutAsync(url, changed).IsProblem(HttpStatusCode.PreconditionRequired, "version-required");
        var after = await manager.PutAsync(url, changed, "\"1\"").Read();
        await manager.PutAsync(url, changed, "\"1\"").IsProblem(HttpStatusCode.PreconditionFailed, "stale-version");

        Assert.Equal("Rättat.", after.Text("story.happened"));
        Assert.Empty(after["people"]!.AsArray());
        Assert.Equal(["Skolförvaltningen"], after["units"].Names());
        Assert.Equal(2, after.At<int>("version"));
        Assert.Contains(nomination.Id(), (await editor.GetItemsAsync("/api/nominations?q=Skolförvaltningen")).Ids());
    }

    [Fact]
    public async Task What_has_been_decided_is_no_longer_changed()
    {
        var nomination = await app.A_nomination();
        using var editor = await app.SignedInAsync("editor");
        await editor.DecideAsync(nomination, "shortlisted", "Så fint!").Read();
        using var manager = await app.SignedInAsync("manager");

        var problem = await manager
            .PutAsync($"/api/nominations/{nomination.Id()}", GivenNominations.Words("Rättat."), "\"2\"")
            .IsProblem(HttpStatusCode.Conflict, "already-decided");

        Assert.Equal("shortlisted", problem.Text("nomination.state"));
        Assert.Null(problem.Node("nomination.notes"));
    }

    [Fact]
    public async Task One_reads_every_step_of_ones_own_the_latest_nomination_first()
    {
        var me = await app.Another_manager("Majken Nominerar");
        using var nominator = await app.SignedInAsync(me.ToString());
        var ids = new List<Guid>();
        for (var number = 0; number < 23; number++)
            ids.Add((await app.A_nomination(GivenNominations.Words($"Nummer {number}."), me.ToString())).Id());
        ids.Reverse();
        using var editor = await app.SignedInAsync("editor");
        var newest = await editor.GetJsonAsync($"/api/nominations/{ids[0]}");
        var planned = await editor.DecideAsync(newest, "plannedVisit", " Vi kommer på torsdag. ").Read();
        await editor.DecideAsync(planned, "declined", "Tack ändå!").Read();

        var first = await nominator.GetJsonAsync("/api/my/nominations");
        var second = await nominator.GetJsonAsync($"/api/my/nominations?before={first.Text("next")}");

        Assert.Equal(ids, [.. first["items"]!.AsArray().Ids(), .. second["items"]!.AsArray().Ids()]);
        Assert.Null(second["next"]);
        var told = first.Node("items.0")!;
        Assert.Equal(["new", "plannedVisit", "declined"], told.States());
        Assert.Equal("Vi kommer på torsdag.", told.Text("steps.1.message"));
        Assert.Null(told.Node("steps.1.by"));
        Assert.Null(told["assignee"]);
        Assert.Null(told["notes"]);
    }

    [Theory]
    [InlineData("staff", false)]
    [InlineData("admin", false)]
    [InlineData("manager", true)]
    [InlineData("editor", true)]
    [InlineData("director", true)]
    public async Task Managers_and_authors_nominate_unless_it_is_open_to_all(string role, bool nominates)
    {
        using var person = await app.SignedInAsync(role);
        Assert.Equal(nominates, (await person.GetJsonAsync("/api/me")).At<bool>("nominates"));
        var answer = person.PostAsync("/api/nominations", GivenNominations.Words());
        if (nominates)
            await answer.Read();
        else
            await answer.IsProblem(HttpStatusCode.Forbidden, "forbidden");
    }
}
