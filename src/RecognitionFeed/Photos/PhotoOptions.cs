using System.ComponentModel.DataAnnotations;

namespace RecognitionFeed.Photos;

/// <summary>Settings under "Photos".</summary>
public sealed class PhotoOptions : IValidatableObject
{
    public const string Section = "Photos";

    /// <summary>The libvips to load, a path or a name that the system finds; by default the one built in from npm, else the system's.</summary>
    public string? LibVips { get; set; }

    /// <summary>Photos processed at once, each in a process of its own; some 130 MB each while at work.</summary>
    [Range(1, 64)]
    public int Workers { get; set; } = Math.Min(2, Environment.ProcessorCount);

    /// <summary>Photos that may be received, waiting or in work at once; each holds at most 40 MB.</summary>
    [Range(1, 1_000)]
    public int MaxInHand { get; set; } = 24;

    /// <summary>How long one photo may take in a worker.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:02:00")]
    public TimeSpan Deadline { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Photos after which a worker is replaced: no leak lives long.</summary>
    [Range(1, 1_000_000)]
    public int PhotosPerWorker { get; set; } = 500;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Path.IsPathRooted(LibVips) && !File.Exists(LibVips))
            yield return new ValidationResult($"Photos:LibVips: there is no file {LibVips}.", [nameof(LibVips)]);
    }
}
