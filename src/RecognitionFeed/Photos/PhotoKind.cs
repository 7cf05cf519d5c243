namespace RecognitionFeed.Photos;

/// <summary>What a file is by its content; its name and the sender's word count for nothing.</summary>
public enum PhotoKind
{
    Jpeg,
    Png,
    Gif,
    Webp,
    Heic,
    Avif,
}
