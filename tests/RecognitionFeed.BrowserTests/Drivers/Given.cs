using System.Net.Http.Headers;
using RecognitionFeed.Tests;

namespace RecognitionFeed.BrowserTests;

/// <summary>What a journey starts from, made over the API with real photos.</summary>
internal static class Given
{
    internal static async Task<PhotoPart> A_photo(
        this Lyft lyft,
        int width = 1200,
        int height = 900,
        int hue = 20,
        string by = "director"
    )
    {
        using var author = await lyft.App.SignedInAsync(by);
        var path = await lyft.Photos.JpegAsync(width, height, hue);
        using var body = new ByteArrayContent(await File.ReadAllBytesAsync(path));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        var photo = await Browser.ReadAsync(await author.Http.PostAsync("/api/photos", body));
        return new PhotoPart(photo["id"]!.GetValue<Guid>(), "Fem kollegor i kvällssol");
    }

    internal static async Task<Guid> A_highlight(this Lyft lyft, DraftText text, string by = "director")
    {
        if (text.Photos.Count == 0)
            text = text with { Photos = [await lyft.A_photo(by: by)] };
        using var author = await lyft.App.SignedInAsync(by);
        var draft = await Browser.ReadAsync(await author.PostAsync("/api/highlights", text));
        var id = draft["id"]!.GetValue<Guid>();
        await Browser.ReadAsync(await author.PostAsync($"/api/highlights/{id}/publication"));
        return id;
    }

    internal static Task<Guid> A_highlight(this Lyft lyft, string happened, string by = "director") =>
        lyft.A_highlight(new DraftText { Story = new StoryParts(happened, "Alla fick hjälp.") }, by);

    internal static async Task Is_changed(this Lyft lyft, Guid highlight, string happened)
    {
        using var editor = await lyft.App.SignedInAsync("editor");
        var now = await editor.GetJsonAsync($"/api/highlights/{highlight}");
        var photos = now["photos"]!.AsArray();
        var text = new DraftText
        {
            Story = new StoryParts(happened, "Alla fick hjälp."),
            Photos = [.. photos.Select(it => new PhotoPart(it!["id"]!.GetValue<Guid>(), "Fem kollegor"))],
        };
        var answer = await editor.PutAsync($"/api/highlights/{highlight}", text, $"\"{now["version"]}\"");
        await Browser.ReadAsync(answer);
    }

    /// <summary>Takes it down, as the director does.</summary>
    internal static async Task Is_taken_down(this Lyft lyft, Guid highlight)
    {
        using var director = await lyft.App.SignedInAsync("director");
        var answer = await director.DeleteAsync($"/api/highlights/{highlight}", new { reason = "Ett prov" });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Somebody else reacts.</summary>
    internal static async Task Gets(this Lyft lyft, Guid highlight, string kind, string from = "manager")
    {
        using var person = await lyft.App.SignedInAsync(from);
        await Browser.ReadAsync(await person.PutAsync($"/api/highlights/{highlight}/reactions/{kind}"));
    }
}

internal sealed record DraftText
{
    public Guid? Id { get; init; }
    public StoryParts Story { get; init; } = new("", "");
    public string Byline { get; init; } = "director";
    public IReadOnlyList<PhotoPart> Photos { get; init; } = [];
    public IReadOnlyList<Guid> Units { get; init; } = [];
    public IReadOnlyList<Guid> People { get; init; } = [];
    public IReadOnlyList<string> Behaviours { get; init; } = [];
    public IReadOnlyList<string> Perspectives { get; init; } = [];
    public object? Visit { get; init; }
}

internal sealed record StoryParts(string Happened, string Meant);

internal sealed record PhotoPart(Guid Id, string Alt, bool Decorative = false);
