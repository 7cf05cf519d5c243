using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace RecognitionFeed.Tests.Accessibility;

public sealed class AccessibilityReportTests(FeedApp app) : IClassFixture<FeedApp>
{
    private const string Reports = "/api/accessibility-reports";

    [Fact]
    public async Task Who_cannot_even_sign_in_is_heard()
    {
        using var anonymous = app.Anonymous();
        var sent = await anonymous.PostAsJsonAsync(
            Reports,
            new
            {
                text = " Knappen läses\r\ninte upp.\0 ",
                page = "Inloggningen",
                contact = "042-10 50 00",
            }
        );
        Assert.Equal(HttpStatusCode.NoContent, sent.StatusCode);

        var report = await FindAsync("Knappen läses\ninte upp.");
        Assert.Equal("Inloggningen", report.Text("page"));
        Assert.Equal("042-10 50 00", report.Text("contact"));
        Assert.Null(report.Node("person"));
    }

    [Fact]
    public async Task Who_has_signed_in_is_named_unless_they_may_not_be()
    {
        using var staff = await app.SignedInAsync("staff");
        await staff.PostAsync(Reports, new { text = "Karusellen." }).HasStatus(HttpStatusCode.NoContent);
        using var hidden = await app.SignedInAsync(TestCity.Protected.ToString());
        await hidden.PostAsync(Reports, new { text = "Kontrasten." }).HasStatus(HttpStatusCode.NoContent);

        Assert.Equal(TestCity.Staff, (await FindAsync("Karusellen.")).Node("person").Id());
        Assert.Null((await FindAsync("Kontrasten.")).Node("person"));
    }

    [Fact]
    public async Task What_has_been_seen_to_stands_last()
    {
        using var manager = await app.SignedInAsync("manager");
        await manager.PostAsync(Reports, new { text = "Först." }).HasStatus(HttpStatusCode.NoContent);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await manager.PostAsync(Reports, new { text = "Sedan." }).HasStatus(HttpStatusCode.NoContent);
        var later = (await FindAsync("Sedan.")).Id();
        using var admin = await app.SignedInAsync("admin");

        for (var i = 0; i < 2; i++) // a double click
            await admin.PutAsync($"{Reports}/{later}/handled").HasStatus(HttpStatusCode.NoContent);

        var ids = (await admin.GetItemsAsync(Reports)).Ids();
        Assert.NotNull((await FindAsync("Sedan.")).Node("handledAt"));
        Assert.True(ids.ToList().IndexOf(later) > ids.ToList().IndexOf((await FindAsync("Först.")).Id()));
        await admin.PutAsync($"{Reports}/{Guid.NewGuid()}/handled").IsProblem(HttpStatusCode.NotFound, "not-found");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public async Task Nothing_said_is_nothing_to_mend(string text)
    {
        using var editor = await app.SignedInAsync("editor");
        var problem = await editor.PostAsync(Reports, new { text }).IsProblem(HttpStatusCode.BadRequest, "invalid");
        Assert.Equal(["text"], problem.Fields());
    }

    [Fact]
    public async Task Too_much_is_refused_with_its_field()
    {
        using var editor = await app.SignedInAsync("editor");
        var body = new { text = new string('a', 2001), page = new string('b', 201) };
        var problem = await editor.PostAsync(Reports, body).IsProblem(HttpStatusCode.BadRequest, "invalid");
        Assert.Equal(["page", "text"], problem.Fields().Order());
    }

    private async Task<JsonNode> FindAsync(string text)
    {
        using var editor = await app.SignedInAsync("editor");
        return (await editor.GetItemsAsync(Reports)).Single(report => report!.Text("text") == text)!;
    }
}
