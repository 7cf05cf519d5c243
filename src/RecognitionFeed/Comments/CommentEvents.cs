namespace RecognitionFeed.Comments;

/// <summary>
/// The names of this feature's events, which are also the hub messages' names. <c>comments</c> is how many the highlight has
/// from then on: a browser sets it, and never has to count.
/// </summary>
public static class CommentEvents
{
    /// <summary><c>{comment, comments}</c></summary>
    public const string Added = "commentAdded";

    /// <summary><c>{comment, comments}</c></summary>
    public const string Changed = "commentChanged";

    /// <summary><c>{id, highlight, comments?}</c></summary>
    public const string Removed = "commentRemoved";

    public static bool Include(string type) => type is Added or Changed or Removed;
}
