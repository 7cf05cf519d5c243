using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Tests.Comments;
using RecognitionFeed.Tests.Nominations;
using RecognitionFeed.Tests.Photos;

namespace RecognitionFeed.Tests.Identity;

/// <summary>
/// The application with what people may see, change, or must not even suspect, made as people make it and found by name.
/// </summary>
public sealed class Things : IAsyncLifetime
{
    private readonly Dictionary<string, Func<string, Task<Guid>>> makers = [];

    public FeedApp App { get; } = new();

    public async Task InitializeAsync()
    {
        await ((IAsyncLifetime)App).InitializeAsync();
        await MakeAsync(this, App);
    }

    public Task DisposeAsync() => ((IAsyncLifetime)App).DisposeAsync();

    /// <summary>The thing's id; <paramref name="person"/> is who asks for it, and whose it is where it is their own.</summary>
    public Task<Guid> OfAsync(string thing, string person) => makers[thing](person);

    private static async Task MakeAsync(Things things, FeedApp app)
    {
        var other = (await app.Another_manager()).ToString();

        var published = await app.A_published_highlight();
        var draftPhoto = await app.A_sent_photo();
        var removedPhoto = await app.A_sent_photo();
        var removed = await app.A_published_highlight(GivenPhotos.Draft(removedPhoto));
        var commentOfRemoved = await app.A_comment(removed, by: "manager");
        using (var manager = await app.SignedInAsync("manager"))
            await manager.PutAsync($"/api/highlights/{removed}/reactions/heart").Read();
        using (var director = await app.SignedInAsync("director"))
            await director.DeleteAsync($"/api/highlights/{removed}", new { reason = "Fel bild" });
        things.Add("published", published);
        things.Add("draft", await app.A_draft(GivenPhotos.Draft(draftPhoto)));
        things.Add("draft's photo", draftPhoto.Id());
        things.Add("scheduled", (await app.A_scheduled_highlight(TimeSpan.FromDays(2))).Id);
        things.Add("removed", removed);
        things.Add("removed highlight's photo", removedPhoto.Id());
        things.Add("removed highlight's comment", commentOfRemoved);

        things.Make("own comment", person => app.A_comment(published, by: person));
        things.Make("another's comment", _ => app.A_comment(published, by: TestCity.Asa.ToString()));
        things.Add("hidden comment", await app.A_comment(published, by: TestCity.Asa.ToString()));
        things.Add("taken back comment", await app.A_comment(published, by: TestCity.Asa.ToString()));
        using (var editor = await app.SignedInAsync("editor"))
            await editor.DeleteAsync(
                $"/api/comments/{await things.OfAsync("hidden comment", "")}",
                new { reason = "Elakt" }
            );
        using (var author = await app.SignedInAsync(TestCity.Asa.ToString()))
            await author.DeleteAsync($"/api/comments/{await things.OfAsync("taken back comment", "")}");

        things.Make("own nomination", async person => (await app.A_nomination(by: person)).Id());
        things.Make(
            "supported nomination",
            async person =>
            {
                var nomination = (await app.A_nomination(by: other)).Id();
                using var supporter = await app.SignedInAsync(person);
                await supporter.PutAsync($"/api/nominations/{nomination}/supporters/me", new { text = "" }).Read();
                return nomination;
            }
        );
        var photo = await app.A_sent_photo(other);
        var nomination = await app.A_nomination(
            GivenNominations.Words() with
            {
                Photos = [new(photo.Id(), "Två kollegor")],
            },
            other
        );
        things.Add("another's nomination", nomination.Id());
        things.Add("another's photo", photo.Id());
        things.Make("own photo", async person => (await app.A_sent_photo(person)).Id());

        things.Add("person", TestCity.Asa);
        things.Add("protected person", TestCity.Protected);
        things.Add("person who left", TestCity.Left);
        things.Add("nothing", Guid.CreateVersion7());
    }

    private void Add(string thing, Guid id) => makers[thing] = _ => Task.FromResult(id);

    private void Make(string thing, Func<string, Task<Guid>> maker) => makers[thing] = maker;
}
