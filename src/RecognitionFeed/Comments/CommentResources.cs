using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Operations;
using RecognitionFeed.Storage;

namespace RecognitionFeed.Comments;

/// <summary>Resolves ids to what a reader sees: one query, however many comments.</summary>
public static class CommentResources
{
    public static async Task<CommentResource> ResolveAsync(
        this FeedDb db,
        Comment comment,
        CancellationToken cancellation
    ) => (await db.ResolveAsync([comment], cancellation))[0];

    public static async Task<IReadOnlyList<CommentResource>> ResolveAsync(
        this FeedDb db,
        IReadOnlyList<Comment> comments,
        CancellationToken cancellation
    )
    {
        var ids = comments.SelectMany(comment => comment.MentionIds.Append(comment.AuthorId)).Distinct().ToList();
        var people = await db
            .People.Where(person => ids.Contains(person.Id))
            .Select(person => new { person.ProtectedIdentity, Named = new Named(person.Id, person.Name) })
            .ToListAsync(cancellation);
        var visible = people.Where(x => !x.ProtectedIdentity).ToDictionary(x => x.Named.Id, x => x.Named);
        var unnamed = people.Where(x => x.ProtectedIdentity).ToDictionary(x => x.Named.Id, x => x.Named.Name);
        return [.. comments.Select(comment => Resolve(comment, visible, unnamed))];
    }

    /// <summary>A person whose identity has since been protected is no longer named, in the text either.</summary>
    private static CommentResource Resolve(
        Comment comment,
        Dictionary<Guid, Named> visible,
        Dictionary<Guid, string> unnamed
    ) =>
        new(
            comment.Id,
            comment.HighlightId,
            visible.GetValueOrDefault(comment.AuthorId),
            comment
                .MentionIds.Where(unnamed.ContainsKey)
                .Aggregate(
                    comment.Text,
                    (text, id) => text.Replace($"@{unnamed[id]}", "@…", StringComparison.OrdinalIgnoreCase)
                ),
            [.. comment.MentionIds.Where(visible.ContainsKey).Select(id => visible[id])],
            comment.At,
            comment.ChangedAt
        );
}
