using RecognitionFeed.Photos;

namespace RecognitionFeed.Tests.Photos;

[Trait("Without", "Database")]
public sealed class RefusedPhotoTests(PhotoLab lab) : IClassFixture<PhotoLab>
{
    public static TheoryData<string> Files => [.. HostilePhoto.All.Keys];

    [Theory, MemberData(nameof(Files))]
    public async Task A_file_that_is_no_sound_photo_is_refused_with_its_reason(string file)
    {
        var (reason, create) = HostilePhoto.All[file];

        var refusal = await lab.Refusal(create());

        Assert.Equal(reason, refusal.Reason);
        Assert.EndsWith(".", refusal.Message);
        Assert.True(lab.Pipeline.WorkerIds.All(id => WorkerMemory.Peak(id) < 200), "the refusal cost much memory");
        Assert.Equal(2, (await lab.Process(TestPhoto.Stored(1, "png", 60, 40))).Renditions.Count);
    }

    [Fact]
    public async Task An_upload_that_never_ends_is_refused_at_the_limit()
    {
        using var endless = new EndlessStream();

        var refusal = await Assert.ThrowsAsync<PhotoRejectedException>(() => lab.Pipeline.ProcessAsync(endless));

        Assert.Equal(PhotoRejection.TooLarge, refusal.Reason);
        Assert.InRange(endless.Sent, PhotoLimits.MaxBytes, PhotoLimits.MaxBytes * 2L);
    }

    [Theory]
    [InlineData("jpg")]
    [InlineData("jpg[interlace]")]
    [InlineData("png")]
    [InlineData("webp")]
    [InlineData("gif")]
    [InlineData("heic")]
    public void The_sniffer_answers_whatever_the_bytes(string format)
    {
        var png = TestPhoto.Stored(1, "png", 80, 60);
        var photo = format == "heic" ? TestPhoto.Heif(png, format) : TestPhoto.Stored(1, format, 80, 60);
        var random = new Random(2035);
        for (var round = 0; round < 5_000; round++)
        {
            var changed = photo[..(round % 3 == 0 ? random.Next(photo.Length) : photo.Length)];
            for (var i = 0; changed.Length > 0 && i < 4; i++)
                changed[random.Next(Math.Min(changed.Length, 600))] = (byte)random.Next(256);

            // Any other exception fails the test.
            if (Record.Exception(() => PhotoSniffer.Sniff(changed)) is { } e)
                Assert.IsType<PhotoRejectedException>(e);
        }
    }

    private sealed class EndlessStream : MemoryStream
    {
        internal long Sent { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Sent == 0)
                ((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]).CopyTo(buffer.Span);
            Sent += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
