namespace RecognitionFeed.Identity;

/// <summary>Who may do what, beyond reading and reacting.</summary>
public static class Policies
{
    /// <summary>Writes, publishes and takes down highlights: the director, an editor.</summary>
    public const string Author = "author";

    /// <summary>Sends photos: authors, and managers for their nominations.</summary>
    public const string Uploader = "uploader";
}
