using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace RecognitionFeed.Comments;

/// <summary>What a person writes under a highlight.</summary>
public sealed record CommentDraft
{
    [Description("Minted by the client, so that a request repeated on a poor network makes no second comment")]
    public Guid? Id { get; init; }

    [Description("Plain text of at most 1,000 characters; a link in it is only text")]
    [StringLength(10_000, ErrorMessage = "A comment has at most 1,000 characters.")]
    public string Text { get; init; } = "";

    [Description("The people whom the text names as @Name; who does not stand in it so is left out")]
    [MaxLength(20, ErrorMessage = "A comment mentions at most 20 people.")]
    public IReadOnlyList<Guid> Mentions { get; init; } = [];
}

public sealed record ReportReason
{
    [StringLength(500, ErrorMessage = "A reason has at most 500 characters.")]
    public string Reason { get; init; } = "";
}
