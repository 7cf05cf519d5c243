using RecognitionFeed.Photos;

namespace RecognitionFeed.Tests.Photos;

/// <summary>What the pipeline makes of an edited photo, pixel by pixel.</summary>
[Trait("Without", "Database")]
public sealed class PhotoEditTests(PhotoLab lab) : IClassFixture<PhotoLab>
{
    private static readonly PhotoArea Face = new(0.4, 0.3, 0.2, 0.25);
    private static readonly PhotoEdit Blurred = new(null, [Face]);

    [Fact]
    public async Task Nothing_of_a_blurred_area_is_left_in_any_rendition()
    {
        var photo = GrainyPhoto.Of(1, Face, "jpg[Q=95]", 2000, 1500);
        var plain = await lab.Process(photo);

        var blurred = await lab.Process(photo, Blurred);

        Assert.Equal(
            plain.Renditions.Select(x => (x.Width, x.Format)),
            blurred.Renditions.Select(x => (x.Width, x.Format))
        );
        foreach (var (before, after) in plain.Renditions.Zip(blurred.Renditions))
        {
            var (seen, hidden) = (new DecodedRendition(before), new DecodedRendition(after));
            Assert.InRange(seen.Detail(Face), 5, 255);
            Assert.InRange(hidden.Detail(Face), 0, 1.5);
            var beside = new PhotoArea(0, 0.7, 1, 0.3);
            Assert.InRange(hidden.Detail(beside) / seen.Detail(beside), 0.9, 1.1);
        }
    }

    [Theory]
    [InlineData(0.4, 0.3, 0.2, 0.25)]
    [InlineData(0, 0, 1, 1)]
    [InlineData(0.9, 0.95, 0.1, 0.05)]
    [InlineData(0.1, 0.5, 0.6, 0.05)]
    public async Task Two_faces_become_the_same_to_the_last_byte(double x, double y, double width, double height)
    {
        var face = new PhotoArea(x, y, width, height);
        var (one, other) = (GrainyPhoto.Of(1, face, "png", 800, 600), GrainyPhoto.Of(2, face, "png", 800, 600));
        Assert.False(Same((await lab.Process(one)).Renditions[0], (await lab.Process(other)).Renditions[0]));

        var (first, second) = (await lab.Process(one, new(null, [face])), await lab.Process(other, new(null, [face])));

        Assert.Equal((first.Placeholder, first.Color), (second.Placeholder, second.Color));
        foreach (var (a, b) in first.Renditions.Zip(second.Renditions))
            Assert.True(Same(a, b), $"{a.Width}.{a.Format}");
    }

    private static bool Same(ProcessedRendition a, ProcessedRendition b) => a.Bytes.Span.SequenceEqual(b.Bytes.Span);

    [Theory]
    [InlineData(1, "jpg"), InlineData(3, "jpg"), InlineData(6, "jpg"), InlineData(8, "jpg"), InlineData(6, "heic")]
    public async Task A_crop_is_of_the_photo_as_it_stands_upright(int orientation, string format)
    {
        var photo =
            format == "heic"
                ? TurnedHeif.Create(format, orientation)
                : TestPhoto.With(TestPhoto.Stored(orientation, format), CameraMetadata.Exif(orientation));

        // The upper right quarter, without its lowest fifth.
        var cropped = await lab.Process(photo, new(new(0.5, 0, 0.5, 0.4), []));

        Assert.Equal((800, 480), (cropped.Width, cropped.Height));
        Assert.Equal([800, 640, 320], cropped.Renditions.Select(x => x.Width).Distinct());
        foreach (var rendition in cropped.Renditions)
        {
            var decoded = new DecodedRendition(rendition);
            Assert.Equal((rendition.Width, rendition.Height), (decoded.Width, decoded.Height));
            foreach (var (x, y) in ((double, double)[])[(0.05, 0.05), (0.95, 0.05), (0.05, 0.95), (0.95, 0.95)])
                decoded.ShouldShow(TestPhoto.Quarters[1], x, y);
        }
        var tiny = Convert.FromBase64String(cropped.Placeholder.Split(',')[1]);
        new DecodedRendition(tiny, PhotoKind.Webp).ShouldShow(TestPhoto.Quarters[1], 0.1, 0.9, 40);
    }

    [Fact]
    public async Task What_is_blurred_is_meant_in_the_photo_before_it_is_cut()
    {
        var photo = GrainyPhoto.Of(1, Face, "png", 1000, 800);

        var edited = await lab.Process(photo, new(new(0.4, 0.3, 0.6, 0.7), [Face]));

        var decoded = new DecodedRendition(edited.Renditions[0]);
        Assert.Equal((600, 560), (edited.Width, edited.Height));
        Assert.InRange(decoded.Detail(new(0, 0, 0.33, 0.35)), 0, 1.5);
        Assert.InRange(decoded.Detail(new(0.5, 0.5, 0.5, 0.5)), 5, 255);
    }

    [Fact]
    public async Task Fifty_areas_over_the_whole_of_a_large_photo_are_done_in_time()
    {
        var photo = TestPhoto.Stored(1, "jpg");

        var edited = await lab.Process(photo, new(null, [.. Enumerable.Repeat(new PhotoArea(0, 0, 1, 1), 50)]));

        Assert.Equal((1600, 1200), (edited.Width, edited.Height));
    }

    [Fact]
    public async Task What_is_transparent_hides_no_shape()
    {
        var pixels = new byte[400 * 300 * 4]; // letters of alpha on white
        for (var at = 0; at < pixels.Length; at += 4)
            (pixels[at], pixels[at + 1], pixels[at + 2], pixels[at + 3]) = (
                255,
                255,
                255,
                (byte)(at / 4 % 7 < 3 ? 255 : 0)
            );

        var edited = await lab.Process(TestPhoto.Encode(pixels, 400, 300, 4, "png"), new(null, [new(0, 0, 1, 1)]));

        foreach (var rendition in edited.Renditions)
            Assert.InRange(new DecodedRendition(rendition).Detail(new(0, 0, 1, 1)), 0, 1);
    }
}
