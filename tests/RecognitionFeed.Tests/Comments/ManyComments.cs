using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Comments;

namespace RecognitionFeed.Tests.Comments;

internal static class ManyComments
{
    /// <summary>So many, a second apart, from "Grattis 1" on; several in the same moment.</summary>
    public static async Task Has_comments(this FeedApp app, Guid highlight, int count)
    {
        await using var db = app.OpenDb();
        var start = DateTimeOffset.UnixEpoch.AddYears(50);
        db.Comments.AddRange(
            Enumerable
                .Range(1, count)
                .Select(number => new Comment
                {
                    Id = Guid.Parse($"00000000-0000-7000-a000-{highlight.ToString()[^4..]}{number:d8}"),
                    HighlightId = highlight,
                    AuthorId = TestCity.Asa,
                    At = start.AddSeconds(number / 3),
                    Text = $"Grattis {number}",
                })
        );
        await db.SaveChangesAsync();
        await db
            .Highlights.Where(x => x.Id == highlight)
            .ExecuteUpdateAsync(x => x.SetProperty(y => y.CommentCount, y => y.CommentCount + count));
    }
}
