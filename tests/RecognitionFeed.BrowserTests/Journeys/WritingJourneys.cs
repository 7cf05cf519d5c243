using RecognitionFeed.Tests;

namespace RecognitionFeed.BrowserTests;

/// <summary>Writing on a phone, on a poor network, interrupted.</summary>
public sealed class WritingJourneys(Lyft lyft) : Journey(lyft)
{
    [Fact]
    public async Task A_draft_with_photos_survives_a_reload_and_a_lost_network()
    {
        var director = await Someone("director");
        await director.Feed.OpenLiveAsync();
        await director.ServiceWorkerStandsAsync();
        var composer = await director.Composer.OpenAsync();
        await director.LosesTheNetworkAsync();

        await composer.WriteAsync("Skrivet i tunneln.", await Lyft.Photos.JpegAsync(900, 600, 40));
        await composer.SaysAsync(1, "Väntar på nätet");
        await composer.IsKeptOnTheDeviceAsync();
        await director.Page.ReloadAsync();

        await Expect(composer.Happened).ToHaveValueAsync("Skrivet i tunneln.");
        await Expect(composer.Alt(1)).ToHaveValueAsync("Kollegor i solen, bild 1");
        await Expect(composer.Tiles.First.Locator("img")).ToHaveJSPropertyAsync("naturalWidth", 900);
        await composer.Publish.ClickAsync();
        await director.HearsAsync("Publiceras när bilderna är uppladdade.");
        await director.IsOnlineAgainAsync();

        await director.HearsAsync("Publicerat");
        await Expect(director.Feed.CardAbout("Skrivet i tunneln.").Root).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_draft_is_found_again_in_the_list_and_thrown_away_with_undo()
    {
        var director = await Someone("director");
        var composer = await director.Composer.OpenAsync();
        await composer.WriteAsync("Ett halvfärdigt lyft.", await Lyft.Photos.JpegAsync(900, 600, 40));
        await composer.IsUploadedAsync();
        await composer.IsKeptOnTheDeviceAsync();

        await director.GoToAsync("/drafts");
        var row = director.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Ett halvfärdigt lyft." });
        await Expect(row).ToBeVisibleAsync();
        await row.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(row).ToHaveCountAsync(0);
        await director.Button("Ångra").ClickAsync();
        await row.GetByRole(AriaRole.Link).ClickAsync();

        await Expect(composer.Happened).ToHaveValueAsync("Ett halvfärdigt lyft.");
        await Expect(composer.Tiles).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task An_upload_shows_its_progress_and_is_cancelled_and_tried_again()
    {
        var director = await Someone("director");
        var composer = await director.Composer.OpenAsync();
        await director.UploadsSlowlyAsync(20_000);

        await composer.AddPhotosAsync(await Lyft.Photos.JpegAsync(2400, 1800, 300));
        await composer.SaysAsync(1, "Laddas upp");
        await Expect(composer.Tiles.First.GetByRole(AriaRole.Progressbar)).ToBeVisibleAsync();
        await director.Button("Avbryt uppladdningen, bild 1").ClickAsync();
        await composer.SaysAsync(1, "Uppladdningen avbröts");

        await director.UploadsSlowlyAsync(-1);
        await director.Button("Försök igen, bild 1").ClickAsync();
        await composer.IsUploadedAsync();
    }

    [Fact]
    public async Task Photos_are_reordered_and_removed_with_undo_and_the_preview_shows_the_result()
    {
        var director = await Someone("director");
        var composer = await director.Composer.OpenAsync();
        await composer.WriteAsync(
            "Två bilder.",
            await Lyft.Photos.JpegAsync(900, 600, 0),
            await Lyft.Photos.JpegAsync(600, 900, 120)
        );
        await composer.IsUploadedAsync(1);
        await composer.IsUploadedAsync(2);

        await director.Button("Flytta efter, bild 1").ClickAsync();
        await Expect(composer.Alt(1)).ToHaveValueAsync("Kollegor i solen, bild 2");
        await director.Button("Ta bort, bild 2").ClickAsync();
        await Expect(composer.Tiles).ToHaveCountAsync(1);
        await director.Button("Ångra").ClickAsync();
        await Expect(composer.Tiles).ToHaveCountAsync(2);

        await director.Button("Förhandsvisning").ClickAsync();
        var preview = director.Page.GetByRole(AriaRole.Dialog);
        await Expect(preview).ToContainTextAsync("Två bilder.");
        await Expect(preview.Locator(".photo__image")).ToHaveCountAsync(2);
        await director.Page.Keyboard.PressAsync("Escape");
        await Expect(preview).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("hostile.jpg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", 415)]
    [InlineData("broken.jpg", "\u00ff\u00d8\u00ff\u00e0 not a photo at all", 422)]
    [InlineData("script.png", "#!/bin/sh\necho hello", 415)]
    public async Task A_file_that_is_no_photo_gets_a_sentence_to_act_on(string name, string content, int status)
    {
        var director = await Someone("director");
        director.Complaints.ExpectStatus(status);
        var composer = await director.Composer.OpenAsync();

        var bytes = System.Text.Encoding.Latin1.GetBytes(content);
        await composer.AddPhotosAsync(Lyft.Photos.Make(name, bytes));

        await composer.SaysAsync(1, status == 415 ? "Formatet går inte att använda." : "Bilden är skadad");
        await Expect(composer.Publish).ToBeEnabledAsync();
    }

    [Fact]
    public async Task A_file_over_forty_megabytes_is_refused_before_it_costs_anybody_an_upload()
    {
        var director = await Someone("director");
        var composer = await director.Composer.OpenAsync();
        var huge = new byte[41 * 1024 * 1024];
        (await File.ReadAllBytesAsync(await Lyft.Photos.HeicAsync())).CopyTo(huge, 0);

        await composer.AddPhotosAsync(Lyft.Photos.Make("huge.heic", huge));

        await composer.SaysAsync(1, "Bilden är större än 40 MB. Välj en mindre.");
    }

    [Fact]
    public async Task Two_who_change_the_same_draft_are_told_and_nothing_is_lost()
    {
        var director = await Someone("director");
        var editor = await Someone("editor", Screen.Desk);
        var composer = await director.Composer.OpenAsync();
        await composer.WriteAsync("Direktörens första ord.", await Lyft.Photos.JpegAsync(900, 600, 40));
        await composer.IsUploadedAsync();
        await director.Button("Spara utkast").ClickAsync();
        await director.HearsAsync("Utkastet är sparat");
        await editor.GoToAsync("/drafts");
        await editor
            .Page.GetByRole(AriaRole.Link, new() { NameRegex = new("Direktörens första ord") })
            .First.ClickAsync();
        await Expect(editor.Composer.Happened).ToHaveValueAsync("Direktörens första ord.");
        var id = editor.Page.Url.Split('/')[^1];
        await editor.Composer.Happened.FillAsync("Redaktörens ord.");
        await editor.Button("Spara utkast").ClickAsync();
        await editor.HearsAsync("Utkastet är sparat");

        director.Complaints.ExpectStatus(412);
        await composer.Happened.FillAsync("Direktörens nya ord.");
        await director.Button("Spara utkast").ClickAsync();

        await Expect(director.Heading("Någon har ändrat")).ToBeVisibleAsync();
        await Expect(director.Page.GetByText("Redaktörens ord.")).ToBeVisibleAsync();
        await Expect(composer.Happened).ToHaveValueAsync("Direktörens nya ord.");
        await director.Button("Behåll min").ClickAsync();
        await director.Button("Spara utkast").ClickAsync();
        await Expect(director.Heading("Någon har ändrat")).ToHaveCountAsync(0);
        await Eventually.Holds(
            "the director's words are stored",
            async () => await HappenedAsync(id) == "Direktörens nya ord."
        );
    }

    private async Task<string> HappenedAsync(string id)
    {
        using var editor = await Lyft.App.SignedInAsync("editor");
        return (await editor.GetJsonAsync($"/api/highlights/{id}"))["story"]!["happened"]!.GetValue<string>();
    }
}
