using System.Net;
using System.Text.Json.Nodes;

namespace RecognitionFeed.Tests.Nominations;

public sealed class SupportTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Fact]
    public async Task Who_saw_it_too_stands_beside_who_wrote_it()
    {
        var nomination = await app.A_nomination();
        var other = await app.Another_manager("Mats Såg");
        using var supporter = await app.SignedInAsync(other.ToString());
        using var editor = await app.SignedInAsync("editor");
        var url = $"/api/nominations/{nomination.Id()}/supporters/me";

        var first = await supporter.PutAsync(url, new { text = " Jag var där. " }).Read();
        await supporter.PutAsync(url, new { }).Read();

        Assert.Equal(["Maria Chef", "Mats Såg"], first["nominators"].Names());
        Assert.False(first.At<bool>("mine"));
        var own = await supporter.GetItemsAsync("/api/my/nominations");
        Assert.Equal([nomination.Id()], own.Ids());
        var read = await editor.GetJsonAsync($"/api/nominations/{nomination.Id()}");
        var told = Assert.Single(read["supporters"]!.AsArray());
        Assert.Equal("Jag var där.", told.Text("text"));
        Assert.Equal("Mats Såg", told.Text("person.name"));
        Assert.Equal(1, read.At<int>("version"));
        Assert.Contains(nomination.Id(), (await editor.GetItemsAsync("/api/nominations?q=mats+såg")).Ids());
    }

    [Fact]
    public async Task A_repeat_and_the_one_who_wrote_it_change_nothing()
    {
        var nomination = await app.A_nomination();
        var url = $"/api/nominations/{nomination.Id()}/supporters/me";
        using var supporter = await app.SignedInAsync((await app.Another_manager()).ToString());
        using var manager = await app.SignedInAsync("manager");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => supporter.PutAsync(url, new { })));
        await manager.PutAsync(url, new { text = "Jag igen." }).Read();

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        using var editor = await app.SignedInAsync("editor");
        var read = await editor.GetJsonAsync($"/api/nominations/{nomination.Id()}");
        Assert.Equal(2, read["nominators"]!.AsArray().Count);
        Assert.Single(read["supporters"]!.AsArray());
    }

    [Fact]
    public async Task What_is_declined_or_not_there_gets_no_further_nominator()
    {
        var nomination = await app.A_nomination();
        using var editor = await app.SignedInAsync("editor");
        await editor.DecideAsync(nomination, "declined").Read();
        using var supporter = await app.SignedInAsync((await app.Another_manager()).ToString());

        var problem = await supporter
            .PutAsync($"/api/nominations/{nomination.Id()}/supporters/me", new { })
            .IsProblem(HttpStatusCode.Conflict, "already-decided");
        Assert.Null(problem["nomination"]);
        await supporter
            .PutAsync($"/api/nominations/{Guid.CreateVersion7()}/supporters/me", new { })
            .IsProblem(HttpStatusCode.NotFound, "not-found");
        using var staff = await app.SignedInAsync("staff");
        await staff
            .PutAsync($"/api/nominations/{nomination.Id()}/supporters/me", new { })
            .IsProblem(HttpStatusCode.Forbidden, "forbidden");
    }
}
