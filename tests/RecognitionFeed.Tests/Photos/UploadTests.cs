using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RecognitionFeed.Photos;

namespace RecognitionFeed.Tests.Photos;

public sealed class UploadTests(FeedApp app) : IClassFixture<FeedApp>
{
    private static readonly byte[] Photo = TestPhoto.Stored(1, "jpg", 1200, 900);

    [Theory]
    [InlineData("director", "jpg")]
    [InlineData("editor", "heic")]
    [InlineData("manager", "png")]
    public async Task A_photo_is_taken_and_described(string person, string format)
    {
        using var browser = await app.SignedInAsync(person);
        var file = TestPhoto.Stored(1, format == "heic" ? "png" : format, 1200, 900);

        var response = await browser.SendPhotoAsync(format == "heic" ? TestPhoto.Heif(file, "heic") : file);
        var photo = await Browser.ReadAsync(response);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(1200, photo["width"]!.GetValue<int>());
        Assert.Equal(900, photo["height"]!.GetValue<int>());
        Assert.StartsWith("data:image/webp;base64,", photo["placeholder"]!.GetValue<string>());
        Assert.Matches("^#[0-9a-f]{6}$", photo["color"]!.GetValue<string>());
        string[] names =
        [
            "1200.webp",
            "1200.jpg",
            "1080.webp",
            "1080.jpg",
            "640.webp",
            "640.jpg",
            "320.webp",
            "320.jpg",
        ];
        Assert.Equal(names.Select(name => $"/photos/{photo.Id()}/{name}"), photo.Urls());
        Assert.Equal(8, app.Blobs(photo).Count);
    }

    [Theory]
    [InlineData("nothing at all", 422, "photo-empty")]
    [InlineData("a PDF", 415, "photo-unsupported")]
    [InlineData("half a JPEG", 422, "photo-damaged")]
    [InlineData("a JPEG of 60,000 pixels a side", 422, "photo-too-many-pixels")]
    [InlineData("a progressive JPEG of a thousand scans", 422, "photo-too-complex")]
    [InlineData("forty million bytes and one", 413, "photo-too-large")]
    public async Task A_refusal_says_what_to_do_and_leaves_nothing_behind(string file, int status, string slug)
    {
        using var director = await app.SignedInAsync("director");
        var before = await StoredAsync();

        var response = await director.SendPhotoAsync(HostilePhoto.All[file].Create());

        var problem = System.Text.Json.Nodes.JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"/problems/{slug}", problem["type"]!.GetValue<string>());
        Assert.EndsWith(".", problem["detail"]!.GetValue<string>());
        Assert.Equal(before, await StoredAsync());
    }

    [Fact]
    public async Task A_photo_without_an_announced_length_is_refused_at_the_limit()
    {
        using var director = await app.SignedInAsync("director");
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/photos")
        {
            Content = new ByteArrayContent([.. Photo, .. new byte[40_000_000]]),
        };
        request.Headers.TransferEncodingChunked = true;

        var response = await director.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("photo-too-large", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("staff", HttpStatusCode.Forbidden)]
    [InlineData("admin", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    public async Task Only_those_who_write_send_photos(string? person, HttpStatusCode status)
    {
        using var browser = person is null ? new Browser(app.Anonymous()) : await app.SignedInAsync(person);

        Assert.Equal(status, (await browser.SendPhotoAsync(Photo)).StatusCode);
    }

    [Fact]
    public async Task An_upload_that_fails_leaves_nothing_behind()
    {
        using var director = await app.SignedInAsync("director");
        var before = await StoredAsync();

        // The renditions are written, then the row cannot be.
        await ExecuteAsync("ALTER TABLE photos RENAME TO away");
        var failed = await director.SendPhotoAsync(Photo);
        await ExecuteAsync("ALTER TABLE away RENAME TO photos");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, failed.StatusCode);
        Assert.Equal(before, await StoredAsync());

        // The renditions cannot be written.
        var (blobs, away) = (Path.Combine(app.BlobFolder, "photos"), Path.Combine(app.BlobFolder, "away"));
        Directory.CreateDirectory(blobs);
        Directory.Move(blobs, away);
        await File.WriteAllTextAsync(blobs, "no folder");
        failed = await director.SendPhotoAsync(Photo);
        File.Delete(blobs);
        Directory.Move(away, blobs);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, failed.StatusCode);
        Assert.Equal(before, await StoredAsync());
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing_behind()
    {
        using var director = await app.SignedInAsync("director");
        var before = await StoredAsync();
        var pipeline = app.Services.GetRequiredService<PhotoPipeline>();
        using (await BeginUploadAsync(app, director.Cookie))
            while (pipeline.InHand == 0)
                await Task.Yield();

        while (pipeline.InHand > 0)
            await Task.Yield();

        Assert.Equal(before, await StoredAsync());
        Assert.Equal(HttpStatusCode.Created, (await director.SendPhotoAsync(Photo)).StatusCode);
    }

    [Fact]
    public async Task More_uploads_than_fit_are_told_to_come_back()
    {
        var small = new FeedApp().With("Photos:MaxInHand", "1");
        await using var _ = small;
        await small.InitializeAsync();
        using var director = await small.SignedInAsync("director");
        using var connection = await BeginUploadAsync(small, director.Cookie);

        while (small.Services.GetRequiredService<PhotoPipeline>().InHand == 0)
            await Task.Yield();

        var response = await director.SendPhotoAsync(Photo);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), response.Headers.RetryAfter!.Delta);
    }

    [Fact]
    public async Task Without_libvips_photos_are_told_to_wait_and_the_feed_goes_on()
    {
        var without = new FeedApp().With("Photos:LibVips", "no-such-libvips.so");
        await using var _ = without;
        await without.InitializeAsync();
        using var director = await without.SignedInAsync("director");

        var response = await director.SendPhotoAsync(Photo);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, (await director.GetAsync("/api/highlights")).StatusCode);
    }

    /// <summary>A connection on which half a photo has been sent.</summary>
    private static async Task<Socket> BeginUploadAsync(FeedApp app, string cookie)
    {
        var connection = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await connection.ConnectAsync(app.Address.Host, app.Address.Port);
        var head =
            $"POST /api/photos HTTP/1.1\r\nHost: {app.Address.Authority}\r\nCookie: {cookie}\r\n"
            + $"Content-Length: {Photo.Length}\r\n\r\n";
        await connection.SendAsync((byte[])[.. Encoding.ASCII.GetBytes(head), .. Photo[..(Photo.Length / 2)]]);
        return connection;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var db = app.OpenDb();
        await db.Database.ExecuteSqlRawAsync(sql);
    }

    private async Task<(int Rows, int Blobs)> StoredAsync()
    {
        await using var db = app.OpenDb();
        return (await db.Photos.CountAsync(), app.Blobs().Count);
    }
}
