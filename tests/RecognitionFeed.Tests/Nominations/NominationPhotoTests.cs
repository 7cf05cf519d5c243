using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RecognitionFeed.Photos;
using RecognitionFeed.Tests.Photos;

namespace RecognitionFeed.Tests.Nominations;

public sealed class NominationPhotoTests : IAsyncLifetime, IDisposable
{
    private readonly FeedApp app = new();

    private PhotoSweeper Sweeper => app.Services.GetRequiredService<PhotoSweeper>();

    [Fact]
    public async Task A_nominations_photo_is_for_its_nominators_and_reviewers()
    {
        var photo = await app.A_sent_photo("manager");
        var nomination = await Nominated(photo);
        var other = (await app.Another_manager()).ToString();
        foreach (var person in (string[])["manager", "director", "editor"])
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(person, photo));
        foreach (var person in (string[])["staff", "admin", other])
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(person, photo));

        using var supporter = await app.SignedInAsync(other);
        await supporter.PutAsync($"/api/nominations/{nomination.Id()}/supporters/me", new { }).Read();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(other, photo));
    }

    [Fact]
    public async Task It_stays_for_as_long_as_the_nomination_names_it()
    {
        var photo = await app.A_sent_photo("manager");
        var nomination = await Nominated(photo);
        app.Clock.Advance(TimeSpan.FromDays(20));
        Assert.True(await Sweeper.SweepAsync(default));
        Assert.Equal(4, app.Blobs(photo).Count);
        using var manager = await app.SignedInAsync("manager");

        await manager.PutAsync($"/api/nominations/{nomination.Id()}", GivenNominations.Words(), "\"1\"").Read();

        Assert.True(await Sweeper.SweepAsync(default));
        Assert.Empty(app.Blobs(photo));
    }

    [Fact]
    public async Task Taken_down_with_its_highlight_it_is_gone_from_the_nomination()
    {
        var photo = await app.A_sent_photo("manager");
        var nomination = await Nominated(photo);
        using var director = await app.SignedInAsync("director");
        var draft = await director.PostAsync($"/api/nominations/{nomination.Id()}/draft").Read();
        await director.PostAsync($"/api/highlights/{draft.Id()}/publication").Read();

        await director.DeleteAsync($"/api/highlights/{draft.Id()}", new { reason = "Fel bild." });

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("manager", photo));
        await Eventually.Holds("its blobs are gone", () => app.Blobs(photo).Count == 0);
    }

    private Task<JsonNode> Nominated(JsonNode photo) =>
        app.A_nomination(GivenNominations.Words() with { Photos = [new(photo.Id(), "Två kollegor")] });

    private async Task<HttpStatusCode> StatusAsync(string person, JsonNode photo)
    {
        using var browser = await app.SignedInAsync(person);
        return (await browser.GetAsync(photo.Urls()[0])).StatusCode;
    }

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)app).DisposeAsync();

    public void Dispose() => app.Dispose();
}
