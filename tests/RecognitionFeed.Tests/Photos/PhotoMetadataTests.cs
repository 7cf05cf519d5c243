using System.Text;
using RecognitionFeed.Photos;

namespace RecognitionFeed.Tests.Photos;

[Trait("Without", "Database")]
public sealed class PhotoMetadataTests(PhotoLab lab) : IClassFixture<PhotoLab>
{
    [Theory]
    [InlineData("jpg")]
    [InlineData("png")]
    [InlineData("webp")]
    [InlineData("heic")]
    [InlineData("avif")]
    public async Task Nothing_that_the_camera_noted_is_stored(string format)
    {
        var jpeg = TestPhoto.With(TestPhoto.Stored(1, "jpg"), CameraMetadata.All(orientation: 1));
        var photo = format switch
        {
            "jpg" => jpeg,
            "heic" or "avif" => TestPhoto.Heif(jpeg, format),
            _ => TestPhoto.Vips(jpeg, "copy {in} {out}." + format),
        };
        Assert.True(Holds(photo, CameraMetadata.Secret) || Holds(photo, "eXIf"), "the photo sent has no metadata");

        var processed = await lab.Process(photo);

        foreach (var rendition in processed.Renditions)
            ShouldHoldPixelsOnly(rendition.Bytes.Span, rendition.Format);
        ShouldHoldPixelsOnly(Convert.FromBase64String(processed.Placeholder.Split(',')[1]), "webp");
    }

    [Theory]
    [InlineData("PK\u0003\u0004 an archive")]
    [InlineData("<html><script>alert(1)</script></html>")]
    [InlineData("a second JPEG, as phones append for gain maps")]
    public async Task Nothing_that_follows_the_end_of_a_JPEG_is_stored(string tail)
    {
        var jpeg = TestPhoto.Stored(1, "jpg");
        byte[] photo = [.. jpeg, .. Encoding.UTF8.GetBytes(tail), .. jpeg];

        var processed = await lab.Process(photo);

        foreach (var rendition in processed.Renditions)
        {
            Assert.False(Holds(rendition.Bytes.Span, tail));
            ShouldHoldPixelsOnly(rendition.Bytes.Span, rendition.Format);
        }
    }

    [Fact]
    public void Metadata_that_a_saver_wrote_is_taken_out_of_a_WebP()
    {
        var jpeg = TestPhoto.With(TestPhoto.Stored(1, "jpg", 64, 48), CameraMetadata.All(orientation: 1));
        var webp = TestPhoto.Vips(jpeg, "copy {in} {out}.webp");
        Assert.True(Holds(webp, "EXIF") && Holds(webp, CameraMetadata.Secret));

        var bare = PhotoMetadata.RemoveFromWebp(webp);

        ShouldHoldPixelsOnly(bare, "webp");
        Assert.Equal(64, new DecodedRendition(bare, PhotoKind.Webp).Width);
    }

    private static void ShouldHoldPixelsOnly(ReadOnlySpan<byte> file, string format)
    {
        Assert.False(Holds(file, CameraMetadata.Secret));
        Assert.All(format == "webp" ? Chunks(file) : Segments(file), part => Assert.DoesNotContain("metadata", part));
    }

    private static List<string> Chunks(ReadOnlySpan<byte> webp)
    {
        Assert.Equal(webp.Length, BitConverter.ToInt32(webp[4..]) + 8);
        var parts = new List<string>();
        for (var at = 12; at < webp.Length; )
        {
            var (name, length) = (Encoding.ASCII.GetString(webp.Slice(at, 4)), BitConverter.ToInt32(webp[(at + 4)..]));
            var isPixels = name is "VP8 " or "VP8L" or "ALPH" || name == "VP8X" && (webp[at + 8] & ~0x10) == 0;
            parts.Add(isPixels ? name : $"metadata {name}");
            at += 8 + length + (length & 1);
        }
        return parts;
    }

    private static List<string> Segments(ReadOnlySpan<byte> jpeg)
    {
        var parts = new List<string>();
        var at = 2;
        for (; jpeg[at + 1] != 0xDA; at += 2 + (jpeg[at + 2] << 8 | jpeg[at + 3]))
            parts.Add(jpeg[at + 1] is (>= 0xE1 and <= 0xEF) or 0xFE ? $"metadata {jpeg[at + 1]:X}" : "pixels");
        Assert.Equal(jpeg.Length - 2, jpeg.LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]));
        return parts;
    }

    private static bool Holds(ReadOnlySpan<byte> file, string text) => file.IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
}
