namespace RecognitionFeed.Photos;

/// <summary>A photo that is refused. The message is a sentence that its sender can act on.</summary>
public sealed class PhotoRejectedException(PhotoRejection reason, string message, string? detail = null)
    : Exception(message)
{
    public PhotoRejection Reason { get; } = reason;

    /// <summary>What exactly was found, for the log; null where the message says it all.</summary>
    public string? Detail { get; } = detail;

    internal static PhotoRejectedException Empty() =>
        new(PhotoRejection.Empty, "The file is empty. Choose the photo again.");

    internal static PhotoRejectedException TooLarge() =>
        new(
            PhotoRejection.TooLarge,
            $"The file is larger than {PhotoLimits.MaxBytes / 1_000_000} MB. Make the photo smaller and send it again."
        );

    internal static PhotoRejectedException Unsupported(string found) =>
        new(
            PhotoRejection.Unsupported,
            $"{found} Photos can be JPEG, HEIC, PNG, WebP, AVIF or GIF. Save the photo as JPEG and send it again."
        );

    internal static PhotoRejectedException Damaged(string detail) =>
        new(
            PhotoRejection.Damaged,
            "The photo is damaged or cut off. Send it again, or open it and save it as a new JPEG.",
            detail
        );

    internal static PhotoRejectedException TooComplex(string detail) =>
        new(
            PhotoRejection.TooComplex,
            "The file is built in an unusual way that takes too long to read. Save it as a new JPEG and send that.",
            detail
        );

    internal static PhotoRejectedException TooSlow() =>
        new(
            PhotoRejection.TooSlow,
            "The photo took too long to process. Make it smaller, or save it as a new JPEG, and send it again."
        );

    internal static PhotoRejectedException Unreadable(string detail) =>
        new(PhotoRejection.Unreadable, "The photo could not be read. Save it as a new JPEG and send that.", detail);
}
