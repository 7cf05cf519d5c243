using System.Text.Json.Nodes;

namespace RecognitionFeed.Tests.Photos;

/// <summary>Photos as a browser sends them.</summary>
internal static class GivenPhotos
{
    internal static Task<HttpResponseMessage> SendPhotoAsync(this Browser browser, byte[] photo) =>
        browser.Http.PostAsync("/api/photos", new ByteArrayContent(photo));

    /// <summary>A photo that <paramref name="person"/> has sent.</summary>
    internal static async Task<JsonNode> A_sent_photo(this FeedApp app, string person = "director")
    {
        using var browser = await app.SignedInAsync(person);
        return await Browser.ReadAsync(await browser.SendPhotoAsync(TestPhoto.Stored(1, "jpg", 400, 300)));
    }

    internal static Guid Id(this JsonNode photo) => photo["id"]!.GetValue<Guid>();

    internal static IReadOnlyList<string> Urls(this JsonNode photo) =>
        [.. photo["renditions"]!.AsArray().Select(rendition => rendition!["url"]!.GetValue<string>())];

    internal static DraftText Draft(params JsonNode[] photos) =>
        Given.Draft() with
        {
            Photos = [.. photos.Select(photo => new PhotoPart(photo.Id(), "Tre kollegor"))],
        };

    /// <summary>The files that the application stores, by their names below its blobs.</summary>
    internal static IReadOnlyList<string> Blobs(this FeedApp app) =>
        [.. Directory.EnumerateFiles(app.BlobFolder, "*", SearchOption.AllDirectories)];

    internal static IReadOnlyList<string> Blobs(this FeedApp app, JsonNode photo) =>
        [.. app.Blobs().Where(path => path.Contains(photo.Id().ToString(), StringComparison.Ordinal))];
}
