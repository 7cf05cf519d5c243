using Microsoft.EntityFrameworkCore;
using RecognitionFeed.Comments;
using RecognitionFeed.Highlights;
using RecognitionFeed.Load.Servers;

namespace RecognitionFeed.Load.Lists;

/// <summary>Comments on every highlight, thousands on a few; some removed, hidden, reported.</summary>
internal sealed class ManyComments(Staff staff, IReadOnlyList<Highlight> highlights, Random random)
{
    public const int Count = 100_000;
    private const int Reports = 2_000;
    private const int Waiting = 300;
    private static readonly int[] MostLoved = [8_000, 5_000, 3_000, 2_000];

    /// <summary>Has more than any other, and isn't new.</summary>
    public Guid MostCommented => highlights[highlights.Count / 2].Id;

    public async Task SeedAsync(Database database)
    {
        var comments = new List<Comment>(Count);
        for (var i = 0; i < MostLoved.Length; i++)
            Add(comments, highlights[highlights.Count / 2 + i], MostLoved[i]);
        while (comments.Count < Count)
            Add(
                comments,
                highlights[random.Next(highlights.Count)],
                Math.Min(random.Next(1, 40), Count - comments.Count)
            );
        await database.AddAsync("comments", comments);

        var reported = comments.Where(comment => comment.State != CommentState.Removed).OrderBy(_ => random.Next());
        await database.AddAsync("reported comments", [.. reported.Take(Reports).Select(Report)]);
        await using var db = database.OpenDb();
        await db.Highlights.ExecuteUpdateAsync(set =>
            set.SetProperty(
                highlight => highlight.CommentCount,
                highlight => db.Comments.Count(x => x.HighlightId == highlight.Id && x.State == CommentState.Shown)
            )
        );
    }

    private void Add(List<Comment> comments, Highlight highlight, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var at = highlight.PublishedAt!.Value.AddSeconds(random.Next(1, 30_000));
            comments.Add(
                new Comment
                {
                    Id = Guid.CreateVersion7(at),
                    HighlightId = highlight.Id,
                    AuthorId = Anybody(),
                    At = at,
                    State = random.Next(100) switch
                    {
                        0 => CommentState.Removed,
                        1 => CommentState.Hidden,
                        _ => CommentState.Shown,
                    },
                    Text =
                        $"Så otroligt fint gjort av hela laget! Heja er, och tack, hälsar {comments.Count} kollegor.",
                    MentionIds = i % 10 == 0 ? [Anybody()] : [],
                }
            );
        }
    }

    private CommentReport Report(Comment comment, int number) =>
        new()
        {
            CommentId = comment.Id,
            PersonId = Anybody(),
            At = comment.At.AddHours(1),
            Reason = "Det här var inte snällt.",
            SettledAt = number < Waiting && comment.State == CommentState.Shown ? null : comment.At.AddHours(2),
        };

    private Guid Anybody() => staff.Visible[random.Next(staff.Visible.Count)].Id;
}
