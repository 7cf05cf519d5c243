using System.Net;
using RecognitionFeed.Tests.Comments;
using RecognitionFeed.Tests.Live;
using RecognitionFeed.Tests.Nominations;
using RecognitionFeed.Tests.Objections;
using RecognitionFeed.Tests.People.Import;

namespace RecognitionFeed.Tests.People;

/// <summary>
/// A city in which Viola Wext has done and been part of everything that one can, and whose identity is protected only then.
/// </summary>
public sealed class ConcealedCity : IAsyncLifetime
{
    private const string Staff =
        "1,Viola Wext,Lärare,Skola > Råå,R,,manager editor,\n2,Bo Ek,Lärare,Skola > Råå,R,1,,\n";

    public FeedApp App { get; } = new();
    public Guid Viola { get; private set; }
    public Guid Bo { get; private set; }

    /// <summary>A published highlight in which she is named and congratulated.</summary>
    public Guid Highlight { get; private set; }

    /// <summary>A nomination about her.</summary>
    public Guid Nomination { get; private set; }

    /// <summary>Everything else there is, of whatever kind.</summary>
    public List<Guid> Ids { get; } = [];

    /// <summary>What open browsers of every role have been told since.</summary>
    public List<string> Told { get; } = [];

    public async Task InitializeAsync()
    {
        await App.InitializeAsync();
        await App.Has_imported(Staff);
        Viola = (await App.Person("1")).Id;
        Bo = (await App.Person("2")).Id;
        Ids.AddRange([Bo, (await App.Unit("Råå")).Id, (await App.Unit("Skola")).Id]);
        using var viola = await App.SignedInAsync(Viola.ToString());
        Highlight = await App.A_published_highlight(
            Given.Draft() with
            {
                People = [Viola, Bo],
                Units = [(await App.Unit("Råå")).Id],
            }
        );
        await SheIsTalkedAboutAsync(viola);
        await SheNominatesAsync(viola);
        await SheWritesAsync(viola);
        Ids.Add((await App.An_objection(by: Viola.ToString(), saying: new { named = true })).Id());
        await SheBecomesProtectedAsync(viola);
    }

    private async Task SheIsTalkedAboutAsync(Browser viola)
    {
        Ids.Add(await App.A_comment(Highlight, "Bra, @viola wext!", Bo.ToString(), Viola));
        Ids.Add(await App.A_comment(Highlight, "Tack, @Bo Ek!", Viola.ToString(), Bo));
        await viola.PostAsync($"/api/comments/{Ids[^2]}/reports", new { reason = "Hm." });
        foreach (var kind in (string[])["heart", "applause", "inspired", "thanks"])
            await viola.PutAsync($"/api/highlights/{Highlight}/reactions/{kind}").Read();
        await viola.PutAsync($"/api/my/units/{Ids[1]}").HasStatus(HttpStatusCode.NoContent);
    }

    private async Task SheNominatesAsync(Browser viola)
    {
        var about = await App.A_nomination(GivenNominations.Words("Hon red ut allt.") with { People = [Viola] });
        Nomination = about.Id();
        var hers = await App.A_nomination(GivenNominations.Words("Åsa ordnade en båt åt eleverna."), Viola.ToString());
        var joined = await App.A_nomination(GivenNominations.Words("Åsa lagade cykeln i regnet."));
        await viola.PutAsync($"/api/nominations/{joined.Id()}/supporters/me", new { text = "Jag också." }).Read();
        await viola.PutAsync($"/api/nominations/{about.Id()}/assignee", new { person = Viola }).Read();
        await viola.PostAsync($"/api/nominations/{about.Id()}/notes", new { text = "Ring dem." }).Read();
        await viola.DecideAsync(about, "shortlisted", "Vi ses.").Read();
        using var director = await App.SignedInAsync("director");
        var draft = await director.PostAsync($"/api/nominations/{hers.Id()}/draft").Read();
        await App.PublishWithPhotoAsync(director, draft);
        Ids.AddRange([hers.Id(), joined.Id(), draft.Id()]);
    }

    private async Task SheWritesAsync(Browser viola)
    {
        foreach (var isPublished in (bool[])[true, false])
        {
            var text = new
            {
                story = new StoryParts("Ett plank blev målat.", ""),
                photos = new[] { new PhotoPart(await App.A_photo(), "Planket") },
                informed = true,
            };
            var draft = await viola.PostAsync("/api/highlights", text).Read();
            if (isPublished)
                await viola.PostAsync($"/api/highlights/{draft.Id()}/publication").Read();
            Ids.AddRange([draft.Id(), text.photos[0].Id]);
        }
    }

    private async Task SheBecomesProtectedAsync(Browser viola)
    {
        var open = new List<LiveClient>();
        foreach (var person in Readers)
            open.Add(await LiveClient.ConnectAsync(App, person));

        await App.Has_imported(Staff.Replace("editor,\n2", "editor,yes\n2", StringComparison.Ordinal));

        // She goes on as before, and the last thing that she does is heard last.
        Ids.Add(await App.A_comment(Highlight, "Hej igen.", Viola.ToString(), Bo));
        await viola.PutAsync($"/api/highlights/{Ids[^2]}/reactions/heart");
        Ids.Add((await App.An_objection(by: Viola.ToString(), saying: new { named = true })).Id());
        foreach (var client in open)
        {
            await client.MessageAsync("the last objection", message => message.Type == "highlightRemoved");
            Told.AddRange(client.Messages.Select(message => $"{message.Type} {message.Content.ToJsonString()}"));
            await client.DisposeAsync();
        }
    }

    /// <summary>Somebody of every role, and whom she has mentioned.</summary>
    public IReadOnlyList<string> Readers => ["staff", "manager", "editor", "director", "admin", Bo.ToString()];

    Task IAsyncLifetime.DisposeAsync() => ((IAsyncLifetime)App).DisposeAsync();
}
