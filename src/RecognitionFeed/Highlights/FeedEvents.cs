namespace RecognitionFeed.Highlights;

/// <summary>The names of this feature's events, which are also the hub messages' names.</summary>
public static class FeedEvents
{
    /// <summary><c>{highlight}</c></summary>
    public const string Published = "highlightPublished";

    /// <summary><c>{highlight}</c></summary>
    public const string Changed = "highlightChanged";

    /// <summary>Those that carry the highlight.</summary>
    internal static readonly string[] Telling = [Published, Changed];

    /// <summary><c>{id}</c></summary>
    public const string Removed = "highlightRemoved";
}
