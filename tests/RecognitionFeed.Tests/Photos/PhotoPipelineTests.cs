using RecognitionFeed.Photos;

namespace RecognitionFeed.Tests.Photos;

[Trait("Without", "Database")]
public sealed class PhotoPipelineTests(PhotoLab lab) : IClassFixture<PhotoLab>
{
    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    [InlineData(5), InlineData(6), InlineData(7), InlineData(8)]
    public async Task A_photo_stands_upright_however_the_phone_was_held(int orientation)
    {
        var photo = TestPhoto.With(TestPhoto.Stored(orientation, "jpg"), CameraMetadata.Exif(orientation));

        var processed = await lab.Process(photo);

        Assert.Equal((TestPhoto.Width, TestPhoto.Height), (processed.Width, processed.Height));
        ShouldBeWhole(processed);
    }

    public static TheoryData<string> Formats =>
        [
            "jpg",
            "jpg[interlace]",
            "png",
            "png[interlace]",
            "webp",
            "webp[lossless]",
            "gif",
            "heic",
            "avif",
            "16 bit",
            "CMYK",
        ];

    [Theory, MemberData(nameof(Formats))]
    public async Task Every_kind_of_photo_is_taken(string format)
    {
        var png = TestPhoto.Stored(1, "png");
        var photo = format switch
        {
            "heic" or "avif" => TestPhoto.Heif(png, format),
            "16 bit" => TestPhoto.Vips(png, "colourspace {in} {out}.png rgb16"),
            "CMYK" => TestPhoto.Vips(png, "icc_transform {in} {out}.jpg cmyk --input-profile srgb"),
            _ => TestPhoto.Stored(1, format),
        };

        var processed = await lab.Process(photo);

        Assert.Equal((TestPhoto.Width, TestPhoto.Height), (processed.Width, processed.Height));
        ShouldBeWhole(processed, tolerance: format == "CMYK" ? 60 : 14);
    }

    [Theory]
    [InlineData("jpg"), InlineData("heic")]
    public async Task Display_P3_becomes_sRGB(string format)
    {
        var wide = TestPhoto.Vips(TestPhoto.Stored(1, "png"), "icc_transform {in} {out}.jpg p3 --input-profile srgb");
        Assert.NotInRange(new DecodedRendition(wide, PhotoKind.Jpeg)[0.1, 0.1].R, 190, 210);
        var photo = format == "heic" ? TestPhoto.Heif(wide, "heic") : wide;

        ShouldBeWhole(await lab.Process(photo));
    }

    [Theory]
    [InlineData("heic", 3)]
    [InlineData("heic", 6)]
    [InlineData("heic", 8)]
    [InlineData("avif", 6)]
    public async Task A_HEIC_that_is_turned_by_its_container_and_by_EXIF_turns_once(string format, int orientation)
    {
        var processed = await lab.Process(TurnedHeif.Create(format, orientation));

        Assert.Equal((TestPhoto.Width, TestPhoto.Height), (processed.Width, processed.Height));
        ShouldBeWhole(processed);
    }

    [Fact]
    public async Task What_is_transparent_stays_so_in_WebP_and_is_white_in_JPEG()
    {
        var pixels = new byte[700 * 500 * 4]; // black, and wholly transparent
        var photo = TestPhoto.Encode(pixels, 700, 500, 4, "png");

        var processed = await lab.Process(photo);

        foreach (var rendition in processed.Renditions)
            if (rendition.Format == "jpg")
                new DecodedRendition(rendition).ShouldShow((255, 255, 255), 0.5, 0.5);
            else
                Assert.Equal(4, new DecodedRendition(rendition).Bands);
        Assert.Equal("#ffffff", processed.Color);
    }

    [Fact]
    public async Task Of_an_animation_the_first_frame_is_taken()
    {
        var frames = new byte[400 * 600 * 3];
        frames.AsSpan(0, 400 * 300 * 3).Fill(255);
        var gif = TestPhoto.Encode(frames, 400, 600, 3, "gif[page-height=300]");

        var processed = await lab.Process(gif);

        Assert.Equal((400, 300), (processed.Width, processed.Height));
        new DecodedRendition(processed.Renditions[0]).ShouldShow((255, 255, 255), 0.5, 0.9);
    }

    [Theory]
    [InlineData(4032, 3024, "1600 1080 640 320")]
    [InlineData(1600, 1200, "1600 1080 640 320")]
    [InlineData(1200, 800, "1200 1080 640 320")]
    [InlineData(320, 400, "320")]
    [InlineData(40, 30, "40")]
    [InlineData(1, 1, "1")]
    [InlineData(1000, 9000, "533 320")]
    [InlineData(6000, 20, "1600 1080 640 320")]
    public async Task Renditions_have_the_widths_that_the_photo_is_large_enough_for(
        int width,
        int height,
        string widths
    )
    {
        var photo = TestPhoto.Stored(1, "png", width, height);

        var processed = await lab.Process(photo);

        var expected = widths.Split(' ').SelectMany(w => (string[])[w + ".webp", w + ".jpg"]);
        Assert.Equal(expected, processed.Renditions.Select(r => $"{r.Width}.{r.Format}"));
        foreach (var rendition in processed.Renditions)
        {
            var decoded = new DecodedRendition(rendition);
            Assert.Equal((rendition.Width, rendition.Height), (decoded.Width, decoded.Height));
        }
    }

    [Fact]
    public async Task The_dominant_colour_is_the_vivid_one()
    {
        var pixels = new byte[300 * 200 * 3];
        pixels.AsSpan().Fill(128);
        for (var at = 0; at < pixels.Length * 2 / 5; at += 3)
            (pixels[at], pixels[at + 1], pixels[at + 2]) = (174, 11, 5);

        var processed = await lab.Process(TestPhoto.Encode(pixels, 300, 200, 3, "png"));

        Assert.Matches("^#a[c-f]0[0-9a-f]0[0-9a-f]$", processed.Color);
    }

    private static void ShouldBeWhole(ProcessedPhoto processed, int tolerance = 8)
    {
        Assert.Equal(8, processed.Renditions.Count);
        foreach (var rendition in processed.Renditions)
        {
            var decoded = new DecodedRendition(rendition);
            Assert.Equal((rendition.Width, rendition.Height), (decoded.Width, decoded.Height));
            Assert.Equal(TestPhoto.Width * rendition.Height, TestPhoto.Height * rendition.Width);
            decoded.ShouldShowTheQuarters(tolerance);
        }
        Assert.StartsWith("data:image/webp;base64,", processed.Placeholder);
        Assert.InRange(processed.Placeholder.Length, 60, 400);
        var tiny = Convert.FromBase64String(processed.Placeholder.Split(',')[1]);
        new DecodedRendition(tiny, PhotoKind.Webp).ShouldShow(TestPhoto.Quarters[0], 0.1, 0.1, 40);
    }
}
