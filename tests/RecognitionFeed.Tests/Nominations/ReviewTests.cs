using System.Net;
using System.Text.Json.Nodes;

namespace RecognitionFeed.Tests.Nominations;

public sealed class ReviewTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Fact]
    public async Task Of_two_who_decide_at_once_one_sees_what_the_other_did()
    {
        using var director = await app.SignedInAsync("director");
        using var editor = await app.SignedInAsync("editor");
        for (var round = 0; round < 5; round++)
        {
            var nomination = await app.A_nomination();

            var answers = await Task.WhenAll(
                director.DecideAsync(nomination, "plannedVisit", "Jag åker dit."),
                editor.DecideAsync(nomination, "declined", "Tack ändå.")
            );

            var won = Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
            var problem = await answers.Single(x => x != won).IsProblem(HttpStatusCode.Conflict, "already-decided");
            var after = await Browser.ReadAsync(won);
            Assert.Equal(after.Text("state"), problem.Text("nomination.state"));
            Assert.Equal(after.Text("steps.1.message"), problem.Text("nomination.steps.1.message"));
            Assert.Equal(after.Text("steps.1.by.name"), problem.Text("nomination.steps.1.by.name"));
            Assert.Equal(
                2,
                (await editor.GetJsonAsync($"/api/nominations/{nomination.Id()}"))["steps"]!.AsArray().Count
            );
        }
    }

    [Fact]
    public async Task A_decision_whose_answer_was_lost_may_be_sent_again()
    {
        var nomination = await app.A_nomination();
        using var editor = await app.SignedInAsync("editor");

        var first = await editor.DecideAsync(nomination, "shortlisted", "Fint!").Read();
        var second = await editor.DecideAsync(nomination, "shortlisted", "Fint!").Read();

        Assert.Equal(first.ToJsonString(), second.ToJsonString());
        await editor
            .DecideAsync(nomination, "shortlisted", "Något annat.")
            .IsProblem(HttpStatusCode.Conflict, "already-decided");
    }

    [Fact]
    public async Task A_decision_names_the_version_that_was_read_and_a_state_to_decide_for()
    {
        var nomination = await app.A_nomination();
        using var editor = await app.SignedInAsync("editor");
        var url = $"/api/nominations/{nomination.Id()}/decisions";

        await editor
            .PostAsync(url, new { state = "accepted" })
            .IsProblem(HttpStatusCode.PreconditionRequired, "version-required");
        foreach (var state in (string[])["new", "published", "nonsense"])
            await editor.DecideAsync(nomination, state).IsProblem(HttpStatusCode.BadRequest, "invalid");
        await editor
            .DecideAsync(nomination, "accepted", new string('a', 1001))
            .IsProblem(HttpStatusCode.BadRequest, "invalid");
        await editor
            .SendAsync(
                HttpMethod.Post,
                $"/api/nominations/{Guid.CreateVersion7()}/decisions",
                new { state = "accepted" },
                "\"1\""
            )
            .IsProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Theory]
    [InlineData("åker", true)]
    [InlineData("ÅKER ålder", true)]
    [InlineData("aker", true)]
    [InlineData("akter", false)]
    [InlineData("öberg", true)]
    [InlineData("söder", true)]
    [InlineData("chef", true)]
    [InlineData("åk", true)]
    [InlineData("%", true)]
    [InlineData("ukulele", false)]
    [InlineData("äl åk skridskor", true)]
    [InlineData("äl åk ukulele", false)]
    [InlineData("äl xq", false)]
    public async Task Words_are_found_in_story_names_and_units(string words, bool found)
    {
        var nomination = await app.A_nomination(GivenNominations.Words("Hon åker skridskor med äldre i hög ålder."));
        using var editor = await app.SignedInAsync("editor");
        var ids = (await editor.GetItemsAsync($"/api/nominations?q={Uri.EscapeDataString(words)}")).Ids();
        Assert.Equal(found, ids.Contains(nomination.Id()));
    }

    [Fact]
    public async Task The_queue_is_narrowed_by_state_and_by_who_has_taken_it_on()
    {
        var fresh = await app.A_nomination();
        var mine = await app.A_nomination();
        using var editor = await app.SignedInAsync("editor");
        await editor.DecideAsync(mine, "shortlisted").Read();

        var assigned = await Assign(editor, mine, TestCity.Editor).Read();

        Assert.Equal("Edvin Redaktör", assigned.Text("assignee.name"));
        Assert.Equal(2, assigned.At<int>("version"));
        await Lists("?state=shortlisted", mine);
        await Lists("?state=new", fresh);
        await Lists("?assignee=me", mine);
        await Lists($"?assignee={TestCity.Editor}&state=shortlisted&q=ambulansen", mine);
        await Lists("?assignee=nobody", fresh);
        Assert.Empty(await editor.GetItemsAsync($"/api/nominations?assignee={TestCity.Director}"));
        await Assign(editor, mine, null).Read();
        Assert.Empty(await editor.GetItemsAsync("/api/nominations?assignee=me"));
        foreach (var query in (string[])["?state=nonsense", "?assignee=nonsense", "?before=nonsense"])
            await editor.GetAsync("/api/nominations" + query).IsProblem(HttpStatusCode.BadRequest, "invalid");

        async Task Lists(string query, JsonNode expected)
        {
            var other = expected == mine ? fresh : mine;
            var ids = (await editor.GetItemsAsync("/api/nominations" + query)).Ids();
            Assert.Contains(expected.Id(), ids);
            Assert.DoesNotContain(other.Id(), ids);
        }
    }

    [Fact]
    public async Task Each_state_is_counted_for_everybody_or_for_who_has_taken_them_on()
    {
        await using var quiet = await FeedApp.StartAsync();
        await quiet.A_nomination();
        var taken = await quiet.A_nomination();
        using var editor = await quiet.SignedInAsync("editor");
        await editor.DecideAsync(taken, "declined", "Tack ändå.").Read();
        await Assign(editor, taken, TestCity.Editor).Read();

        await Counts("", isNew: 1, declined: 1);
        await Counts("?assignee=me", isNew: 0, declined: 1);
        await Counts("?assignee=nobody", isNew: 1, declined: 0);
        await editor.GetAsync("/api/nominations/counts?assignee=x").IsProblem(HttpStatusCode.BadRequest, "invalid");

        async Task Counts(string query, int isNew, int declined)
        {
            var counts = await editor.GetJsonAsync("/api/nominations/counts" + query);
            Assert.Equal((isNew, declined), (counts.At<int>("new"), counts.At<int>("declined")));
            Assert.Equal(isNew + declined, counts.AsObject().Sum(state => state.Value!.GetValue<int>()));
        }
    }

    [Fact]
    public async Task It_is_assigned_to_reviewers_only()
    {
        var nomination = await app.A_nomination();
        using var director = await app.SignedInAsync("director");
        var reviewers = await director.GetItemsAsync("/api/nominations/reviewers");

        Assert.Equal(["Diana Direktör", "Edvin Redaktör"], reviewers.Names());
        foreach (var person in new[] { TestCity.Manager, TestCity.Protected, TestCity.Left, Guid.Empty })
            await Assign(director, nomination, person).IsProblem(HttpStatusCode.BadRequest, "invalid");
        await director
            .PutAsync($"/api/nominations/{Guid.CreateVersion7()}/assignee", new { person = TestCity.Editor })
            .IsProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Notes_are_for_reviewers_only()
    {
        var nomination = await app.A_nomination();
        using var editor = await app.SignedInAsync("editor");
        using var director = await app.SignedInAsync("director");
        using var manager = await app.SignedInAsync("manager");
        var url = $"/api/nominations/{nomination.Id()}";

        var answer = await editor.PostAsync($"{url}/notes", new { text = " Ring enhetschefen. " });

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var read = await director.GetJsonAsync(url);
        Assert.Equal("Ring enhetschefen.", read.Text("notes.0.text"));
        Assert.Equal("Edvin Redaktör", read.Text("notes.0.person.name"));
        Assert.Equal(1, read.At<int>("version"));
        Assert.DoesNotContain("Ring", (await manager.GetJsonAsync(url)).ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Ring", (await manager.GetJsonAsync("/api/my/nominations")).ToJsonString());
        await editor.PostAsync($"{url}/notes", new { text = "  " }).IsProblem(HttpStatusCode.BadRequest, "invalid");
        await editor.PostAsync($"{url}/notes", new { }).IsProblem(HttpStatusCode.BadRequest, "invalid");
        await editor
            .PostAsync($"/api/nominations/{Guid.CreateVersion7()}/notes", new { text = "Hej" })
            .IsProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task A_note_whose_answer_was_lost_may_be_sent_again()
    {
        var nomination = await app.A_nomination();
        using var editor = await app.SignedInAsync("editor");
        using var director = await app.SignedInAsync("director");
        var url = $"/api/nominations/{nomination.Id()}/notes";
        var note = new { id = Guid.CreateVersion7(), text = "Ring enhetschefen." };

        var first = await editor.PostAsync(url, note).Read();
        var second = await editor.PostAsync(url, note).Read();

        Assert.Equal(first.ToJsonString(), second.ToJsonString());
        Assert.Single((await editor.GetJsonAsync($"/api/nominations/{nomination.Id()}"))["notes"]!.AsArray());
        await director.PostAsync(url, note).IsProblem(HttpStatusCode.Conflict, "id-taken");
    }

    [Fact]
    public async Task The_queue_is_read_page_by_page_without_gaps_or_repeats()
    {
        await using var quiet = await FeedApp.StartAsync();
        var ids = new List<Guid>();
        for (var number = 0; number < 45; number++)
            ids.Add((await quiet.A_nomination(GivenNominations.Words($"Nummer {number}."))).Id());
        ids.Reverse();
        using var editor = await quiet.SignedInAsync("editor");

        var read = new List<Guid>();
        string? next = "";
        while (next is not null)
        {
            var page = await editor.GetJsonAsync(
                "/api/nominations?q=nummer" + (next.Length > 0 ? $"&before={next}" : "")
            );
            read.AddRange(page["items"]!.AsArray().Ids());
            next = (string?)page["next"];
        }

        Assert.Equal(ids, read);
    }

    [Theory]
    [InlineData("staff")]
    [InlineData("admin")]
    [InlineData("manager")]
    public async Task The_queue_is_for_reviewers(string role)
    {
        using var person = await app.SignedInAsync(role);
        foreach (var url in (string[])["/api/nominations", "/api/nominations/counts", "/api/nominations/reviewers"])
            await person.GetAsync(url).IsProblem(HttpStatusCode.Forbidden, "forbidden");
    }

    private static Task<HttpResponseMessage> Assign(Browser reviewer, JsonNode nomination, Guid? person) =>
        reviewer.PutAsync($"/api/nominations/{nomination.Id()}/assignee", new { person });
}
