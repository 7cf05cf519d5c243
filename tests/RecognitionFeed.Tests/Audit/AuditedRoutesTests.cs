using System.Net;
using System.Text.Json.Nodes;
using RecognitionFeed.Tests.Comments;
using RecognitionFeed.Tests.Nominations;
using RecognitionFeed.Tests.Objections;

namespace RecognitionFeed.Tests.Audit;

/// <summary>
/// Every route that writes either leaves an entry or stands here with the reason why it need not, so that a new one cannot be
/// forgotten.
/// </summary>
public sealed class AuditedRoutesTests(FeedApp app) : IClassFixture<FeedApp>
{
    private static readonly Dictionary<string, string> NeedNone = new()
    {
        ["POST /api/photos"] =
            "nobody sees a photo until a highlight or a nomination names it; its row tells who sent it and when",
        ["POST /api/photos/{id}/edits"] =
            "makes another photo, which nobody sees until a highlight or a nomination names it; that is entered",
        ["PUT /api/highlights/{id}/reactions/{kind}"] = "a feeling, not a deed of office; its row tells when",
        ["DELETE /api/highlights/{id}/reactions/{kind}"] = "a feeling withdrawn",
        ["POST /api/highlights/{id}/comments"] = "the comment itself tells who and when",
        ["PUT /api/comments/{id}"] = "one's own within 15 minutes; the comment tells when",
        ["POST /api/comments/{id}/reports"] = "nobody is told who asked, an administrator neither",
        ["POST /api/accessibility-reports"] = "the report itself tells when, and who where they had signed in",
        ["PUT /api/accessibility-reports/{id}/handled"] = "the report tells who saw to it and when",
        ["POST /api/nominations/similar"] = "a search",
        ["PUT /api/my/units/{id}"] = "what one follows concerns nobody else",
        ["DELETE /api/my/units/{id}"] = "what one follows concerns nobody else",
        ["PUT /api/my/notifications/seen"] = "nobody may know who has read what",
        ["PUT /api/my/notification-settings"] = "one's own hours",
    };

    private Dictionary<string, (string Action, Func<Task<Guid>> Do)> Audited =>
        new()
        {
            ["POST /dev/sign-in"] = ("signedIn", SignInAsync),
            ["POST /api/sign-out"] = ("signedOut", SignOutAsync),
            ["POST /api/highlights"] = ("highlightDrafted", () => app.A_draft()),
            ["PUT /api/highlights/{id}"] = ("highlightChanged", ChangeAsync),
            ["POST /api/highlights/{id}/publication"] = ("highlightPublished", () => app.A_published_highlight()),
            ["DELETE /api/highlights/{id}/publication"] = ("highlightTakenBack", TakeBackAsync),
            ["DELETE /api/highlights/{id}"] = ("highlightTakenDown", TakeDownAsync),
            ["PUT /api/highlights/{id}/comment-lock"] = ("commentsLocked", LockAsync),
            ["DELETE /api/highlights/{id}/comment-lock"] = ("commentsUnlocked", UnlockAsync),
            ["DELETE /api/comments/{id}"] = ("commentHidden", HideAsync),
            ["DELETE /api/comments/{id}/reports"] = ("commentReportsCleared", ClearReportsAsync),
            ["PUT /api/highlights/{id}/objections/me"] = ("highlightWithheld", WithholdAsync),
            ["POST /api/objections/{id}/decisions"] = ("objectionDecided", DecideOnObjectionAsync),
            ["POST /api/nominations"] = ("nominationSent", async () => (await app.A_nomination()).Id()),
            ["PUT /api/nominations/{id}"] = ("nominationChanged", ChangeNominationAsync),
            ["PUT /api/nominations/{id}/supporters/me"] = ("nominationSupported", SupportAsync),
            ["POST /api/nominations/{id}/decisions"] = ("nominationDecided", DecideAsync),
            ["PUT /api/nominations/{id}/assignee"] = ("nominationAssigned", AssignAsync),
            ["POST /api/nominations/{id}/notes"] = ("nominationNoted", NoteAsync),
            ["POST /api/nominations/{id}/draft"] = ("nominationDrafted", DraftAsync),
        };

    [Fact]
    public async Task Every_route_that_writes_is_audited_or_said_to_need_none()
    {
        using var browser = new Browser(app.Anonymous());
        var document = await browser.GetJsonAsync("/openapi/v1.json");
        var writes = document["paths"]!
            .AsObject()
            .SelectMany(path =>
                path.Value!.AsObject().Select(operation => $"{operation.Key.ToUpperInvariant()} {path.Key}")
            )
            .Where(route => route.Split(' ')[0] is "POST" or "PUT" or "DELETE" or "PATCH");

        Assert.Equal(writes.Order(), Audited.Keys.Concat(NeedNone.Keys).Order());
    }

    [Fact]
    public async Task Each_audited_route_leaves_one_entry_of_who_did_it()
    {
        foreach (var (route, (action, act)) in Audited)
        {
            var subject = await act();
            var entries = (await app.AuditedAsync($"?subject={subject}&action={action}")).ToList();
            Assert.True(entries.Count >= 1, route);
            // Who is in a photo is promised that administrators are not told.
            Assert.True(entries[0].Node("person") is null == (action == "highlightWithheld"), route);
            if (!action.StartsWith("signed", StringComparison.Ordinal))
                Assert.True(entries.Count == 1, $"{route}: {entries.Count}");
        }
        Assert.Null((await app.VerifyAsync()).Problem);
    }

    private async Task<Guid> SignInAsync()
    {
        using var browser = new Browser(app.Anonymous());
        await browser.SignInAsync("staff");
        return TestCity.Staff;
    }

    private async Task<Guid> SignOutAsync()
    {
        using var browser = new Browser(app.Anonymous());
        await browser.SignInAsync("staff");
        await browser.PostAsync("/api/sign-out").HasStatus(HttpStatusCode.OK);
        return TestCity.Staff;
    }

    private async Task<Guid> ChangeAsync()
    {
        var id = await app.A_draft();
        await Director(browser => browser.PutAsync($"/api/highlights/{id}", Given.Draft("Ändrat."), "\"1\""));
        return id;
    }

    private async Task<Guid> TakeBackAsync()
    {
        var id = await app.A_published_highlight();
        await Director(browser => browser.DeleteAsync($"/api/highlights/{id}/publication"));
        return id;
    }

    private async Task<Guid> TakeDownAsync()
    {
        var id = await app.A_published_highlight();
        await Director(browser => browser.DeleteAsync($"/api/highlights/{id}", new { reason = "Fel bild." }));
        return id;
    }

    private async Task<Guid> WithholdAsync() => (await app.An_objection()).Highlight();

    private async Task<Guid> DecideOnObjectionAsync()
    {
        var objection = await app.An_objection();
        await Director(browser => GivenObjections.DecideAsync(browser, objection, "restored"));
        return objection.Id();
    }

    private async Task<Guid> LockAsync()
    {
        var id = await app.A_published_highlight();
        await Director(browser => browser.PutAsync($"/api/highlights/{id}/comment-lock"));
        await Director(browser => browser.PutAsync($"/api/highlights/{id}/comment-lock")); // already, and nothing more is told
        return id;
    }

    private async Task<Guid> UnlockAsync()
    {
        var id = await LockAsync();
        await Director(browser => browser.DeleteAsync($"/api/highlights/{id}/comment-lock"));
        return id;
    }

    private async Task<Guid> HideAsync()
    {
        var id = await app.A_comment(await app.A_published_highlight());
        await Director(browser => browser.DeleteAsync($"/api/comments/{id}", new { reason = "Inte snällt." }));
        return id;
    }

    private async Task<Guid> ClearReportsAsync()
    {
        var id = await app.A_comment(await app.A_published_highlight());
        using var manager = await app.SignedInAsync("manager");
        await manager.PostAsync($"/api/comments/{id}/reports").HasStatus(HttpStatusCode.NoContent);
        await Director(browser => browser.DeleteAsync($"/api/comments/{id}/reports"));
        await Director(browser => browser.DeleteAsync($"/api/comments/{id}/reports")); // nothing is left to clear
        return id;
    }

    private async Task<Guid> ChangeNominationAsync()
    {
        var id = (await app.A_nomination()).Id();
        using var manager = await app.SignedInAsync("manager");
        var words = GivenNominations.Words("Ändrat.");
        await manager.PutAsync($"/api/nominations/{id}", words, "\"1\"").HasStatus(HttpStatusCode.OK);
        return id;
    }

    private async Task<Guid> SupportAsync()
    {
        var id = (await app.A_nomination()).Id();
        await Director(browser => browser.PutAsync($"/api/nominations/{id}/supporters/me", new { text = "Jag med." }));
        return id;
    }

    private async Task<Guid> DecideAsync()
    {
        var nomination = await app.A_nomination();
        await Director(browser => browser.DecideAsync(nomination, "shortlisted", "Tack!"));
        return nomination.Id();
    }

    private async Task<Guid> AssignAsync()
    {
        var id = (await app.A_nomination()).Id();
        await Director(browser =>
            browser.PutAsync($"/api/nominations/{id}/assignee", new { person = TestCity.Editor })
        );
        return id;
    }

    private async Task<Guid> NoteAsync()
    {
        var id = (await app.A_nomination()).Id();
        var note = new { id = Guid.CreateVersion7(), text = "Ring Maria." };
        await Director(browser => browser.PostAsync($"/api/nominations/{id}/notes", note));
        await Director(browser => browser.PostAsync($"/api/nominations/{id}/notes", note)); // the same, sent again
        return id;
    }

    private async Task<Guid> DraftAsync()
    {
        var id = (await app.A_nomination()).Id();
        await Director(browser => browser.PostAsync($"/api/nominations/{id}/draft"));
        return id;
    }

    private async Task Director(Func<Browser, Task<HttpResponseMessage>> act)
    {
        using var director = await app.SignedInAsync("director");
        var answer = await act(director);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }
}
