namespace RecognitionFeed.Photos;

/// <summary>Why a photo was refused. The names are stable: the client has its own sentence for each.</summary>
public enum PhotoRejection
{
    Empty,
    TooLarge,
    Unsupported,
    Damaged,
    TooManyPixels,
    TooComplex,
    TooSlow,
    Unreadable,
}
