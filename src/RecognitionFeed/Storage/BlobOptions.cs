using System.ComponentModel.DataAnnotations;

namespace RecognitionFeed.Storage;

/// <summary>Section <c>Blobs</c>.</summary>
public sealed class BlobOptions
{
    [EnumDataType(typeof(BlobProvider))]
    public BlobProvider Provider { get; set; } = BlobProvider.Files;

    /// <summary>The folder of <see cref="BlobProvider.Files"/>, relative to the content root.</summary>
    [Required]
    public string Path { get; set; } = "data/blobs";
}

public enum BlobProvider
{
    Files,
}
