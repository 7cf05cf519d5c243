using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using RecognitionFeed.Photos;

namespace RecognitionFeed.Tests.Photos;

/// <summary>The real pipeline with real workers, shared by the tests of a class.</summary>
public sealed class PhotoLab : IDisposable
{
    public PhotoPipeline Pipeline { get; } = Create();

    internal static PhotoPipeline Create(Action<PhotoOptions>? change = null)
    {
        var options = new PhotoOptions { Workers = 1, Deadline = TimeSpan.FromSeconds(60) };
        change?.Invoke(options);
        return new PhotoPipeline(Options.Create(options), NullLogger<PhotoPipeline>.Instance);
    }

    internal Task<ProcessedPhoto> Process(byte[] photo, PhotoEdit? edit = null) =>
        Pipeline.ProcessAsync(new MemoryStream(photo), edit: edit);

    internal async Task<PhotoRejectedException> Refusal(byte[] photo) =>
        await Assert.ThrowsAsync<PhotoRejectedException>(() => Process(photo));

    public void Dispose() => Pipeline.Dispose();
}
