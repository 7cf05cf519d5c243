using System.Diagnostics;
using RecognitionFeed.Photos;

namespace RecognitionFeed.Tests.Photos;

/// <summary>What a large photo may cost: memory and time stay bounded.</summary>
[Trait("Without", "Database")]
public sealed class PhotoCostTests
{
    public static TheoryData<string, int> Photos =>
        new()
        {
            { "12 megapixels", 150 },
            { "48 megapixels", 200 },
            { "48 megapixels, progressive", 500 },
            { "12 megapixels, HEIC", 250 },
            { "100 megapixels of zeros", 250 },
            { "50 megapixels of zeros, interlaced", 650 },
            { "a text of 500 megabytes", 250 },
        };

    [Theory, MemberData(nameof(Photos))]
    public async Task A_large_photo_costs_bounded_memory_and_time(string photo, int megabytes)
    {
        var bytes = photo switch
        {
            "12 megapixels" => PhotographicScene.Of12Megapixels("jpg[Q=88]"),
            "48 megapixels" => PhotographicScene.Of48Megapixels("jpg[Q=88]"),
            "48 megapixels, progressive" => PhotographicScene.Of48Megapixels("jpg[Q=88,interlace]"),
            "12 megapixels, HEIC" => TestPhoto.Heif(
                PhotographicScene.Of12Megapixels("jpg[Q=88]"),
                "heic",
                "-p",
                "preset=ultrafast"
            ),
            "100 megapixels of zeros" => PngBomb.Create(10_000, 10_000, rows: 10_000),
            "50 megapixels of zeros, interlaced" => PngBomb.Create(7_071, 7_071, rows: 7_100, interlaced: true),
            _ => PngBomb.Create(2_000, 1_000, rows: 1_000, inflatedText: 500_000_000),
        };
        using var pipeline = PhotoLab.Create();
        await pipeline.ProcessAsync(new MemoryStream(TestPhoto.Stored(1, "png", 60, 40)));
        var worker = pipeline.WorkerIds.Single();
        var clock = Stopwatch.StartNew();

        // A bomb may be read or refused; what counts is its price, and that the worker lives.
        if (await Record.ExceptionAsync(() => pipeline.ProcessAsync(new MemoryStream(bytes))) is { } e)
            Assert.Equal(PhotoRejection.Damaged, Assert.IsType<PhotoRejectedException>(e).Reason);

        Assert.Equal(worker, pipeline.WorkerIds.Single());
        Assert.InRange(WorkerMemory.Peak(worker), 20, megabytes);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 20);
    }
}
