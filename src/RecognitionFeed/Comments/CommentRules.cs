using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Highlights;
using RecognitionFeed.Operations;
using RecognitionFeed.People;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Comments;

/// <summary>What is asked of a comment and of the highlight that it is to stand under.</summary>
public static class CommentRules
{
    /// <summary>How long its author may change it.</summary>
    public static readonly TimeSpan ChangeTime = TimeSpan.FromMinutes(15);

    /// <summary>Comments that are to be seen: shown, under a published highlight.</summary>
    public static IQueryable<Comment> VisibleComments(this FeedDb db) =>
        db.Comments.Where(comment =>
            comment.State == CommentState.Shown
            && db.Highlights.Any(x => x.Id == comment.HighlightId && x.State == HighlightState.Published)
        );

    /// <summary>Why nobody may write there: it is not to be seen, or locked. Null where one may.</summary>
    public static async Task<ProblemHttpResult?> ClosedAsync(FeedDb db, Guid highlight, CancellationToken cancellation)
    {
        var published = await db
            .Highlights.Where(x => x.Id == highlight && x.State == HighlightState.Published)
            .Select(x => new { IsLocked = x.CommentsLockedAt != null })
            .SingleOrDefaultAsync(cancellation);
        return published switch
        {
            null => Problems.NotFound(),
            { IsLocked: true } => Problems.Problem(
                409,
                "comments-locked",
                "Comments are locked",
                "The editors have locked the comments of this highlight."
            ),
            _ => null,
        };
    }

    /// <summary>Writes the text and its mentions into the comment; answers what is wrong with them, by field.</summary>
    public static async Task<IReadOnlyDictionary<string, string[]>> WriteAsync(
        FeedDb db,
        Comment comment,
        CommentDraft draft,
        CancellationToken cancellation
    )
    {
        var errors = new Dictionary<string, string[]>();
        var text = CommentText.Clean(draft.Text);
        if (text.Length == 0)
            errors["text"] = ["Write something."];
        if (text.Length > CommentText.Longest)
            errors["text"] = ["A comment has at most 1,000 characters."];

        // The same words whether a person is unknown, has left, or may not be named: nothing reveals why. Someone who has left
        // since stays mentioned.
        var mentions = draft.Mentions.Distinct().ToList();
        var already = comment.MentionIds;
        var people = await db
            .People.Visible()
            .Where(x => mentions.Contains(x.Id) && (x.DeactivatedAt == null || already.Contains(x.Id)))
            .Select(person => new { person.Id, person.Name })
            .ToDictionaryAsync(person => person.Id, person => person.Name, cancellation);
        if (people.Count != mentions.Count)
            errors["mentions"] = ["A person cannot be named."];
        if (errors.Count > 0)
            return errors;

        comment.Text = text;
        comment.MentionIds =
        [
            .. mentions.Where(id => text.Contains($"@{people[id]}", StringComparison.OrdinalIgnoreCase)),
        ];
        return errors;
    }
}
