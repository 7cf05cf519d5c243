namespace RecognitionFeed.Identity;

/// <summary>Who may do what, beyond reading and reacting.</summary>
public static class Policies
{
    /// <summary>Writes, publishes and takes down highlights: the director, an editor.</summary>
    public const string Author = "author";

    /// <summary>Reads the audit log: an administrator.</summary>
    public const string Administrator = "administrator";

    /// <summary>Nominates: authors and managers, or all staff where the settings say so.</summary>
    public const string Nominator = "nominator";

    /// <summary>Sends photos: authors, and those who nominate.</summary>
    public const string Uploader = "uploader";
}
