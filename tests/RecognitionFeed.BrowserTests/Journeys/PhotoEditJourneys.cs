using System.Text.Json;
using RecognitionFeed.Tests;

namespace RecognitionFeed.BrowserTests;

/// <summary>A face or a name plate is blurred before, or after, everybody sees the photo.</summary>
public sealed class PhotoEditJourneys(Lyft lyft) : Journey(lyft)
{
    [Fact]
    public async Task A_face_is_blurred_with_a_finger_and_nothing_of_it_is_kept()
    {
        var director = await Someone("director");
        var staff = await Someone("staff");
        await staff.Feed.OpenLiveAsync();
        var composer = await director.Composer.OpenAsync();
        var editor = new PhotoEditor(director);
        var sent = director.Page.WaitForResponseAsync(it => it.Url.EndsWith("/api/photos", StringComparison.Ordinal));
        await composer.WriteAsync("Eleverna visade sin odling.", await Lyft.Photos.JpegAsync());
        await composer.IsUploadedAsync();
        var original = (await sent).Headers["location"].Split('/')[2];
        await Eventually.Holds("the file is kept on the device", async () => (await KeptAsync(director)).Length == 1);
        var file = (await KeptAsync(director))[0];

        await editor.Open().TapAsync();
        await editor.IsReadyAsync();
        await director.HasNoBarriersAsync("the editor");
        await editor.DrawAsync((0.3, 0.4), (0.6, 0.7));
        var (x, y, width, height) = await editor.PlaceAsync(editor.Area(1, 1));
        Assert.Equal((0.3, 0.4, 0.3, 0.3), (Round(x), Round(y), Round(width), Round(height)));
        await editor.DrawAsync((0.6, 0.7), (0.5, 0.8)); // its corner
        Assert.Equal(0.2, Round((await editor.PlaceAsync(editor.Area(1, 1))).Width));
        await director.HasNoBarriersAsync("an area in the editor");
        await director.HasOnlyLargeTargetsAsync();
        await editor.Done.TapAsync();

        await director.HearsAsync("Bilden är ändrad");
        await composer.IsUploadedAsync();
        await Eventually.Holds(
            "the device keeps the edited photo instead of the file",
            async () => await KeptAsync(director) is [var now] && now != file
        );
        director.Complaints.ExpectStatus(404);
        Assert.Equal(404, await StatusAsync(director, original));
        await composer.Publish.TapAsync();
        await staff.Feed.Pill.ClickAsync();
        var card = staff.Feed.CardAbout("Eleverna visade sin odling.");
        Assert.True(await card.PhotoIsShownAsync() > 0);
        Assert.DoesNotContain(original, await card.Photos.First.GetAttributeAsync("src"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_published_photo_is_cut_and_blurred_with_the_keyboard_alone()
    {
        var photo = await Lyft.A_photo();
        var id = await Lyft.A_highlight(new DraftText { Story = new("Namnskylten syntes.", ""), Photos = [photo] });
        var staff = await Someone("staff");
        await staff.Feed.OpenLiveAsync();
        var director = await Someone("director", Screen.Desk, with => with.ColorScheme = ColorScheme.Dark);
        await director.Composer.OpenAsync($"/compose/{id}");
        var (editor, keys) = (new PhotoEditor(director), director.Page.Keyboard);

        await editor.Open().FocusAsync();
        await keys.PressAsync("Enter");
        await editor.IsReadyAsync();
        await ReachAsync(director, editor.Button("Lägg till yta"));
        await keys.PressAsync("Enter");
        await director.HearsAsync("En suddad yta.");
        await ReachAsync(director, editor.Area(1, 1), "Shift+Tab");
        var before = await editor.PlaceAsync(editor.Area(1, 1));
        for (var i = 0; i < 5; i++)
            await keys.PressAsync("ArrowRight");
        await keys.PressAsync("Shift+ArrowRight");
        await Expect(editor.Area(1, 1)).ToBeFocusedAsync();
        var after = await editor.PlaceAsync(editor.Area(1, 1));
        Assert.Equal(
            (0.05, 0.02),
            (Round(after.X + after.Width / 2 - before.X - before.Width / 2), Round(after.Width - before.Width))
        );
        await keys.PressAsync("Delete");
        await Expect(editor.Area(1, 1)).ToHaveCountAsync(0);
        await keys.PressAsync("Control+z");
        await Expect(editor.Area(1, 1)).ToBeVisibleAsync();
        await ReachAsync(director, editor.Button("Beskär"));
        await keys.PressAsync("Enter");
        await ReachAsync(director, editor.Button("1:1"));
        await keys.PressAsync("Enter");
        await director.HasNoBarriersAsync("the crop, in the dark");
        await keys.PressAsync("Escape");
        await Expect(editor.Button("Kasta")).ToBeFocusedAsync();
        await ReachAsync(director, editor.Button("Fortsätt redigera"));
        await keys.PressAsync("Enter");
        await ReachAsync(director, editor.Done, "Shift+Tab");
        await keys.PressAsync("Enter");
        await Expect(editor.Open()).ToBeFocusedAsync();
        await director.HearsAsync("Bilden är ändrad");

        await director.Button("Spara ändringar").FocusAsync();
        await keys.PressAsync("Enter");
        var shown = staff.Feed.Card(id).Photos.First;
        await Expect(shown).ToHaveAttributeAsync("width", "900", new() { Timeout = 20_000 });
        await Expect(shown).ToHaveAttributeAsync("height", "900");
        staff.Complaints.ExpectStatus(404);
        Assert.Equal(404, await StatusAsync(staff, photo.Id.ToString()));
    }

    /// <summary>Tabs until it has the focus.</summary>
    private static async Task ReachAsync(Person person, ILocator target, string key = "Tab")
    {
        for (var tab = 0; tab < 25; tab++)
        {
            if (await target.EvaluateAsync<bool>("it => it === document.activeElement"))
                return;
            await person.Page.Keyboard.PressAsync(key);
        }
        await Expect(target).ToBeFocusedAsync();
    }

    private static double Round(double value) => Math.Round(value, 2);

    private static Task<int> StatusAsync(Person person, string photo) =>
        person.Page.EvaluateAsync<int>("id => fetch(`/photos/${id}/640.webp`).then((it) => it.status)", photo);

    /// <summary>The sizes of the files that drafts keep on this device.</summary>
    private static async Task<int[]> KeptAsync(Person person)
    {
        var sizes = await person.Page.EvaluateAsync<JsonElement>(
            """
            () => new Promise((resolve, reject) => {
              const opening = indexedDB.open('drafts');
              opening.onerror = reject;
              opening.onsuccess = () => {
                const all = opening.result.transaction('photos').objectStore('photos').getAll();
                all.onsuccess = () => { opening.result.close(); resolve(all.result.map(({ blob }) => blob.size)); };
              };
            })
            """
        );
        return [.. sizes.EnumerateArray().Select(size => size.GetInt32())];
    }
}
