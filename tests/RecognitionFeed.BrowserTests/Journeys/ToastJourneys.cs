namespace RecognitionFeed.BrowserTests;

public sealed class ToastJourneys(Lyft lyft) : Journey(lyft)
{
    [Fact]
    public async Task A_toast_with_undo_stays_for_eight_seconds_and_longer_while_it_has_the_focus()
    {
        var director = await Someone("director", Screen.Desk);
        var composer = await director.Composer.OpenAsync();
        await composer.AddPhotosAsync(
            await Lyft.Photos.JpegAsync(900, 600, 40),
            await Lyft.Photos.JpegAsync(600, 900, 60)
        );
        await composer.IsUploadedAsync(1);
        await composer.IsUploadedAsync(2);
        await director.Page.Clock.InstallAsync();
        var undo = director.Button("Ångra");

        await director.Button("Ta bort, bild 1").ClickAsync();
        await Expect(undo).ToBeVisibleAsync();
        await director.Page.Clock.FastForwardAsync(7900);
        await Expect(undo).ToBeVisibleAsync();
        await undo.FocusAsync();
        await director.Page.Clock.FastForwardAsync(60_000);
        await Expect(undo).ToBeVisibleAsync();
        await composer.Happened.FocusAsync();
        await director.Page.Clock.FastForwardAsync(8000);
        await Expect(undo).ToHaveCountAsync(0);
    }
}
