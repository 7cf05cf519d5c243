using RecognitionFeed.Operations;

namespace RecognitionFeed.Comments;

/// <summary>A comment in an answer, a live message and the event log.</summary>
/// <param name="Highlight">The highlight that it stands under.</param>
/// <param name="Author">Null for somebody who may not be named.</param>
/// <param name="Text">Plain text; a mention stands in it as <c>@Name</c>.</param>
/// <param name="ChangedAt">When its author last changed it; null where it stands as written.</param>
public sealed record CommentResource(
    Guid Id,
    Guid Highlight,
    Named? Author,
    string Text,
    IReadOnlyList<Named> Mentions,
    DateTimeOffset At,
    DateTimeOffset? ChangedAt
);

/// <summary>A page of a highlight's comments, newest first.</summary>
/// <param name="Next">The cursor of the next page, which is older; null at the end.</param>
/// <param name="Mine">Which of them the reader wrote.</param>
public sealed record CommentPage(IReadOnlyList<CommentResource> Items, string? Next, IReadOnlyList<Guid> Mine);

/// <summary>What the editors are asked to look at. Who asked is not told.</summary>
/// <param name="Story">The beginning of the highlight's story.</param>
/// <param name="Reports">Oldest first.</param>
public sealed record ReportedComment(CommentResource Comment, string Story, IReadOnlyList<ReportResource> Reports);

/// <param name="Reason">May be empty.</param>
public sealed record ReportResource(DateTimeOffset At, string Reason);
