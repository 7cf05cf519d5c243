using RecognitionFeed.Tests.Photos;

namespace RecognitionFeed.Tests.Abuse;

[Collection(AbusedApp.Name)]
public sealed class PathAbuseTests(AbusedApp abused)
{
    private static readonly string[] Up =
    [
        "../",
        "..%2f",
        "%2e%2e/",
        "%2e%2e%2f",
        "%252e%252e%252f",
        "..%5c",
        @"..\",
        "....//",
        "..;/",
        "%c0%ae%c0%ae/",
        "%uff0e%uff0e/",
        ".%00./",
        "..%00/",
        "./../",
        "//",
        "%2f",
    ];

    private static readonly string[] Files =
    [
        "etc/passwd",
        "appsettings.json",
        "RecognitionFeed.dll",
        "feed.db",
        "data/feed.db",
        "blobs/",
        "proc/self/environ",
        "web.config",
        ".git/config",
    ];

    /// <summary>What those files begin with, or hold.</summary>
    private static readonly string[] Contents =
    [
        "root:x:0",
        "ConnectionStrings",
        "SQLite format 3",
        "This program cannot be run",
        "PATH=/",
        "[core]",
    ];

    [Theory]
    [InlineData("/")]
    [InlineData("/assets/")]
    [InlineData("/photos/")]
    [InlineData("/api/")]
    [InlineData("/openapi/")]
    public async Task No_path_leads_out_of_what_is_served(string from)
    {
        using var asker = new Asker(abused.App, "staff");
        foreach (var address in Addresses(from))
        {
            var request = new FuzzRequest(from, "GET", address, [], [], null);
            using var answer = await asker.AskAsync(request);
            await answer.IsDecent(request.Said, Contents);
        }
    }

    [Fact]
    public async Task No_path_leads_from_a_photo_to_a_file()
    {
        var photo = await abused.App.A_sent_photo();
        var url = photo.Urls()[0];
        var folder = url[..(url.LastIndexOf('/') + 1)];
        using var asker = new Asker(abused.App, "director");
        foreach (var address in Addresses(folder).Concat(Up.Select(up => $"{folder}{up}{url[folder.Length..]}")))
        {
            var request = new FuzzRequest("a photo", "GET", address, [], [], null);
            using var answer = await asker.AskAsync(request);
            await answer.IsDecent(request.Said, Contents);
        }
        using var sound = await asker.AskAsync(new("a photo", "GET", url, [], [], null));
        Assert.True(sound.IsSuccessStatusCode);
    }

    private static IEnumerable<string> Addresses(string from) =>
        from up in Up
        from file in Files
        from depth in (int[])[1, 6]
        select $"{from}{string.Concat(Enumerable.Repeat(up, depth))}{file}";
}
