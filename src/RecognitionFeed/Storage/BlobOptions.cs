using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace RecognitionFeed.Storage;

/// <summary>Section <c>Blobs</c>.</summary>
public sealed partial class BlobOptions : IValidatableObject
{
    [EnumDataType(typeof(BlobProvider))]
    public BlobProvider Provider { get; set; } = BlobProvider.Files;

    /// <summary>The folder of <see cref="BlobProvider.Files"/>, relative to the content root.</summary>
    [Required]
    public string Path { get; set; } = "data/blobs";

    /// <summary>The storage account's blob service, such as <c>https://lyft.blob.core.windows.net</c>.</summary>
    public Uri? ServiceUri { get; set; }

    /// <summary>The container in the account; made at the start if it is not there.</summary>
    public string Container { get; set; } = "photos";

    /// <summary>The account's key in Base64. Without it the application's own identity in Azure is used.</summary>
    public string? AccountKey { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Provider == BlobProvider.Azure ? ValidateAzure() : [];

    /// <summary>What is missing or wrong for Azure; also asked by commands that use both providers.</summary>
    public IEnumerable<ValidationResult> ValidateAzure()
    {
        if (ServiceUri is not { IsAbsoluteUri: true, Scheme: "https" or "http", Query: "" })
            yield return Wrong(nameof(ServiceUri), "must be the blob service's address, such as https://…");
        else if (ServiceUri.Scheme != "https" && !ServiceUri.IsLoopback)
            yield return Wrong(nameof(ServiceUri), "must begin with https: photos do not travel in the clear");
        if (!ContainerName().IsMatch(Container))
            yield return Wrong(nameof(Container), "must be 3 to 63 of a-z, 0-9 and single hyphens");
        if (!string.IsNullOrEmpty(AccountKey) && !Base64.IsValid(AccountKey))
            yield return Wrong(nameof(AccountKey), "must be the account's key as Azure shows it, in Base64");
    }

    private static ValidationResult Wrong(string setting, string problem) =>
        new($"Blobs:{setting} {problem}.", [setting]);

    [GeneratedRegex("^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex ContainerName();
}

public enum BlobProvider
{
    Files,
    Azure,
}
