using System.ComponentModel.DataAnnotations;

namespace RecognitionFeed.Comments;

/// <summary>Section <c>Comments</c>: how much one person may write.</summary>
public sealed class CommentOptions
{
    /// <summary>How many comments, changes and reports one person may send in one go.</summary>
    [Range(1, 10_000)]
    public int AtOnce { get; set; } = 10;

    /// <summary>How long it then takes until one more may be sent.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "1.00:00:00")]
    public TimeSpan Every { get; set; } = TimeSpan.FromSeconds(10);
}
