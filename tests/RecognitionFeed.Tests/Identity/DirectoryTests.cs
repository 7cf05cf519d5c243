using System.Net;
using Microsoft.Extensions.DependencyInjection;
using RecognitionFeed.Live;
using RecognitionFeed.People;
using RecognitionFeed.Tests.Live;

namespace RecognitionFeed.Tests.Identity;

/// <summary>What the directory says of a person holds for the cookies that the person already has.</summary>
public sealed class DirectoryTests(FeedApp app) : IClassFixture<FeedApp>
{
    [Fact]
    public async Task Who_leaves_is_shut_out_within_a_minute()
    {
        var person = (await app.A_crowd(1))[0];
        using var browser = await app.SignedInAsync(person.ToString());
        await browser.FeedAsync();

        await ChangeAsync(person, x => x.DeactivatedAt = app.Clock.GetUtcNow());

        await browser.GetAsync("/api/highlights").IsProblem(HttpStatusCode.Unauthorized, "not-signed-in");
        await browser.GetAsync("/api/me").IsProblem(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    [Fact]
    public async Task Who_leaves_hears_nothing_more_within_a_minute()
    {
        var person = (await app.A_crowd(1))[0];
        await using var leaving = await LiveClient.ConnectAsync(app, person.ToString());
        await using var staying = await LiveClient.ConnectAsync(app);

        await ChangeAsync(person, x => x.DeactivatedAt = app.Clock.GetUtcNow());

        await app.Services.GetRequiredService<Departures>().CloseAsync();

        await leaving.Ended.WaitAsync(TimeSpan.FromSeconds(15));
        Assert.False(staying.Ended.IsCompleted);
    }

    [Fact]
    public async Task Who_loses_a_role_loses_what_it_allowed_within_a_minute()
    {
        var person = (await app.A_crowd(1))[0];
        await ChangeAsync(person, x => x.Roles = Roles.Editor);
        using var browser = await app.SignedInAsync(person.ToString());
        await browser.PostAsync("/api/highlights", Given.Draft()).HasStatus(HttpStatusCode.Created);

        await ChangeAsync(person, x => x.Roles = Roles.None);

        await browser.PostAsync("/api/highlights", Given.Draft()).IsProblem(HttpStatusCode.Forbidden, "forbidden");
        Assert.Equal("staff", (await browser.GetJsonAsync("/api/me")).Text("roles.0"));
    }

    [Fact]
    public async Task Who_is_given_a_role_need_not_sign_in_again()
    {
        var person = (await app.A_crowd(1))[0];
        using var browser = await app.SignedInAsync(person.ToString());
        await browser.PostAsync("/api/highlights", Given.Draft()).IsProblem(HttpStatusCode.Forbidden, "forbidden");

        await ChangeAsync(person, x => x.Roles = Roles.Director);

        await browser.PostAsync("/api/highlights", Given.Draft()).HasStatus(HttpStatusCode.Created);
    }

    private async Task ChangeAsync(Guid id, Action<Person> change)
    {
        await using var db = app.OpenDb();
        change((await db.People.FindAsync(id))!);
        await db.SaveChangesAsync();
        app.Clock.Advance(TimeSpan.FromMinutes(1));
    }
}
